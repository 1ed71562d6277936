export const stateAbbreviations = `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT
  NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR NSW VIC QLD SA TAS ACT NT`;

/** Words that say that a postal code follows. */
export const codeWords = `zip zipcode zipcodes zips postal postcode postcodes plz postleitzahl pin pincode cp cep cap`;
/** Words that may stand between them and the code. */
export const codeFillers = 'code codes codigo is area of no number the';

/** After one of these a name belongs to a street or a firm, not to a place. */
export const streetWords = `street st ave avenue road rd drive dr lane ln blvd boulevard court ct way terrace
  crescent close highway hwy parkway pkwy circle cir square sq trail strasse str platz weg allee rue calle rua
  realty properties insurance mortgage bank team agency brokers brokerage group llc inc`;

/** Before a name, these make it a street. */
export const streetsBefore = 'rue avenue calle avenida rua via av boulevard';

/** Words in a vocabulary of places that are places only after "in", "near" and the like. */
export const commonNames = `north south east west central centre center main city town village beach park hill hills
  lake river island bay downs green garden gardens field fields head office online hq headquarters home remote other
  national local county metro urban rural suburb suburbs international sales norte sur sul leste este oeste centro
  nord sud est ouest ost sued zentrum mitte stadt ville plage`;

/** Words that are places with a capital letter, and a view or a site without one. */
export const scenicNames = `riverside lakeside lakeshore seaside hillside waterfront bayside parkside countryside
  oceanside beachside oceanfront lakefront riverfront shoreline harborside hilltop valley`;

/** Before and after those, they describe. */
export const describingBefore = 'a an the some any quiet nice beautiful lovely with our my';
export const describedAfter = `house houses home homes cottage cottages property properties condo condos apartment
  apartments flat flats villa estate lot lots land cabin view views walk path trail setting location living place
  retreat restaurant`;

export const placePrepositions = 'in at near around to within from en em no na bei im';

/** Before a name, a capital letter on one of these makes it no other place and no person. */
export const plainBefore = `in at near around to from of for the and or by on downtown greater area our your my a
  house home condo apartment apartments land farm property office city town village nahe raum grossraum zip i love
  haus wohnung hi hello buying selling renting looking need want lives live en de em a`;

/** A name after one of these is a place that is left or ruled out. */
export const leftPlaces = `moving/move/moved/relocating/relocate/relocated from
  transferred/transferring/coming/come/commute/commuting from
  moving/move/moved/getting/get out of
  moving/move away from|far from|far away from|away from|outside|outside of|leaving|leave|anywhere but/except
  anything but/except|everywhere but/except|other than|except|except for
  fuera de|lejos de|fora de|longe de|hors de|loin de|ausserhalb|ausserhalb von|weg von|aus`;

export const notLeftPlaces = `not far from|not too far from|not far away from|isnt far from|just outside
  just outside of|only outside|no lejos de|pas loin de|nicht weit von`;

/** After one of these a place is no longer the one that is left: "moving from Northgate to Riverside". */
export const towards = 'to into in towards toward near around a hacia para nach';

/** Words before a number that is no postal code. */
export const numbersBefore = `ref reference order account mls listing id no number num phone tel call case policy
  invoice loan claim over about around under between budget price pay paid earn make income costs cost worth`;

/** Words after a number that is no postal code. */
export const measuresAfterCode = `sq sqft sqm square m2 qm ft feet acres acre miles mile mi km kms dollars dollar
  euros euro eur usd gbp rupees rs a/year per k thousand million people employees units months years points steps
  pounds`;
