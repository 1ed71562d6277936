import { postalForm } from '../../reading/postal-codes.ts';
import { foldText } from '../text.ts';

export type AddressParts = {
  readonly street: string | null;
  readonly code: string | null;
  readonly city: string | null;
};

const shortWords: Readonly<Record<string, string>> = {
  st: 'street',
  str: 'strasse',
  ave: 'avenue',
  av: 'avenue',
  rd: 'road',
  dr: 'drive',
  ln: 'lane',
  blvd: 'boulevard',
  r: 'rua',
};
const fewestLetters = 4;

/** A street with its number, written one way; null without both: a street alone is a part of town. */
export function streetOf(value: string): string | null {
  const words = foldText(value.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')).split(' ');
  const isWhole = words.some((word) => /\d/.test(word)) && words.some((word) => /\p{L}{2}/u.test(word));
  return isWhole
    ? words
        .map((word) => shortWords[word] ?? word.replace(/(?<=.)str$/, 'strasse'))
        .toSorted()
        .join(' ')
    : null;
}

/** A postal code without blanks; spreadsheets take leading zeros away, so that they do not count. */
export function codeOf(value: string): string | null {
  const code = value.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
  const bare = /^\d+$/.test(code) ? code.replace(/^0+/, '') : code;
  return bare.length >= 3 && bare.length <= 10 && /\d/.test(bare) ? bare : null;
}

export function cityOf(value: string): string | null {
  const city = foldText(value.replaceAll(/[^\p{L}]+/gu, ' '));
  return city.length > 1 ? city : null;
}

/** Street, postal code and city of an address in one line, as far as its commas and the country's codes tell. */
export function addressParts(value: string, country: string): AddressParts {
  const parts = value.split(/[,;\n]/).map((part) => part.trim());
  const coded = parts.map((part) => codeIn(part, country));
  const at = coded.findIndex((found) => found !== null);
  const plain = parts.filter((part, index) => index !== at && !/\d/.test(part) && part.length >= fewestLetters);
  const beside = coded[at]?.rest ?? '';
  const street = parts.find((part, index) => index !== at && streetOf(part) !== null);
  const city =
    coded[at]?.isBefore === true && beside !== ''
      ? beside
      : (plain[0] ?? (beside.length >= fewestLetters ? beside : null));
  return {
    street: street === undefined ? null : streetOf(street),
    code: at < 0 ? null : codeOf(coded[at]?.code ?? ''),
    city: city === null ? null : cityOf(city),
  };
}

type CodeIn = { readonly code: string; readonly rest: string; readonly isBefore: boolean };

/** "10115 Berlin", "London SW1A 2AA"; a number before other words is a house in countries that write the code last. */
function codeIn(part: string, country: string): CodeIn | null {
  const { shape, isPlain } = postalForm(country);
  for (const { 0: code, index } of part.matchAll(shape)) {
    const before = part.slice(0, index).trim();
    const after = part.slice(index + code.length).trim();
    if (after === '') return { code, rest: before, isBefore: false };
    if (before === '' && (!isPlain || !writesCodeLast.has(country))) return { code, rest: after, isBefore: true };
  }
  return null;
}

const writesCodeLast = new Set(['US', 'AU', 'NZ', 'ZA', 'IN', 'MX']);
