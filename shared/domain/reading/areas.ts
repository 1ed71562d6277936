import { findCodes } from './area-codes.ts';
import type { Word } from './inquiry-words.ts';
import { isDenied, type Manner, wordSet } from './manner.ts';
import { findPhrases, type Found, phraseAt, phrases } from './phrases.ts';
import type { Places } from './places.ts';
import {
  commonNames,
  describedAfter,
  describingBefore,
  leftPlaces,
  notLeftPlaces,
  placePrepositions,
  plainBefore,
  scenicNames,
  streetsBefore,
  streetWords,
  towards,
} from './words/places.ts';

/** An area that an inquiry names, and where in the inquiry. */
export type AreaReading = { readonly area: string; readonly start: number; readonly end: number };

type Span = { readonly from: number; readonly to: number };

const leaving = phrases<boolean>([
  [true, leftPlaces],
  [false, notLeftPlaces],
]);
const streets = wordSet(streetWords);
const streetStarts = wordSet(streetsBefore);
const common = wordSet(commonNames);
const scenic = wordSet(scenicNames);
const describing = wordSet(describingBefore);
const described = wordSet(describedAfter);
const prepositions = wordSet(placePrepositions);
const plain = wordSet(plainBefore);
const turning = wordSet(towards);
const named = wordSet('name company employer firma empresa societe nombre nome nom');
const furthestLeft = 6;

/**
 * Areas that an inquiry asks for: places of the office's vocabulary under the name that they have there, and postal
 * codes of the country. Not one that is denied or left ("anywhere but Riverside"), nor streets, firms and people of
 * that name.
 */
export function readAreas(text: string, manner: Manner, places: Places, country: string): AreaReading[] {
  const { words } = manner;
  const named = findPhrases(places.names, words).filter((name) => isPlace(text, words, name));
  const names = named.map((name) => ({
    ...name,
    start: words[name.from]?.start ?? 0,
    end: words[name.to - 1]?.end ?? 0,
  }));
  const all = [...names, ...findCodes(text, words, places, named, country)];
  const out = new Set(all.filter((area) => isLeftOut(manner, area)).map(({ value }) => value));
  const seen = new Set(out);
  return all
    .toSorted((one, other) => one.start - other.start)
    .flatMap(({ value, start, end }) => {
      if (seen.has(value)) return [];
      seen.add(value);
      return [{ area: value, start, end }];
    });
}

function isLeftOut(manner: Manner, { from, to }: Span): boolean {
  const { words } = manner;
  const clause = words[from]?.clause;
  for (let at = from - 1; at >= Math.max(0, from - furthestLeft); at -= 1) {
    const word = words[at];
    if (word === undefined || word.clause !== clause) break;
    const phrase = phraseAt(leaving, words, at);
    if (phrase === null || phrase.to > from) continue;
    if (!phrase.value) return false;
    if (!words.slice(phrase.to, from).some(({ text }) => turning.has(text))) return !isSoftened(words, at);
  }
  return isDenied(manner, { from, to });
}

/** "Just outside of Riverside", "not far from it": near it after all. */
function isSoftened(words: readonly Word[], at: number): boolean {
  const softened = phraseAt(leaving, words, at - 1) ?? phraseAt(leaving, words, at - 2);
  return softened?.value === false;
}

/** Not a street, a firm, a person or another place with that name, as far as the words beside it tell. */
function isPlace(text: string, words: readonly Word[], { from, to }: Found<string>): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || isNamed(words, from)) return false;
  const before = isDirectly(text, words[from - 1], first) ? words[from - 1] : undefined;
  const after = isDirectly(text, last, words[to]) ? words[to] : undefined;
  if (after !== undefined && streets.has(after.text)) return false;
  if (first === last && !isMeantAsName(text, first, before, after)) return false;
  if (before === undefined) return true;
  if (streetStarts.has(before.text)) return false;
  const startsSentence = words[from - 2]?.sentence !== before.sentence;
  return startsSentence || plain.has(before.text) || !isCapital(text, before) || isUpperCase(text, before);
}

/** "North" and "Riverside" may be places; "north of here" and "a riverside cottage" are none. */
function isMeantAsName(text: string, name: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (common.has(name.text)) return before !== undefined && prepositions.has(before.text) && isCapital(text, name);
  if (!scenic.has(name.text) || isCapital(text, name)) return true;
  return !(before !== undefined && describing.has(before.text)) && !(after !== undefined && described.has(after.text));
}

function isDirectly(text: string, one: Word | undefined, next: Word | undefined): boolean {
  return one !== undefined && next !== undefined && /^[ \u00A0]$/.test(text.slice(one.end, next.start));
}

/** "Company: Riverside Bakery", "my name is Fairview". */
function isNamed(words: readonly Word[], from: number): boolean {
  return [words[from - 1], words[from - 2]].some((word) => word !== undefined && named.has(word.text));
}

function isCapital(text: string, { start }: Word): boolean {
  const letter = text[start] ?? '';
  return letter !== letter.toLowerCase();
}

function isUpperCase(text: string, { start, end }: Word): boolean {
  const word = text.slice(start, end);
  return word.length > 1 && word === word.toUpperCase();
}
