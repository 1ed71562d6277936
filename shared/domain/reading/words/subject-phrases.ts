/** Words of wishing that stand before "to sell", "buying" and the like. */
export const wishes = {
  want: `want wants wanting need needs needing like love looking lookin look hope hoping plan planning ready decided
    going trying try wish wishing prefer intend intending intends aim aiming has have got time interested hopes
    plans wanted searching prepared about considering`,
  to: 'to 2 too',
  eswant: `quiero queremos quisiera quisieramos busco buscamos necesito necesitamos deseo deseamos gustaria interesa
    interesado interesada interesados pienso pensamos vamos voy quieren quiere`,
  ptwant: `quero queremos gostaria gostariamos gostava procuro procuramos preciso precisamos desejo desejamos
    pretendo pretendemos interessado interessada interessados interesse estou estamos vou vamos`,
  frwant: `veux voulons voudrais voudrions souhaite souhaitons souhaiterais souhaiterions cherche cherchons aimerais
    aimerions desire desirons envisage envisageons compte comptons pense pensons recherche recherchons`,
  dewant:
    'mochte mochten will wollen wurde wurden suche suchen plane planen beabsichtige beabsichtigen wunsche wunschen',
  home: `bed beds bedroom bedrooms bhk house home condo apartment apartments apt flat flats place property
    properties room studio unit townhouse somewhere something land lot farm space villa bungalow building warehouse
    shop office offices`,
  weigh: 'interested thinking think plan planning',
  seek: `looking lookin look searching search seeking seek need needs want wanted wants find finding interested
    hunting`,
} as const;

/** Words by which an inquiry says what is wished for, folded. */
export const needPhrases: readonly (readonly [string, string])[] = [
  [
    'letting',
    `<want> *3 <to> rent/let/lease *4 out|<want> *3 <to> rent/let/lease my/our/mine/it
    wanna/gonna rent/let/lease *3 out
    wanna/gonna rent/let/lease my/our|help/helping *1 rent/let/lease my/our|help/helping *1 rent/let/lease *4 out
    <weigh> in/of/about/on renting/letting/leasing *4 out|<weigh> in/of/about/on renting/letting/leasing my/our
    considering renting/letting/leasing *4 out|i/we m/re/am/are *1 renting/letting out
    rent/renting/let/letting/lease/leasing out my/our|rent/renting/let/letting/lease/leasing my/our *4 out
    to let my/our
    find/finding/need/needs/want/wanted/get/getting *4 tenant/tenants/renter/renters/lodger
    screen/screening/seek/seeking/looking *4 tenant/tenants/renter/renters/lodger
    need/looking/want/find/seeking/hire/searching *4 property manager/management
    manage/managing my/our *4 rental/rentals/property/properties/house/condo/apartment/unit/units/building
    i/we m/re/am/are a/the landlord/landlords|landlord here|as a landlord
    <eswant> *3 alquilar/arrendar/rentar mi/nuestra/nuestro|<eswant> *2 poner *4 en alquiler|poner *4 en alquiler
    busco/buscamos/necesito/necesitamos/encontrar *3 inquilino/inquilinos
    <ptwant> *3 alugar/arrendar *1 meu/minha/nosso/nossa|<ptwant> *1 colocar/por *4 para alugar
    colocar/por *4 para alugar
    procuro/preciso/precisamos/encontrar *3 inquilino/inquilinos
    <frwant> *4 louer mon/ma/notre/mes|<frwant> *2 mettre *4 en location|mettre *4 en location
    cherche/cherchons/trouver *3 locataire/locataires|gestion locative
    <dewant> *7 vermieten|suche/suchen/finden *3 mieter|vermiete/vermieten mein/meine/unser/unsere/meinen/unseren`,
  ],
  [
    'valuation',
    `what s/is/are my/our/the/this *5 worth|what my/our/the/this *5 is worth|what ours/mine is worth
    how much s/is/are/would my/our/the/this *6 worth|how much my/our/the *5 is worth|how much ours/mine is worth
    what my/our/the *5 would/could/might/will bring/fetch|what ours would/could/might bring/fetch
    what my/our/the *5 would/could/might sell for|how much could/can/would/might i/we sell/get *4 for
    know/knowing/find/estimate/determine/curious *4 value of my/our/the
    home/house/property/free/written/independent valuation/valuations/appraisal/appraisals|valuation of my/our/the
    need/needed/want/get/request/requesting/like/looking/order/have *4 appraisal/valuation/cma/appraised/valued
    market analysis|opinion of value
    value/appraise my/our *3 house/home/flat/place/property/condo/apartment/farm/land
    cuanto vale/valdria/valen mi/nuestra/nuestro/la/el|<eswant> *4 tasacion/valoracion/avaluo/tasar
    tasacion de mi/nuestra/nuestro
    quanto vale *1 meu/minha/nosso/nossa|<ptwant> *4 avaliacao/avaliar
    combien vaut/valent mon/ma/notre|<frwant> *4 estimation/estimer/expertise|estimation de mon/ma/notre
    valeur de mon/ma/notre
    was ist mein/meine/unser/unsere *4 wert|wert meines/meiner/unseres/unserer|<dewant> *7 schatzen/bewerten
    bewerten/schatzen lassen|wertgutachten|verkehrswertgutachten|immobilienbewertung|wertermittlung`,
  ],
  [
    'unclear',
    `<seek> *3 rental property/properties/income|<want> *3 <to> lease or/and purchase/buy|lease or/and purchase/buy
    buy or/and lease
    <want> *3 <to> buy/sell/rent or/and not`,
  ],
  [
    'buying',
    `<want> *3 <to> buy/purchase/acquire|have/has/got <to> buy/purchase|wanna/gonna buy/purchase
    help/helping *1 buy/purchase
    help *2 buying/purchasing|<weigh> in/of/about/on *1 buying/purchasing|considering buying/purchasing
    i/we m/re/am/are *1 buying/purchasing|im buying|i/we d/ll/will/would/can/could buy/purchase
    buy/buying/purchase/purchasing my/our first/next/own|first time buyer/buyers/homebuyer/homebuyers
    first time home/house/property buyer/buyers|buyer/buyers here|cash buyer
    in the market for *3 house/home/condo/property/apartment/place/farm/land
    house/home/condo/property/place/land/farm/somewhere/something <to> buy/purchase
    <eswant> *3 comprar|para comprar|<ptwant> *3 comprar|<frwant> *4 acheter/acquerir|<dewant> *7 kaufen/erwerben
    zu kaufen|zum kauf`,
  ],
  [
    'selling',
    `<want> *3 <to> sell|have/has/got <to> sell|wanna/gonna sell|help/helping *1 sell|help *2 selling
    help with the sale
    <weigh> in/of/about/on *1 selling|considering selling|i/we m/re/am/are *1 selling|im selling|sell/selling my/our
    put/putting *4 on the market|put/putting *4 up for sale|list/listing my/our|want/need my/our/the/it *2 sold
    needs/need/has/have/must to be *1 sold|get my/our *2 sold|my/our listing *5 expired|seller here
    i/we ll/will sell|once/after/when i/we *2 sell/sold
    <eswant> *3 vender|vender mi/nuestra/nuestro|vendo mi/nuestra/nuestro/casa/piso/apartamento/departamento/terreno
    poner *3 en venta|poner *3 a la venta
    <ptwant> *3 vender|vender *1 meu/minha/nosso/nossa|vendo *1 meu/minha/nosso/nossa|por/colocar *3 a venda
    <frwant> *4 vendre|vendre mon/ma/notre/nos|vends mon/ma/notre|mettre *4 en vente
    <dewant> *7 verkaufen|verkaufe/verkaufen mein/meine/unser/unsere/meinen/unseren`,
  ],
  [
    'renting',
    `<want> *3 <to> rent/lease|have/has/got <to> rent/lease|wanna/gonna rent/lease|help *1 rent/lease a/an
    <weigh> in/of/about/on *1 renting/leasing|considering renting/leasing|<home> <to> rent/lease|<home> for rent/lease
    <home> available to/for rent/lease|<seek> *3 rental/rentals|renter here|rental wanted
    <eswant> *3 alquilar/arrendar/rentar un/una/algo|<eswant> *5 alquiler|<eswant> *5 en/de renta|para alquilar
    <ptwant> *3 alugar/arrendar um/uma/algo|<ptwant> *5 para alugar/arrendar
    <frwant> *4 louer un/une|<frwant> *5 a louer|<frwant> *5 location|<dewant> *7 mieten|<dewant> *6 zur miete`,
  ],
];

/** Words by which an inquiry says what kind of business it is; they may stand inside those of a need. */
export const kindPhrases: readonly (readonly [string, string])[] = [
  [
    'investing',
    `investment property/properties/condo/condos/unit/units/home/homes|as an/my/our investment|<want> *3 <to> invest
    interested/thinking in/of/about investing|real estate investor/investors|property investor/investors
    investor/investors here
    i/we m/re/am/are *3 investor/investors|1031 exchange|buy to let|buy/buying/purchase/purchasing *2 rental/rentals
    <seek> *3 rental property/properties <to> buy/purchase|<want> *3 <to> buy/purchase *2 rental/rentals
    <want> *3 <to> buy/purchase *5 as an investment
    propiedad/propiedades de inversion|como inversion|para invertir|<eswant> *3 invertir
    imovel/imoveis para investimento|<ptwant> *3 investir|para investir|investissement locatif|<frwant> *4 investir
    als kapitalanlage|kapitalanlage|<dewant> *7 investieren`,
  ],
  [
    'relocation',
    `relocation help/assistance/service/services/package/specialist/support|help *4 relocation/relocating/relocate`,
  ],
  [
    'commercial',
    `commercial space/property/properties/unit/units/lease/building/premises/listing|commercial real estate
    local comercial
    local commercial|gewerbeimmobilie|gewerbeflache`,
  ],
  [
    'refinance',
    `refinance|refi|remortgage|<weigh> of/about/on/in refinancing|considering refinancing|refinanciar|refinancer
    umschulden|umschuldung`,
  ],
];

/** Verbs that may follow the first need after "and" or "or". */
export const verbs: readonly (readonly [string, string])[] = [
  ['buying', 'buy buying purchase purchasing comprar acheter kaufen'],
  ['selling', 'sell selling vender vendre verkaufen'],
  ['renting', 'rent renting lease leasing alquilar alugar louer mieten'],
  ['letting', 'let letting vermieten'],
];

export const joins = 'and or to oder und o ou y e et u';

/** Words of a form's question to which a subject is the answer. */
export const subjectLabels = `interest interested purpose looking intent intention type inquiry enquiry goal want
  subject need needs service plan planning transaction buy sell interes asunto objetivo assunto interesse objet
  projet anliegen betreff interesse thema`;
