import type { SpecialtyWords } from './specialty-words.ts';

/** The same in Spanish, Portuguese, French, German, Italian, Polish and Chinese; `*` stands for any ending. */
export const mortgageWordsAbroad = [
  [
    'first-loan',
    `primera vivienda!, primera casa!, primer hogar!, enganche!, pago inicial!, entrada!, nunca hemos comprado!,
    fha!, primeira casa!, primeiro imovel!, premier achat!, premiere maison!, apport!, jamais achete!,
    primo-accedant!, erste eigene!, erstes haus!, ersten mal!, anzahlung!, eigenkapital, prima casa!, primo
    acquisto!, anticipo!, acconto!, pierwszy dom!, pierwsz* mieszkan*!, wklad wlasny!, pierwszy raz!, 首次购房!, 第一次买房!,
    首付!, 第一套房!`,
  ],
  [
    'newcomer-loan',
    `itin!, sin seguro social!, numero de seguro social!, papeles!, efectivo!, visa!, toda la familia!, abuel*!, mis
    padres y, sem social security!, dinheiro vivo!, visto!, familia toda!, avos!, titre de sejour!, especes!, toute
    la famille!, aufenthalt*!, visum!, arbeitsvisum!, bargeld!, ganze familie!, permesso di soggiorno!, contanti!,
    tutta la famiglia!, nonni!, wiza!, wizy!, gotowk*!, cala rodzina!, pobyt!, 绿卡!, 签证!, 现金收入!, 没有社安号!, 报税号!, 一家人!`,
  ],
  [
    'refinance',
    `refinanciar!, refinanciamiento!, bajar la tasa!, tasa mas baja!, interes!, refinanciamento!, juros!, reduzir a
    parcela!, renegocier!, rachat de credit!, taux!, refinancer!, umschuld*!, zinsen!, zinssatz!,
    anschlussfinanzierung!, niedriger*!, rifinanziare!, surroga!, tasso!, refinansow*!, oprocentowani*!, nizsz*
    rat*!, 重新贷款!, 再融资!, 利率!, 降低!`,
  ],
  [
    'cash-out',
    `sacar dinero!, capital de la casa!, linea de credito!, cocina!, renovar!, deudas!, retirar dinheiro!, linha de
    credito!, cozinha!, reforma!, ligne de credit!, cuisine!, travaux!, sortir de l'argent!, kreditlinie!, kuche!,
    beleihen!, linea di credito!, cucina!, liquidita!, linia kredytow*!, kuchni*!, 套现!, 净值贷款!, 厨房!`,
  ],
  [
    'va',
    `veterano!, militar!, ejercito!, marina!, soldado!, exercito!, militaire!, ancien combattant!, armee!, soldat!,
    veteran!, armee, bundeswehr, militare!, esercito!, wojsk*!, zolnierz*!, weteran*!, 退伍!, 军人!, 海军!`,
  ],
  [
    'reverse',
    `hipoteca inversa!, hipoteca revertida!, jubilad*!, pension!, viuda!, anos de edad, hipoteca reversa!,
    aposentad*!, viuva!, hypotheque inversee!, viager!, retraite!, veuve!, umkehrhypothek!, rentner!, rentnerin!,
    rente!, witwe!, im alter!, mutuo inverso!, prestito vitalizio!, pensionat*!, pensione!, vedova!, odwrocon*!,
    emerytur*!, emeryt*!, wdow*!, w moim wieku!, po smierci!, dziedzicz*!, przestac placic!, 反向!, 退休!, 养老金!, 逆按揭!,
    寡妇!`,
  ],
  [
    'jumbo',
    `millon*!, acciones!, bonos!, patrimonio!, milho*!, acoes!, million*!, actions!, stock-options!, patrimoine!,
    fortune!, millionen!, aktien!, depot!, vermogen!, milion*!, azioni!, akcj*!, majatek!, 百万!, 股票!, 大额!, 期权!`,
  ],
  [
    'construction',
    `construir!, construccion!, terreno!, constructor!, planos!, remodelar!, ampliacion!, construir, construcao!,
    terreno, planta!, reforma!, ampliacao!, construire!, construction!, terrain!, constructeur!, plans!,
    renovation!, agrandissement!, bauen!, bau!, neubau!, grundstuck!, bauplan!, bautrager!, anbau!, sanierung!,
    renovier*!, costruire!, costruzione!, ristruttur*!, ampliamento!, budow*!, dzialk*!, projekt!, remont*!,
    rozbudow*!, 建房!, 盖房!, 地皮!, 装修!, 翻新!, 施工!`,
  ],
  [
    'self-employed',
    `trabajo por mi cuenta!, por cuenta propia!, autonomo!, independiente!, mi propio negocio!, impuestos!, estados
    de cuenta!, recibos de nomina!, conta propria!, imposto de renda!, extratos!, independant!, auto-entrepreneur!,
    a mon compte!, releves bancaires!, impots!, fiche de paie!, selbststandig*!, selbstandig!, freiberuf*!,
    steuerbescheid!, kontoauszuge!, gehaltsabrechnung!, lavoro autonomo!, partita iva!, in proprio!, dichiarazione
    dei redditi!, estratti conto!, busta paga!, wlasn* dzialaln*!, dzialalnosc gospodarcz*!, samozatrudni*!, wlasn*
    firm*!, podat*!, zeznani*!, 自雇!, 自己做生意!, 报税!, 流水!, 自由职业!`,
  ],
  [
    'commercial-loan',
    `local comercial!, edificio!, oficinas!, bodega!, almacen!, negocio!, empresa!, predio!, galpao!, escritorio!,
    empresa, loja!, local commercial!, immeuble!, bureaux!, entrepot!, entreprise!, societe!, gewerbe*!, buro!,
    lagerhalle!, halle!, firma!, unternehmen!, spedition!, betrieb!, mehrfamilienhaus!, praxis!, capannone!,
    ufficio!, azienda!, societa!, palazzo!, negozio!, magazyn!, biur*!, firm*, lokal!, hal*!, kamienic*!, 商业!, 仓库!,
    办公楼!, 公司!, 店面!, 公寓楼!`,
  ],
  [
    'credit',
    `mal credito!, puntaje!, bancarrota!, me negaron!, rechazaron!, deudas!, embargo!, credito ruim!, nome sujo!,
    falencia!, negado!, dividas!, mauvais credit!, refuse!, faillite!, dettes!, surendettement!, schufa!,
    insolvenz!, abgelehnt!, schulden!, privatinsolvenz!, fallimento!, rifiutat*!, debiti!, cattivo credito!,
    pignoramento!, bankructw*!, odmow*!, odmowil*!, dlug*, zadluz*!, komornik!, upadlosc!, 信用!, 破产!, 拒绝!, 欠债!, 信用分!`,
  ],
  [
    'bridge',
    `vender y comprar!, vender nuestra casa!, prestamo puente!, antes de vender!, al mismo tiempo!, vender e
    comprar!, emprestimo ponte!, pret relais!, vendre et acheter!, avant de vendre!, en meme temps!,
    zwischenfinanzierung!, brucken*!, verkaufen und kaufen!, vor dem verkauf!, gleichzeitig!, prestito ponte!,
    vendere!, vendere e comprare!, finche non!, contemporaneamente!, piu grande!, kredyt pomostowy!, sprzeda*!,
    jednoczesnie!, wieksz*!, 过桥!, 先买后卖!, 换房!, 同时!`,
  ],
  [
    'purchase',
    `comprar!, compra!, hipoteca!, acheter!, achat!, kaufen!, kauf!, comprare!, acquisto!, mutuo, kupic!, zakup!,
    kredyt hipoteczny, 买房, 房贷`,
  ],
  [
    'second-home',
    `segunda casa!, casa de playa!, vacaciones!, casa de praia!, ferias!, residence secondaire!, maison de vacances!,
    ferienhaus!, ferienwohnung!, zweitwohnung!, seconda casa!, casa al mare!, vacanze!, domek letniskow*!, drugi
    dom!, 度假房!, 第二套!`,
  ],
  [
    'investor-loan',
    `alquiler!, inquilinos!, inversion!, airbnb!, renta!, aluguel!, inquilinos, investimento!, locatif!, locataires!,
    investissement!, loyers!, louer, vermieten!, mieter!, mieteinnahmen!, kapitalanlage!, affittare!, affitti!,
    inquilini!, najem!, wynaj*!, lokator*!, najemc*!, inwestycj*!, 投资房!, 租金!, 出租!, 租客!`,
  ],
  ['divorce-buyout', `divorcio!, divorce!, scheidung!, divorzio!, rozwod*!, 离婚!`],
  [
    'hardship',
    `no puedo pagar!, atrasad*!, no consigo pagar!, impayes!, zahlungsruckstand!, rate arretrate!, zaleglosc*!, 断供!`,
  ],
  [
    'foreign-national',
    `vivo en el extranjero!, extranjero!, moro no exterior!, etranger!, ausland!, estero!, zagranic*!, 海外!, 外国!`,
  ],
] as const satisfies SpecialtyWords;
