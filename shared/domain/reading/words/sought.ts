/** Looking for something to live in, or at one that is there to be had: with a purchase price, a wish to buy. */
export const soughtThings: readonly (readonly [string, string])[] = [
  [
    'buying',
    `looking/lookin/searching for *5 house/houses/home/homes/condo/condos/property/properties
    looking/lookin/searching for *5 land/farm/apartment/flat/townhouse
    looking/lookin at *5 house/home/condo/property/farm
    saw/see/view/visit/tour the *4 house/home/condo/property/farm/estate
    showing/viewing/tour of the *4 house/home/condo/property/farm/estate
    interested in *5 house/home/condo/property/land/farm/apartment/flat
    busco/buscamos/procuro/procuramos *4 casa/piso/apartamento/terreno/moradia
    cherche/cherchons/recherche/recherchons *4 maison/appartement/terrain
    suche/suchen *4 haus/wohnung/eigentumswohnung/grundstuck`,
  ],
];

/** Where one of these stands, what is looked for may be rented as well. */
export const tenancyWords = `rent rents rental rentals renting lease leasing let tenant tenants landlord alquiler
  aluguer aluguel location louer miete mieten`;
