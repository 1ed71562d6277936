import type { Word } from './inquiry-words.ts';
import { wordSet } from './manner.ts';
import {
  currencyWords,
  indianMultiples,
  multiples,
  namedNumbers,
  pairJoins,
  rangeJoins,
  rangeStarts,
  shortMillions,
} from './words/prices.ts';

/** An amount of money, or a range of it, in whole units of currency: words from `from` up to `to`. */
export type Amount = {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  /** In the inquiry, currency signs included. */
  readonly start: number;
  readonly end: number;
  /** A currency or a multiple stands with it: it is hardly anything but money. */
  readonly isMarked: boolean;
};

type Part = Omit<Amount, 'low' | 'high'> & { readonly number: number; readonly factor: number | null };

const currencies = wordSet(currencyWords);
const named = wordSet(namedNumbers);
const metres = wordSet(shortMillions);
const distances = wordSet('from to of away wide long deep tall above below');
const opens = wordSet(rangeStarts);
const joins = wordSet(rangeJoins);
const pairs = wordSet(pairJoins);
const shape = /^(\d+(?:[.,']\d+)*)([a-z]*)$/;
const grouped = /^(?:\d{1,3}(?:[.,']\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})$/;
const sign = /[$€£₹]/;
const dash = /^[ \u00A0]?[-–—][ \u00A0]?[$€£₹]?[ \u00A0]?$/;
const narrowGap = /^[ \u00A0\u202F]$/;
const smallest = 1000;
const smallestPlain = 10_000;
const greatest = 1e11;
/** A text of more numbers is a list, and is read no further. */
const mostNumbers = 300;

/**
 * Every amount in an inquiry that may be money. `country` as ISO 3166: "50L" and "1.5 Cr" are amounts in India alone.
 */
export function findAmounts(text: string, words: readonly Word[], country: string): Amount[] {
  const amounts: Amount[] = [];
  let numbers = 0;
  for (let at = 0; at < words.length && numbers < mostNumbers; at += 1) {
    const first = partAt(text, words, at, country);
    if (first === null) continue;
    numbers += 1;
    const amount = rangeFrom(text, words, first, country) ?? single(first);
    if (amount !== null && isPossible(amount)) amounts.push(amount);
    at = (amount ?? first).to - 1;
  }
  return amounts;
}

function isPossible({ low, high, isMarked }: Amount): boolean {
  return low >= (isMarked ? smallest : smallestPlain) && high <= greatest;
}

function single({ number, factor, ...part }: Part): Amount {
  const value = number * (factor ?? 1);
  return { ...part, low: value, high: value };
}

/**
 * "450-500k", "between 400 and 500 thousand": a number without a multiple takes the other's where the range then
 * rises.
 */
function rangeFrom(text: string, words: readonly Word[], first: Part, country: string): Amount | null {
  const join = words[first.to];
  const gap = join === undefined ? '' : text.slice(first.end, join.start);
  const isDashed = dash.test(gap);
  if (!isDashed && !joinsRange(words, first)) return null;
  const second = partAt(text, words, isDashed ? first.to : first.to + 1, country);
  if (second === null) return null;
  const inherited = gap === '-' && second.factor === null && second.number < 1000 ? (first.factor ?? 1) : 1;
  const high = second.number * (second.factor ?? inherited);
  const factors = [
    first.factor ?? second.factor ?? 1,
    first.factor ?? 1,
    first.factor === null && second.factor === null ? 1000 : 1,
  ];
  const low = factors.map((factor) => first.number * factor).find((value) => value < high && value >= high / 100);
  if (low === undefined) return null;
  const isMarked = first.isMarked || second.isMarked;
  return { low, high, from: first.from, to: second.to, start: first.start, end: second.end, isMarked };
}

function joinsRange(words: readonly Word[], first: Part): boolean {
  const join = words[first.to]?.text ?? '';
  return joins.has(join) || (pairs.has(join) && opens.has(words[first.from - 1]?.text ?? ''));
}

function partAt(text: string, words: readonly Word[], at: number, country: string): Part | null {
  const word = words[at];
  const [, first, suffix = ''] = shape.exec(word?.text ?? '') ?? [];
  if (word === undefined || first === undefined || named.has(word.text)) return null;
  const { digits, to } = suffix === '' ? withGroups(text, words, at, first) : { digits: first, to: at + 1 };
  const unit = suffix === '' ? followerOf(text, words, to) : suffix;
  const factor = factorOf(unit, digits, country, words[suffix === '' ? to + 1 : to]?.text ?? '');
  if (suffix !== '' && factor === null && !currencies.has(suffix)) return null;
  const unitTo = suffix === '' && factor !== null ? to + 1 : to;
  const currency = currencyAfter(text, words, unitTo);
  const start = startOf(text, words, at);
  const isSigned = start < word.start || currency !== null || currencies.has(suffix);
  return {
    number: numberOf(digits, factor !== null),
    factor,
    from: at,
    to: currency?.to ?? unitTo,
    start,
    end: currency?.end ?? words[unitTo - 1]?.end ?? word.end,
    isMarked: isSigned || (factor !== null && !metres.has(unit)),
  };
}

/** The word that directly follows a number, '' if none. */
function followerOf(text: string, words: readonly Word[], to: number): string {
  const next = words[to];
  return next !== undefined && /^[ \u00A0-]?$/.test(text.slice(words[to - 1]?.end, next.start)) ? next.text : '';
}

/** Groups parted by spaces: "900 000". */
function withGroups(text: string, words: readonly Word[], at: number, first: string): { digits: string; to: number } {
  let digits = first;
  let to = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(first)) return { digits, to };
  for (let next = words[to]; next !== undefined && /^\d{3}$/.test(next.text); next = words[to]) {
    if (!narrowGap.test(text.slice(words[to - 1]?.end, next.start))) break;
    digits += next.text;
    to += 1;
  }
  return { digits, to };
}

/**
 * "2 mil" is two million in English, "300 mil" three hundred thousand in Spanish and Portuguese; "50m" may be metres.
 */
function factorOf(unit: string, digits: string, country: string, next: string): number | null {
  const number = Number(digits.replace(',', '.'));
  if (unit === 'mil') return number < 20 ? 1e6 : 1e3;
  if (metres.has(unit)) return number < 100 && !distances.has(next) ? 1e6 : null;
  const indian = country === 'IN' ? indianMultiples.get(unit) : undefined;
  return indian ?? multiples.get(unit) ?? null;
}

function numberOf(digits: string, hasFactor: boolean): number {
  const separators = digits.replace(/\d/g, '');
  if (separators.length === 1 && hasFactor && separators !== "'") return Number(digits.replace(',', '.'));
  if (grouped.test(digits)) return Number(digits.replace(/[.,']/g, ''));
  const decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (decimal < 0) return Number(digits.replaceAll("'", ''));
  return Number(`${digits.slice(0, decimal).replace(/[.,']/g, '')}.${digits.slice(decimal + 1)}`);
}

function startOf(text: string, words: readonly Word[], at: number): number {
  const start = words[at]?.start ?? 0;
  const before = words[at - 1];
  if (sign.test(text[start - 1] ?? '')) return start - 1;
  if (text[start - 1] === ' ' && sign.test(text[start - 2] ?? '')) return start - 2;
  return before !== undefined && start - before.end === 1 && currencies.has(before.text) ? before.start : start;
}

function currencyAfter(text: string, words: readonly Word[], to: number): { end: number; to: number } | null {
  const end = words[to - 1]?.end ?? 0;
  if (sign.test(text[end] ?? '')) return { end: end + 1, to };
  if (/\s/.test(text[end] ?? '') && /[€£₹]/.test(text[end + 1] ?? '')) return { end: end + 2, to };
  const word = words[to];
  return word !== undefined && word.start - end <= 1 && currencies.has(word.text)
    ? { end: word.end, to: to + 1 }
    : null;
}
