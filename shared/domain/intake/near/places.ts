import { foldText } from '../text.ts';
import { addressParts, cityOf, codeOf, streetOf } from './address.ts';
import { placeKindOf } from './place-titles.ts';

/** Where a person is and works, as lines of inquiry texts say it; all folded. */
export type Places = {
  readonly streets: readonly string[];
  readonly codes: readonly string[];
  readonly cities: readonly string[];
  readonly companies: readonly string[];
  /** Where the property is that the person asked about. */
  readonly asked: readonly string[];
  /** The lines' values as they were written, for a person to read; null = they say nothing. */
  readonly written: string | null;
};

const titledLine = /^([^:?\n]{2,60})[:?] +(.{1,200})$/gm;
const longestWritten = 200;
const nowhere: Places = { streets: [], codes: [], cities: [], companies: [], asked: [], written: null };

/** `country` (ISO 3166, two letters) tells how postal codes are written. */
export function placesOf(text: string | null, country: string): Places {
  if (text === null || !/[:?] /.test(text)) return nowhere;
  const found = {
    streets: new Set<string>(),
    codes: new Set<string>(),
    cities: new Set<string>(),
    companies: new Set<string>(),
    asked: new Set<string>(),
  };
  const written = new Set<string>();
  const add = (set: Set<string>, value: string | null) => {
    if (value !== null && value !== '') set.add(value);
  };
  for (const [, title = '', value = ''] of text.matchAll(titledLine)) {
    const kind = placeKindOf(title);
    if (kind === null) continue;
    written.add(value.trim());
    if (kind === 'code') add(found.codes, codeOf(value));
    else if (kind === 'city') add(found.cities, cityOf(value));
    else if (kind === 'street') add(found.streets, streetOf(value));
    else if (kind === 'company') add(found.companies, foldText(value));
    else if (kind === 'asked') add(found.asked, foldText(value));
    else {
      const address = addressParts(value, country);
      add(found.streets, address.street);
      add(found.codes, address.code);
      add(found.cities, address.city);
    }
  }
  if (written.size === 0) return nowhere;
  return {
    streets: [...found.streets],
    codes: [...found.codes],
    cities: [...found.cities],
    companies: [...found.companies],
    asked: [...found.asked],
    written: [...written].join(', ').slice(0, longestWritten),
  };
}
