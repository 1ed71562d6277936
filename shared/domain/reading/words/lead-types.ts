/** Ways to say a lead type, folded, parted by `|` and line breaks; forms with a plural -s need not be listed. */
export const leadTypeWords: readonly (readonly [string, string])[] = [
  [
    'house',
    `house|home|single family|single family home|single family house|family home|detached house|semi detached
    semi detached house|detached|cottage|bungalow|villa|sfh|sfr|casa|chalet|vivienda unifamiliar|casa unifamiliar
    moradia
    vivenda|maison|maison individuelle|pavillon|haus|hauser|einfamilienhaus|einfamilienhauser|doppelhaushalfte
    eigenheim`,
  ],
  [
    'townhouse',
    `townhouse|town house|townhome|town home|row house|rowhouse|terraced house|terrace house|reihenhaus|reihenhauser`,
  ],
  ['condo', `condo|condominium|condominio|condo unit|strata unit`],
  [
    'apartment',
    `apartment|apt|flat|apartamento|piso|departamento|depto|appartement|appart|wohnung|wohnungen|eigentumswohnung
    eigentumswohnungen|mietwohnung|mietwohnungen|appartamento|appartamenti`,
  ],
  [
    'land',
    `land|lot|plot|parcel|acreage|building lot|building plot|building land|vacant land|raw land|lots and land
    land and lots
    terreno|parcela|lote|solar|terrain|terrain a batir|grundstuck|grundstucke|bauland|bauplatz`,
  ],
  [
    'farm',
    `farm|ranch|orchard|farmland|farm land|farmhouse|horse property|equestrian|equestrian property|hobby farm|finca
    finca rustica|granja|rancho|hacienda|quinta|fazenda|sitio|herdade|ferme|exploitation agricole|bauernhof|bauernhofe
    hof|landwirtschaft`,
  ],
  [
    'multi-family',
    `multi family|multifamily|multi family home|multi family house|multi unit|duplex|triplex|fourplex|quadplex
    apartment building
    apartment block|apartment house|block of flats|income property|edificio|edificio de apartamentos
    edificio de pisos|predio
    immeuble|immeuble de rapport|mehrfamilienhaus|mehrfamilienhauser|zinshaus`,
  ],
  [
    'office',
    `office|office space|office building|office suite|oficina|escritorio|bureau|bureaux|buro|buros|buroflache
    buroflachen
    buroraume`,
  ],
  [
    'retail',
    `retail|retail space|retail unit|shop|store|storefront|store front|shopfront|shop space|restaurant
    restaurant space
    local comercial|local|tienda|loja|local commercial|boutique|magasin|commerce|laden|ladenlokal|ladenflache
    geschaft
    geschaftslokal`,
  ],
  [
    'warehouse',
    `warehouse|warehousing|warehouse space|industrial|light industrial|industrial space|logistics|distribution center
    nave|nave industrial|almacen|bodega|armazem|galpao|entrepot|hangar|lager|lagerhalle|lagerhallen|halle|gewerbehalle`,
  ],
  [
    'person',
    `person|individual|single person|private person|private client|consumer|personal|persona|particular|particulares
    individuo|pessoa|pessoa fisica|personne|particulier|einzelperson|privatperson|privatkunde|privatkunden`,
  ],
  ['family', `family|household|familia|hogar|famille|menage|foyer|familie|familien|haushalt`],
  [
    'business',
    `business|company|small business|corporate|corporation|firm|enterprise|sme|business owner|commercial client
    empresa
    negocio|compania|pyme|negocio pequeno|pequena empresa|entreprise|societe|pme|firma|firmen|unternehmen|betrieb
    gewerbekunde
    gewerbekunden|firmenkunde|firmenkunden`,
  ],
  [
    'self-employed',
    `self employed|self employment|freelancer|freelance|sole proprietor|sole trader|independent contractor|1099
    gig worker
    entrepreneur|autonomo|autonoma|autonomos|cuenta propia|trabajador autonomo|trabalhador independente
    profissional liberal
    independant|independants|travailleur independant|auto entrepreneur|selbststandig|selbstandig|selbststandige
    selbststandiger|selbstandige|selbstandiger|freiberufler|freiberuflich`,
  ],
];
