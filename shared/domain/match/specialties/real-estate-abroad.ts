import type { SpecialtyWords } from './specialty-words.ts';

/** The same in Spanish, Portuguese, French, German, Italian, Polish and Chinese; `*` stands for any ending. */
export const realEstateWordsAbroad = [
  [
    'first-home',
    `primera vivienda, primera casa, primer hogar, nunca hemos comprado, nunca he comprado, comprar por primera vez,
    primeira casa, primeiro imovel, comprar pela primeira vez, nunca compramos, pagar aluguel, premier achat,
    premiere maison, premier logement, primo-accedant, jamais achete, erste eigene, erstes haus, erste wohnung,
    ersten mal, noch nie gekauft, eigenkapital?, prima casa, primo acquisto, mai comprato, pierwsz* mieszkan*,
    pierwszy dom, pierwszy raz, 首次购房, 第一次买房, 第一套, 首付`,
  ],
  [
    'family-home',
    `habitaciones, dormitorios, colegio, escuelas, mas grande, familia, quartos, escola, quintal, maior, chambres,
    ecole, plus grand, jardin, famille, schlafzimmer, schule, garten, grosser, familie, camere, scuola, giardino,
    piu grande, famiglia, pokoje, szkola, ogrod, wieksz*, rodzin*, 学区, 学校, 卧室, 房间, 孩子`,
  ],
  [
    'selling',
    `vender!, venta, poner en venta, vender nuestra casa!, venda, colocar a venda, vendre!, mettre en vente!, vente,
    verkaufen!, verkauf!, vendere!, vendita!, sprzeda*!, 卖房!, 出售!, 卖掉!, 卖`,
  ],
  [
    'relocation',
    `traslad*!, mudanza, me mudo, nos mudamos, nuevo trabajo, nuevo empleo, otro pais, transferid*!, transferencia!,
    mudar, novo emprego, a distancia!, mute!, mutation!, demenag*!, nouveau poste, nouvel emploi, a distance!,
    versetz*!, umzug!, umziehen!, neue stelle, neuer job, aus der ferne, videobesichtigung, trasfer*!, trasloco!,
    nuovo lavoro, a distanza!, przeprowadz*!, przenos*!, nowa praca, zdalnie!, 调动!, 搬家!, 搬到, 新工作, 远程, 视频看房!`,
  ],
  [
    'condo',
    `condominio, departamento?, ascensor!, cuota de mantenimiento, asociacion, elevador, taxa de condominio!,
    copropriete!, ascenseur!, charges, eigentumswohnung!, hausgeld!, aufzug!, condominiale!, spese condominiali!,
    ascensore!, wspolnota!, winda!, czynsz administracyjny, 公寓!, 管理费!, 电梯, 物业费`,
  ],
  [
    'luxury',
    `lujo!, frente al mar!, mansion!, finca?, discrecion!, luxo!, cobertura!, a beira-mar!, beira do lago!,
    discrecao!, luxe!, propriete, bord de mer!, bord du lac!, discretion!, demeure, luxus!, villa!, seegrundstuck!,
    am see!, am wasser!, diskret!, lusso!, vista mare!, riservatezza!, attico!, luksus*!, rezydencj*!, nad
    jeziorem!, 豪宅!, 湖景!, 海景!, 别墅!, 隐私!, 顶层!`,
  ],
  [
    'renting',
    `alquilar!, alquiler!, arrendar, renta!, rentar!, apartamento?, piso, departamento, deposito!, fianza!, mascota!,
    aluguel!, alugar!, caucao!, quarto, louer!, location!, loyer, appartement, caution!, colocation!, mieten!,
    miete!, mietwohnung!, wohnung, kaution!, warmmiete!, haustier!, affittare, affitto!, in affitto!, appartamento,
    cauzione!, wynaj*!, wynajac!, mieszkanie, kaucj*!, 租房!, 出租, 租金!, 押金!, 宠物`,
  ],
  [
    'letting',
    `inquilino*!, arrendatario*!, alquilar mi!, rentar mi casa!, administrar!, desalojo!, desalojar!, contrato de
    alquiler, inquilina!, meu inquilino!, despejo!, administrar meu!, locataire*!, mon locataire!, gestion
    locative!, expulsion!, bail!, mettre en location!, mieter!, mieterin!, mietvertrag!, vermieten!, vermietung!,
    hausverwaltung!, raumung!, mieterhohung!, inquilini!, sfratto!, dare in affitto!, amministrare!, contratto di
    locazione, lokator*!, najemc*!, czynsz*!, umow* najmu!, wynajmujemy, eksmisj*!, zarzadza*!, podniesc czynsz!,
    租客!, 房东!, 收租!, 管理房子!, 出租房!, 驱逐!`,
  ],
  [
    'downsizing',
    `jubilad*!, mas pequen*!, escaleras!, mis padres, personas mayores, ancian*!, residencia!, viud*!, aposentad*!,
    menor!, escadas!, meus pais, idosos, viuva!, retraite!, plus petit!, escaliers!, mes parents, veuve!, veuf!,
    maison de retraite!, trop grande!, rente!, rentner!, kleiner*!, treppe*!, meine eltern, witwe!, altersheim!,
    pflegeheim!, zu gross!, ebenerdig!, barrierefrei!, pension*, piu piccol*!, scale!, i miei genitori, vedova!,
    anziani!, troppo grande!, emerytur*?, mniejsz*!, schod*!, rodzice, wdow*!, za duz*!, 退休!, 父母, 楼梯!, 养老!, 太大`,
  ],
  [
    'estate-sale',
    `herencia!, heredamos!, hered*!, fallecio!, murio!, difunt*!, testamento!, sucesion!, hermanos, heranca!,
    herdei!, herdamos!, faleceu!, morreu, inventario!, espolio!, heritage!, herite!, heritier*!, deces!, decede!,
    decedee!, succession!, notaire!, geerbt!, erbe!, erbschaft!, erben!, verstorben!, gestorben!, nachlass!,
    testament!, ausraumen!, geschwister, eredita!, ereditato!, eredi!, morta, morto!, defunt*!, successione!,
    spadek!, spadku!, odziedzicz*!, zmarl*!, testament, 继承!, 遗产!, 去世!, 过世!, 兄弟姐妹`,
  ],
  [
    'divorce',
    `divorcio!, divorciad*!, separacion!, separando!, ex-mari*, divorce!, separation, scheidung!, geschieden!,
    getrennt!, trennung!, divorzio!, separazione!, rozwod*!, 离婚!, 分居!`,
  ],
  [
    'valuation',
    `cuanto vale!, tasacion!, valor!, avaluo!, valuacion!, quanto vale!, avaliacao!, avaliar!, laudo!, estimation!,
    estimer!, combien vaut!, valeur!, expertise!, wert!, bewertung!, gutachten!, schatzung!, wertermittlung!,
    verkehrswert!, was ist unser haus wert!, perizia!, valutazione!, stima!, valore!, wycen*!, wartosc!, ile jest
    wart!, rzeczoznawc*!, 估价!, 评估!, 值多少!, 价值!`,
  ],
  [
    'land',
    `terreno!, hectareas!, acres!, pozo!, lote!, zonificacion!, sitio, terrain!, hectares!, constructible!, puits!,
    parcelle!, grundstuck!, bauland!, hektar!, brunnen!, bebau*!, terreni!, edificabile!, ettari!, pozzo!, dzialk*!,
    grunt*!, hektar*!, studni*!, 土地!, 英亩!, 地块!, 水井!`,
  ],
  [
    'farm',
    `granja!, rancho!, finca!, caballos!, establo!, ganado!, fazenda!, chacara!, cavalos!, curral!, gado!, ferme!,
    chevaux!, grange!, betail!, exploitation agricole!, bauernhof!, pferde!, stall!, scheune!, weide!, landwirt*!,
    fattoria!, cavalli!, stalla!, fienile!, azienda agricola!, gospodarstw*!, konie!, koni!, stodol*!, bydlo!, 农场!,
    马, 谷仓!, 牧场!`,
  ],
  [
    'investing',
    `inversion!, invertir!, inversionista!, rentabilidad!, edificio!, duplex!, flujo de caja!, investimento!,
    investir!, renda!, investidor!, investisseur!, investissement!, rendement!, rapporte!, immeuble!, plus-value!,
    rentable!, kapitalanlage!, rendite!, investier*!, mehrfamilienhaus!, zinshaus!, anlageimmobilie!, rendita!,
    investire!, palazzina!, inwestycj*!, inwestowa*!, kamienic*!, zysk*!, stopa zwrotu!, 投资!, 回报!, 现金流!, 收益!, 出租物业!`,
  ],
  [
    'commercial-space',
    `local comercial!, oficina!, tienda!, restaurante!, negocio!, panaderia!, peluqueria!, ponto comercial!, loja!,
    escritorio!, negocio, padaria!, salao!, local commercial!, bureau!, bureaux!, boutique!, magasin!, commerce!,
    boulangerie!, fonds de commerce!, bail commercial!, laden!, ladenlokal!, buro!, buroraume!, geschaft!,
    gewerbe*!, praxis!, gastronomie!, backerei!, negozio!, ufficio!, ristorante!, locale commerciale!, bottega!,
    sklep*!, biur*!, lokal uzytkow*!, lokal!, restauracj*!, gabinet!, 店铺!, 商铺!, 办公室!, 餐厅!, 餐馆!, 开店!`,
  ],
  [
    'industrial',
    `almacen!, bodega!, nave industrial!, galpao!, armazem!, entrepot!, lagerhalle!, lager!, halle!, werkstatt!,
    magazzino!, capannone!, magazyn!, hal*, 仓库!, 厂房!`,
  ],
  [
    'vacation-home',
    `casa de vacaciones!, vacaciones!, casa de ferias!, casa de praia!, residence secondaire!, vacances!,
    ferienhaus!, ferienwohnung!, casa vacanze!, vacanze!, dom letniskowy!, 度假!`,
  ],
  ['distress', `embargo!, ejecucion hipotecaria!, atrasad*!, saisie!, zwangsversteigerung!, pignoramento!, 法拍!`],
  ['immigrants', `inmigrant*!, imigrant*!, immigre*!, visa!, 移民!, 外国人!`],
] as const satisfies SpecialtyWords;
