import { type AreaFault, type AreaPattern, fitsArea, readArea, readAreaPattern } from '../criteria/area.ts';
import { inquiryWords } from './inquiry-words.ts';
import { type Phrases, phrases } from './phrases.ts';

/** An office's areas, made ready to be found: names under their folded words, and which postal codes are listed. */
export type Places = { readonly names: Phrases<string>; hasCode(code: string): boolean };

const letter = /\p{L}/u;
const plainWord = /^[\p{L}\p{M}\p{N}]+$/u;
const madeOf = new WeakMap<readonly string[], Places>();

/** Made once for a list, which therefore has to stay as it is. */
export function placesOf(areas: readonly string[]): Places {
  const known = madeOf.get(areas);
  if (known !== undefined) return known;
  const patterns = areas.map((area) => [area, readAreaPattern(area)] as const);
  const codes = patterns.map(([, pattern]) => pattern).filter((pattern) => isCode(pattern));
  const names = patterns.filter(([, pattern]) => isOne(pattern)).flatMap(([area]) => namesOf(area));
  const places = { names: phrases(names), hasCode: (code: string) => isListed(codes, code) };
  madeOf.set(areas, places);
  return places;
}

function isCode(pattern: AreaPattern | AreaFault): pattern is AreaPattern {
  return typeof pattern !== 'string' && pattern.kind !== 'name';
}

function isOne(pattern: AreaPattern | AreaFault): boolean {
  return typeof pattern !== 'string' && 'isBeginning' in pattern && !pattern.isBeginning;
}

/** A place under its words as an inquiry's would be read, with and without apostrophes; none for a plain number. */
function namesOf(area: string): (readonly [string, string])[] {
  const ways = [...new Set([area, area.replaceAll(/['’]/g, '')])].map((way) =>
    inquiryWords(way).map(({ text }) => text),
  );
  return ways.filter(isName).map((words) => [area, words.join(' ')] as const);
}

function isName(words: readonly string[]): boolean {
  return words.some((word) => letter.test(word)) && words.every((word) => plainWord.test(word));
}

function isListed(codes: readonly AreaPattern[], code: string): boolean {
  const area = readArea(code);
  return area !== null && codes.some((pattern) => fitsArea(pattern, area));
}
