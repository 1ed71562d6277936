import type { SpecialtyWords } from './specialty-words.ts';

/** The same in Spanish, Portuguese, French, German, Italian, Polish and Chinese; `*` stands for any ending. */
export const insuranceWordsAbroad = [
  [
    'auto',
    `seguro de auto!, seguro de carro!, coche!, carro!, auto!, vehiculo!, seguro do carro!, voiture!, assurance
    auto!, vehicule!, kfz!, autoversicherung!, auto, fahrzeug!, macchina!, assicurazione auto!, rc auto!,
    samochod*!, oc, ubezpieczenie samochodu!, 汽车!, 车险!, 车`,
  ],
  [
    'high-risk-auto',
    `multa*!, accidente*!, licencia suspendida!, licencia extranjera!, licencia de mi pais!, sin seguro!, la corte!,
    placas!, acidente*!, carteira de motorista!, habilitacao!, sem seguro!, amende*!, permis suspendu!, permis
    etranger!, sans assurance!, unfall!, fuhrerschein!, strafzettel!, entzogen!, multe!, incidente!, patente
    straniera!, patente!, mandat*!, wypad*!, prawo jazdy!, 罚单!, 事故!, 驾照!, 没有保险!`,
  ],
  [
    'home',
    `seguro de casa!, seguro del hogar!, seguro residencial!, assurance habitation!, hausversicherung!,
    wohngebaude*!, assicurazione casa!, ubezpieczenie domu!, 房屋保险!, 房险!`,
  ],
  [
    'bundle',
    `casa y auto!, casa y carro!, todo junto!, paquete!, hijo adolescente!, descuento!, casa e carro!, pacote!,
    desconto!, maison et voiture!, remise!, ensemble, haus und auto!, zusammen, rabatt!, fahranfanger!, paket!, casa
    e auto!, sconto!, pacchetto!, dom i samochod!, znizk*!, pakiet!, 折扣!, 一起!`,
  ],
  [
    'coastal',
    `huracan!, inundacion!, tormenta!, playa!, costa!, techo!, furacao!, inundacao!, praia!, telhado!, ouragan!,
    inondation!, tempete!, plage!, bord de mer!, toit!, toiture!, hurrikan!, sturm!, uberschwemmung!, hochwasser!,
    kuste!, strand!, dach!, meer!, uragano!, alluvione!, spiaggia!, mare!, tetto!, huragan*!, powodz*!, wybrzez*!,
    plaz*!, dach*!, 飓风!, 洪水!, 海边!, 屋顶!`,
  ],
  [
    'valuables',
    `joyas!, arte!, cuadros!, anillo!, joias!, quadros!, bijoux!, tableaux!, oeuvres!, bague!, schmuck!, gemalde!,
    kunst!, gioielli!, quadri!, bizuteri*!, obraz*!, 珠宝!, 艺术!, 收藏!`,
  ],
  [
    'renters',
    `inquilino!, apartamento alquilado!, mis pertenencias!, departamento rentado!, alquilo!, robo!, aluguel!,
    apartamento alugado!, meus pertences!, roubo!, locataire!, appartement!, mes affaires!, vol!, bailleur?,
    hausrat!, mietwohnung!, mieter!, einbruch!, wg!, gestohlen!, affitto!, furto!, le mie cose!, wynajmuj*!,
    mieszkani*!, kradziez*!, wlamani*!, 租房!, 租客!, 室友!, 被偷!`,
  ],
  [
    'travel',
    `viaje!, viajar!, vacaciones!, extranjero!, vuelo!, viagem!, viajar, exterior!, voo!, voyage!, etranger!,
    vacances!, vol?, reise!, urlaub!, ausland!, flug!, viaggio!, estero!, vacanza!, volo!, podroz*!, wyjazd!,
    zagranic*!, lot, 旅行!, 旅游!, 出国!, 航班!`,
  ],
  [
    'pet',
    `perro!, perra!, perrito!, gato!, gata!, mascota!, veterinari*!, cachorro?, cachorro!, cachorra!, cachorrinh*!,
    cao!, gato, gatinh*!, pet!, chien!, chienne!, chiot!, chat!, chaton!, hund!, hundin!, welpe!, welpen!, katze!,
    tierarzt!, haustier!, cane!, cagnolin*!, gatto!, pies!, psa!, kot!, kota!, szczeni*!, 狗!, 猫!, 宠物!, 兽医!`,
  ],
  [
    'contractors',
    `construccion!, contratista!, techador!, electricista!, plomero!, fontanero!, pintor!, jardiner*!, carpintero!,
    herramientas!, obra!, albanil!, empreiteiro!, pedreiro!, eletricista!, encanador!, ferramentas!, obra,
    jardineiro!, entrepreneur!, artisan!, couvreur!, electricien!, plombier!, peintre!, macon!, chantier!, outils!,
    handwerk*!, dachdecker!, elektriker!, klempner!, maler!, baustelle!, werkzeug!, tischler!, zimmermann!,
    betriebshaftpflicht!, impresa edile!, muratore!, elettricista!, idraulico!, imbianchino!, cantiere!, attrezzi!,
    budowl*!, budow*!, remont*!, elektryk!, hydraulik!, malarz!, dekarz!, narzedz*!, majster!, firma remontowa!,
    pracownik*?, 承包商!, 装修!, 工地!, 电工!, 水管工!, 工具!, 油漆!`,
  ],
  [
    'trucks',
    `camion!, camiones!, camioneta!, trailer!, caminhao!, caminhoneiro!, carga!, poids lourd!, camionnette!, lkw!,
    spedition!, transporter!, lieferwagen!, furgone!, autocarro!, ciezarowk*!, tir!, dostawcz*!, 卡车!, 货车!, 货运!`,
  ],
  [
    'small-business',
    `negocio!, tienda!, restaurante!, panaderia!, peluqueria!, salon!, oficina!, local!, consultorio!, loja!,
    padaria!, salao!, escritorio!, consultorio, restaurante, commerce!, boutique!, boulangerie!, salon de coiffure!,
    coiffure!, bureau!, cabinet!, bailleur!, responsabilite civile!, employe*!, geschaft!, laden!, backerei!,
    friseur*!, praxis!, buro!, cafe!, betrieb!, negozio!, panetteria!, parrucchier*!, ufficio!, bar!, studio!,
    sklep*!, piekarni*!, salon fryzjersk*!, fryzjer*!, biur*!, gabinet!, firma, 商店!, 餐厅!, 餐馆!, 美发!, 店!, 办公室!, 诊所!`,
  ],
  [
    'professional',
    `responsabilidad profesional!, ciber*!, hackear*!, demanda!, responsabilidade profissional!, piratage!,
    responsabilite professionnelle!, berufshaftpflicht!, gehackt!, responsabilita professionale!, oc zawodow*!, 黑客!,
    职业责任!`,
  ],
  [
    'group-benefits',
    `empleados!, seguro para empleados!, funcionarios!, beneficios!, plano para funcionarios!, salaries!, mutuelle
    d'entreprise!, mitarbeiter!, angestellte!, dipendenti!, pracownik*!, 员工!, 团体!`,
  ],
  [
    'health',
    `seguro medico!, seguro de salud!, sin seguro medico!, medico!, doctor!, recetas!, medicinas!, inscribir*!,
    inscripcion!, perdi mi trabajo!, desemplead*!, embarazada!, plano de saude!, saude!, medico, remedios!, perdi o
    emprego!, gravida!, assurance maladie!, sante!, mutuelle!, medecin!, ordonnance!, perdu mon emploi!, enceinte!,
    chomage!, krankenversicherung!, kranken*!, arzt!, medikament*!, arbeitslos!, schwanger!, gesundheit!,
    assicurazione sanitaria!, sanitaria!, salute!, farmaci!, disoccupat*!, incinta!, perso il lavoro!, ubezpieczenie
    zdrowotne!, zdrowot*!, lekarz*!, lek, leki!, recept*!, ciaz*!, bezrobotn*!, stracil* prace!, 医疗保险!, 健康保险!, 医生!,
    药!, 失业!, 怀孕!`,
  ],
  [
    'medicare',
    `65 anos!, jubil*!, cumplo 65!, aposent*!, retraite!, rente!, pensione!, rentner!, 65 ans!, 65 jahre!, 65 anni!,
    emerytur*!, 65 lat!, 退休!, 65岁!, 红蓝卡!`,
  ],
  [
    'long-term-care',
    `cuidado a largo plazo!, asilo!, residencia de ancianos!, cuidador*!, cuidados!, casa de repouso!, dependance!,
    maison de retraite!, aide a domicile!, pflege!, pflegeheim!, pflegeversicherung!, casa di riposo!, badante!,
    assistenza!, opiek*!, dom opieki!, 长期护理!, 护理!, 养老院!`,
  ],
  [
    'term-life',
    `seguro de vida!, vida, si me pasa algo!, esposa, hijos, bebe!, seguro de vida, filhos, se algo acontecer!,
    assurance vie!, assurance-vie!, deces!, mes enfants, s'il m'arrivait!, lebensversicherung!, risikoleben*!,
    kinder, falls mir etwas!, todesfall!, assicurazione sulla vita!, vita!, figli, se mi succede!, ubezpieczenie na
    zycie!, zycie!, dzieci, gdyby mi sie!, 人寿!, 寿险!, 孩子`,
  ],
  [
    'disability',
    `incapacidad!, no puedo trabajar!, discapacidad!, lesion!, invalidez!, incapacitad*!, incapacite!, invalidite!,
    arret de travail!, berufsunfahig*!, krankgeschrieben!, verletz*!, invalidita!, infortunio!, niezdoln*!,
    kontuzj*!, wypadek przy pracy!, 伤残!, 不能工作!`,
  ],
  [
    'estate-life',
    `herencia!, fideicomiso!, patrimonio!, impuestos!, nietos!, heranca!, patrimonio, netos!, succession!,
    patrimoine!, heritiers!, petits-enfants!, erbe!, erbschaft*!, nachlass!, enkel!, vermogen!, stiftung!, eredita!,
    nipoti!, spadek!, spadk*!, majat*!, wnuk*!, 遗产!, 信托!, 孙子!`,
  ],
  [
    'key-person',
    `socio!, socios!, socia!, sociedad!, socio, associe*!, partner!, geschaftspartner!, gesellschafter!, teilhaber!,
    soci!, socio in affari!, wspolnik*!, 合伙人!, 股东!`,
  ],
  [
    'farm-insurance',
    `granja!, rancho!, ganado!, cosecha!, tractor!, caballos!, vacas!, establo!, fazenda!, gado!, colheita!, trator!,
    vacas, ferme!, betail!, recolte!, tracteur!, vaches!, chevaux!, grange!, bauernhof!, landwirt*!, ernte!,
    traktor!, kuhe!, vieh!, pferde!, scheune!, hagel!, fattoria!, bestiame!, raccolto!, trattore!, mucche!, stalla!,
    vigneto!, gospodarstw*!, krow*!, bydl*!, plony!, zbior*!, ciagnik*!, konie!, stodol*!, 农场!, 牛!, 拖拉机!, 庄稼!, 果园!`,
  ],
  [
    'boat',
    `barco!, lancha!, velero!, yate!, marina!, moto acuatica!, veleiro!, lancha, iate!, bateau!, voilier!, port!,
    boot!, segelboot!, yacht!, hafen!, barca!, vela!, gommone!, lodz!, lodk*!, lodzi!, jacht!, zaglow*!, motorowk*!,
    船!, 游艇!, 帆船!`,
  ],
  [
    'motorcycle-rv',
    `moto!, motocicleta!, casa rodante!, autocaravana!, auto clasico!, motocicleta, motorhome!, carro antigo!, moto,
    camping-car!, voiture de collection!, motorrad!, wohnmobil!, oldtimer!, wohnwagen!, motocicletta!, camper!, auto
    d'epoca!, motocykl*!, kamper*!, zabytkow*!, 摩托车!, 房车!, 老爷车!`,
  ],
  ['special-event', `boda!, evento!, casamento!, mariage!, hochzeit!, veranstaltung!, matrimonio!, wesel*!, 婚礼!`],
  [
    'final-expense',
    `funeral!, entierro!, funerario!, enterro!, obseques!, beerdigung!, bestattung!, sterbegeld!, funerale!,
    pogrzeb*!, 葬礼!`,
  ],
] as const satisfies SpecialtyWords;
