import type { Mapping } from '../../contract/intake.ts';
import { countryNamed } from './country-names.ts';
import { phoneOfCode } from './code-places.ts';
import { bareTitle, headerWords } from './header.ts';
import { areaCodeOf, callingCodeOf, withPhoneCodes } from './phone-codes.ts';
import { phonesOf } from './row-parts.ts';
import { cleanCell } from './text.ts';
import { countryOfPhone } from './told-country.ts';
import { writtenPhone } from './written-phone.ts';

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
  const codes = mapping.filter(({ field }) => field === 'callingCode' || field === 'areaCode');
  const countries = mapping.filter(({ column }) => isCountryTitle(header[column] ?? '')).map(({ column }) => column);
  if (codes.length + countries.length === 0) {
    return (_, phone, second) => ({ phone, second, country: office, remarks: nothing });
  }
  const toldIn = firstOf(countries, countryNamed);
  const ofSecond = mapping.find(({ field }) => field === 'phone2')?.column ?? null;
  const isOfSecond = ({ column }: Mapping[number]) => phoneOfCode(column, mapping, header) === ofSecond;
  const second = ofSecond === null ? [] : codes.filter(isOfSecond);
  const joinFirst = createJoiner(ofSecond === null ? codes : codes.filter((code) => !isOfSecond(code)), header, office);
  const joinSecond = createJoiner(second, header, office);
  return (cells, phoneCell, secondCell) => {
    const remarks: string[] = [];
    const isAlone = phoneCell === null && second.length === 0;
    const phone = joinFirst(cells, isAlone ? secondCell : phoneCell, remarks);
    const other = isAlone ? null : joinSecond(cells, secondCell, remarks);
    const main = phone ?? other;
    const told = main === null ? null : toldIn(cells);
    const isForeign = main !== null && told !== null && told !== office.toUpperCase();
    const country = isForeign ? countryOfPhone(phonesOf(main)[0] ?? main, office, told) : office;
    return { phone: main, second: phone === null ? null : other, country, remarks };
  };
}

type JoinCodes = (cells: Cells, phone: string | null, remarks: string[]) => string | null;

/** Puts the codes of their columns to a phone; what such a column says and the phone does not hold goes to the remarks. */
function createJoiner(codes: Mapping, header: readonly string[], office: string): JoinCodes {
  if (codes.length === 0) return (_, phone) => phone;
  const columnsOf = (field: string) => codes.filter((entry) => entry.field === field).map(({ column }) => column);
  const codeIn = firstOf(columnsOf('callingCode'), callingCodeOf);
  const areaIn = firstOf(columnsOf('areaCode'), areaCodeOf);
  const columns = codes.map(({ column }) => column);
  return (cells, phone, remarks) => {
    if (phone === null) return null;
    const whole = withCodes(phone, codeIn(cells), areaIn(cells), office);
    remarks.push(...unheard(cells, whole, columns, header));
    return whole;
  };
}

/** The codes belong to the first of several phones. */
function withCodes(phone: string, code: string | null, area: string | null, office: string): string {
  if (code === null && area === null) return phone;
  const [first = phone] = phonesOf(phone);
  return phone.startsWith(first)
    ? withPhoneCodes(writtenPhone(first), code, area, office) + phone.slice(first.length)
    : phone;
}

function unheard(cells: Cells, phone: string, columns: readonly number[], header: readonly string[]): string[] {
  const digits = phone.replace(/\D/g, '');
  return columns
    .map((column) => ({ title: header[column] ?? '', value: cleanCell(cells[column] ?? '') }))
    .filter(({ value }) => value !== '' && !digits.includes(value.replace(/\.0+$|\D|^0+/g, '')))
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
