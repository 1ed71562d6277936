import type { Mapping } from '../../contract/intake.ts';
import { countryNamed } from './country-names.ts';
import { bareTitle, headerWords } from './header.ts';
import { areaCodeOf, callingCodeOf, withPhoneCodes } from './phone-codes.ts';
import { phonesOf } from './row-parts.ts';
import { cleanCell } from './text.ts';
import { countryOfPhone } from './told-country.ts';

/** A phone with what other columns add to it, in which country it is to be read, and lines for the inquiry text. */
export type ToldPhone = {
  readonly phone: string | null;
  readonly second: string | null;
  readonly country: string;
  readonly remarks: readonly string[];
};
type TellPhone = (cells: Cells, phone: string | null, second: string | null) => ToldPhone;

type Cells = readonly string[];

const countryTitle =
  /^(?:(?:address(?: \d)?|mailing|home|primary|contact|lead|client|customer|phone|mobile|billing|current|your) )?(?:country|country region|country name|country code|country iso(?: code)?|pais|pays|land|pais region|pais regiao|pays region|paese regione|land region(?: privat)?|paese|nazione|country of residence|residence country|pais de residencia|pays de residence|landescode)$/;

/** Whether a column says by its title in which country the lead is; that of a property is another matter. */
export function isCountryTitle(title: string): boolean {
  return countryTitle.test(headerWords(title)) || countryTitle.test(headerWords(bareTitle(title)));
}

const mostRemembered = 1000;
const nothing: readonly string[] = [];

/**
 * Puts to a row's phone the calling code and the area code that stand in columns of their own, and says by the row's country
 * how it is to be read where it tells none itself. `office` is the country of the office.
 */
export function createPhoneTeller(mapping: Mapping, header: readonly string[], office: string): TellPhone {
  const columnOf = (field: string) => mapping.find((entry) => entry.field === field)?.column;
  const [code, area] = [columnOf('callingCode'), columnOf('areaCode')];
  const countries = mapping.filter(({ column }) => isCountryTitle(header[column] ?? '')).map(({ column }) => column);
  if (code === undefined && area === undefined && countries.length === 0) {
    return (_, phone, second) => ({ phone, second, country: office, remarks: nothing });
  }
  const toldIn = firstOf(countries, countryNamed);
  const codeIn = firstOf(code === undefined ? [] : [code], callingCodeOf);
  const areaIn = firstOf(area === undefined ? [] : [area], areaCodeOf);
  return (cells, phone, second) => {
    const main = phone ?? second;
    if (main === null) return { phone, second, country: office, remarks: nothing };
    const whole = withCodes(main, codeIn(cells), areaIn(cells), office);
    const told = toldIn(cells);
    const isForeign = told !== null && told !== office.toUpperCase();
    return {
      phone: whole,
      second: phone === null ? null : second,
      country: isForeign ? countryOfPhone(phonesOf(whole)[0] ?? whole, office, told) : office,
      remarks: remarksOn(cells, whole, [code, area], header),
    };
  };
}

/** The codes belong to the first of several phones. */
function withCodes(phone: string, code: string | null, area: string | null, office: string): string {
  if (code === null && area === null) return phone;
  const [first = phone] = phonesOf(phone);
  return phone.startsWith(first) ? withPhoneCodes(first, code, area, office) + phone.slice(first.length) : phone;
}

/** What a code column says and no phone holds. */
function remarksOn(
  cells: Cells,
  phone: string,
  columns: readonly (number | undefined)[],
  header: readonly string[],
): string[] {
  const digits = phone.replace(/\D/g, '');
  return columns
    .filter((column) => column !== undefined)
    .map((column) => ({ title: header[column] ?? '', value: cleanCell(cells[column] ?? '') }))
    .filter(({ value }) => value !== '' && !digits.includes(value.replace(/\D|^0+/g, '')))
    .map(({ title, value }) => `${title.replaceAll('_', ' ').trim()}: ${value}`);
}

/** What the first of the columns that says something says; a file says the same few things over and over. */
function firstOf<Value extends string>(columns: readonly number[], read: (cell: string) => Value | null) {
  const known = new Map<string, Value | null>();
  return (cells: Cells): Value | null => {
    for (const column of columns) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      let value = known.get(cell);
      if (value === undefined) {
        value = read(cleanCell(cell));
        if (known.size >= mostRemembered) known.clear();
        known.set(cell, value);
      }
      if (value !== null) return value;
    }
    return null;
  };
}
