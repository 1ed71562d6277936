/**
 * Types of property as inquiries name them. 'unsettled' are types that agents' words part differently: they rule out a
 * single type.
 */
export const propertyPhrases: readonly (readonly [string, string])[] = [
  [
    'house',
    `house|houses|single family|single family home/homes/house/houses|bungalow|bungalows|cottage|cottages
    detached house/home
    casa|casas|chalet|moradia|moradias|maison|maisons|pavillon|haus|hauser|einfamilienhaus|einfamilienhauser
    hauschen`,
  ],
  ['condo', `condo|condos|condominium|condominiums`],
  [
    'apartment',
    `apartment|apartments|flat|flats|apt|studio apartment/flat|apartamento|apartamentos|un piso|pisos|piso de/en/con
    departamento|departamentos|appartement|appartements|appart|wohnung|wohnungen|eigentumswohnung|eigentumswohnungen
    mietwohnung|mietwohnungen|appartamento|appartamenti`,
  ],
  [
    'land',
    `piece/plot/plots/parcel/parcels of land|vacant/raw/building land|land for sale|land to build
    some/buy/buying/selling/sell land|building lot/lots/plot/plots
    vacant/empty lot/lots|acreage|terreno|terrenos|parcela|parcelas|un terrain|terrains|terrain a batir|grundstuck
    grundstucke|bauplatz|baugrundstuck`,
  ],
  ['farm', `farm|farms|horse property|hobby farm|finca|fincas|fazenda|ferme|bauernhof`],
  [
    'multi-family',
    `multi family|multifamily|multi family home/homes/house/building/property|multi unit|triplex|triplexes|fourplex
    fourplexes|quadplex|a/the/this/buy/sell/my/our duplex|duplexes
    apartment building/buildings/complex/block|block of flats|mehrfamilienhaus|mehrfamilienhauser|immeuble|immeubles
    immeuble de rapport`,
  ],
  [
    'office',
    `office space/spaces/building/buildings/suite/suites/unit/units/premises|office/offices to/for rent/lease/let
    buroflache|buroflachen|buroraume|oficina en alquiler`,
  ],
  [
    'retail',
    `retail space/spaces/unit/units/premises/property|storefront|storefronts|store front|shop space
    shop/shops to/for rent/lease|a/small shop|restaurant space
    local comercial|local commercial|ladenlokal|ladenflache`,
  ],
  [
    'warehouse',
    `warehouse|warehouses|warehouse space|industrial space/unit/building|nave industrial|entrepot|lagerhalle
    lagerhallen|galpao`,
  ],
  [
    'unsettled',
    `townhouse|townhouses|town house/houses/home/homes|townhome|townhomes|row house/houses|rowhouse
    terraced house/houses|semi detached|semi detached house
    penthouse|penthouses|loft|lofts|studio|studios|co op|coop|mobile home/homes|manufactured home/homes
    tiny house/home|houseboat|mixed use|mixed use building
    ranch|ranches|ranch style|farmhouse|farmhouses|farm house|house share|shared house|guest house|a room in/of
    room to rent|duplex|carriage house
    commercial space/property/building|reihenhaus|doppelhaushalfte|zimmer frei|maisonette|atico|villa|villas
    maison de ville|estate|mansion|cabin`,
  ],
  [
    'none',
    `open house/houses
    house hunting/hunt/hunter/hunters/number/price/prices/insurance/rules/sitting/sitter/warming/keys/key/plants
    full house|white house|in house|opera house|coffee house
    house of representatives|court house|a house divided|across/next/near to/from a/the house|home office
    flat fee/rate/roof/land/tire/screen|flat out|farm road/stand/hand/hands/to
    estate agent/agents/sale/tax/planning/planner/attorney|real estate|real estate agent/agents/market
    apartment hunting|apt number|casa de/da familia|a casa de|en casa|em casa|una casa de campo
    haus und|zu haus|coffee shop|pet shop|repair shop`,
  ],
];

/** Who is to be insured, as inquiries say it. */
export const insuredPhrases: readonly (readonly [string, string])[] = [
  [
    'business',
    `business insurance|business owner s policy|business owners policy|commercial insurance
    <insure> *2 my/our/a/the/small business
    <insure> *3 my/our *2 shop/store/restaurant/cafe/bakery/salon/clinic/office/startup`,
  ],
  [
    'family',
    `family plan/policy/coverage|family health plan/insurance/coverage
    insurance/coverage/plan/policy for my/our/the *1 family|insurance/coverage/plan/policy for a family of
    seguro *2 para mi/nuestra/toda familia|assurance *2 pour ma/notre/toute famille`,
  ],
  [
    'person',
    `individual plan/policy/coverage|individual health plan/insurance/coverage
    insurance/coverage/plan/policy just/only for me/myself`,
  ],
];

/** Who borrows, as inquiries say it. */
export const borrowerPhrases: readonly (readonly [string, string])[] = [
  [
    'self-employed',
    `self employed|selfemployed|freelancer|freelance|1099|1099s|sole proprietor|gig worker|independent contractor
    autonomo|autonoma|trabalhador independente
    independant|auto entrepreneur|selbststandig|selbstandig|freiberufler|freiberuflich`,
  ],
];

/** What shows that a property named is one looked for, not one that is there already. */
export const lookedAt = `type typ tipo looking lookin look searching search seeking seek wanted interested saw seen
  see view viewing visit showing tour hunting find suche suchen busco buscamos procuro procuramos cherche cherchons
  recherche recherchons interessiert interesse interesado interesada interessado`;
