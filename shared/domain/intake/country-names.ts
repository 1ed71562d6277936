import { getCountries, isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import { foldText } from './text.ts';

const languages = ['en', 'es', 'pt', 'fr', 'de', 'it'];
/** What people and systems write that no table of countries has. */
const otherNames: readonly (readonly [CountryCode, string])[] = [
  [
    'US',
    'usa|united states of america|estados unidos de america|eeuu|ee uu|eua|etats unis d amerique|america|stati uniti d america',
  ],
  [
    'GB',
    'uk|great britain|england|scotland|wales|northern ireland|inglaterra|escocia|gran bretana|gra bretanha|grande bretagne|angleterre|grossbritannien|england uk|gran bretagna|inghilterra|gbr',
  ],
  ['AE', 'uae|emirates|emiratos arabes|emirados arabes|emirats arabes|vae|are|dubai|abu dhabi'],
  ['NL', 'holland|holanda|hollande|the netherlands|nld'],
  ['CZ', 'czech republic|republica checa|republique tcheque|cze'],
  ['TR', 'turkey|turquia|turquie|turkei|tur'],
  ['KR', 'south korea|korea|kor'],
  ['RU', 'russian federation|rus'],
  ['CI', 'ivory coast'],
  ['HK', 'hong kong|hkg'],
  ['MO', 'macau'],
  ['BA', 'bosnia'],
  ['IE', 'republic of ireland|irl'],
  ['CH', 'che'],
  ['CN', 'peoples republic of china|prc|chn'],
];
/** Three letters of ISO 3166 whose first two are not the country's own two. */
const threeLetters =
  'MEX:MX CAN:CA IND:IN BRA:BR DEU:DE FRA:FR ESP:ES PRT:PT ITA:IT AUT:AT BEL:BE AUS:AU NZL:NZ ZAF:ZA ARG:AR CHL:CL COL:CO PER:PE VEN:VE ECU:EC URY:UY PAK:PK BGD:BD LKA:LK NPL:NP PHL:PH SGP:SG MYS:MY THA:TH IDN:ID VNM:VN JPN:JP SAU:SA QAT:QA KWT:KW OMN:OM BHR:BH JOR:JO LBN:LB EGY:EG ISR:IL POL:PL SWE:SE NOR:NO DNK:DK FIN:FI HUN:HU ROU:RO BGR:BG GRC:GR UKR:UA HRV:HR SRB:RS LUX:LU KEN:KE NGA:NG GHA:GH MAR:MA DOM:DO PRI:PR JAM:JM CRI:CR PAN:PA GTM:GT';

/** As on cars, which address books in German write. */
const oneLetter: Readonly<Record<string, CountryCode>> = {
  D: 'DE',
  A: 'AT',
  F: 'FR',
  I: 'IT',
  E: 'ES',
  B: 'BE',
  L: 'LU',
  P: 'PT',
};

let countryByName: ReadonlyMap<string, CountryCode> | null = null;

/**
 * The country that a cell names, ISO 3166 in two letters: "Mexico", "México (MX)", "Alemania", "GB", "USA", "UAE", in English,
 * Spanish, Portuguese, French, German and Italian. Null for every other text.
 */
export function countryNamed(text: string): CountryCode | null {
  const code = text.toUpperCase();
  if (code.length === 2 && isSupportedCountry(code)) return code;
  if (code.length === 1) return oneLetter[code] ?? null;
  countryByName ??= namesOfCountries();
  return countryByName.get(plainName(text)) ?? countryByName.get(plainName(text.replace(/\([^()]*\)/g, ''))) ?? null;
}

function plainName(text: string): string {
  return foldText(text.replace(/[^\p{L}]+/gu, ' '));
}

function namesOfCountries(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>();
  for (const language of languages) {
    const shown = new Intl.DisplayNames(language, { type: 'region' });
    for (const country of getCountries()) names.set(plainName(shown.of(country) ?? country), country);
  }
  for (const pair of threeLetters.split(' ')) {
    const country = pair.slice(4);
    if (isSupportedCountry(country)) names.set(pair.slice(0, 3).toLowerCase(), country);
  }
  for (const [country, others] of otherNames) for (const name of others.split('|')) names.set(name, country);
  return names;
}
