import type { Word } from './inquiry-words.ts';
import { wordSet } from './manner.ts';
import type { Found } from './phrases.ts';
import type { Places } from './places.ts';
import { type PostalForm, postalForm } from './postal-codes.ts';
import {
  codeFillers,
  codeWords,
  measuresAfterCode,
  numbersBefore,
  stateAbbreviations,
  streetWords,
} from './words/places.ts';

/** A postal code in an inquiry, as its country writes it, in the words from `from` up to `to`. */
export type CodeFound = Found<string> & { readonly start: number; readonly end: number };

type Standing = { readonly text: string; readonly words: readonly Word[]; readonly from: number; readonly to: number };

const signs = wordSet(codeWords);
const fillers = wordSet(codeFillers);
const states: ReadonlySet<string> = new Set(stateAbbreviations.split(/\s+/));
const streets = wordSet(streetWords);
const measures = wordSet(measuresAfterCode);
const otherNumbers = wordSet(numbersBefore);
const money = /[$€£₹#+]/;
const furthestStreet = 3;
/** So that a text of nothing but numbers is read in time. */
const mostCodes = 200;
const yearLike = /^(?:19|20)\d\d$/;

/**
 * Postal codes of a country in an inquiry. A plain number is one only with a sign: "zip" or a state before it, a place
 * of the vocabulary beside it, or that it fits a code of the vocabulary and nothing makes it a price, a phone or a
 * street number.
 */
export function findCodes(
  text: string,
  words: readonly Word[],
  places: Places,
  named: readonly Found<string>[],
  country: string,
): CodeFound[] {
  const form = postalForm(country);
  const wordAt = new Map(words.map((word, at) => [word.start, at]));
  const towns = { ends: new Set(named.map(({ to }) => to)), starts: new Set(named.map(({ from }) => from)) };
  return [...text.matchAll(form.shape)].slice(0, mostCodes).flatMap((match) => {
    const from = wordAt.get(match.index);
    const end = match.index + match[0].length;
    const to = from === undefined ? null : wordsUpTo(words, from, end);
    if (from === undefined || to === null) return [];
    const value = form.write(match[0]);
    const isBesideTown = towns.ends.has(from) || (country !== 'US' && towns.starts.has(to));
    const standing = { text, words, from, to };
    const isCode = !form.isPlain || isSigned(standing) || isMeant(standing, form, value, places, isBesideTown);
    return isCode ? [{ value, from, to, start: match.index, end }] : [];
  });
}

/** The word after those that end exactly at `end`; null where a code ends within a word. */
function wordsUpTo(words: readonly Word[], from: number, end: number): number | null {
  for (let at = from; at < from + 2; at += 1) if (words[at]?.end === end) return at + 1;
  return null;
}

function isSigned({ text, words, from }: Standing): boolean {
  let at = from - 1;
  const before = words[at];
  if (before !== undefined && states.has(text.slice(before.start, before.end))) return true;
  while (at > from - 3 && fillers.has(words[at]?.text ?? '')) at -= 1;
  return signs.has(words[at]?.text ?? '');
}

function isMeant(standing: Standing, form: PostalForm, code: string, places: Places, isBesideTown: boolean): boolean {
  const { text, words, from, to } = standing;
  if (!isBesideTown && (!places.hasCode(code) || (form.isShort && yearLike.test(code)))) return false;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  if (money.test(text.slice(Math.max(0, start - 2), start)) || /^\s?[$€£₹%]/.test(text.slice(end, end + 2)))
    return false;
  if (/[\d)][-./ ]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[-./]\d/.test(text.slice(end, end + 2)))
    return false;
  const isCounted = otherNumbers.has(words[from - 1]?.text ?? '') && !code.startsWith('0');
  if (isCounted || measures.has(words[to]?.text ?? '')) return false;
  const following = words.slice(to, to + furthestStreet).filter(({ clause }) => clause === words[from]?.clause);
  return !following.some((word) => streets.has(word.text));
}
