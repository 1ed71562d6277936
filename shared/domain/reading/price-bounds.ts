import type { Amount } from './amounts.ts';
import type { Word } from './inquiry-words.ts';
import { wordSet } from './manner.ts';
import { phraseAt, phrases } from './phrases.ts';
import {
  budgets,
  fillers,
  looseBounds,
  lowerAfter,
  lowerBounds,
  near,
  rangeStarts,
  upperAfter,
  upperBounds,
} from './words/prices.ts';

type Kind = 'upper' | 'budget' | 'lower';

const before = phrases<Kind>([
  ['upper', upperBounds],
  ['budget', budgets],
  ['lower', lowerBounds],
]);
const after = phrases<Kind>([
  ['upper', upperAfter],
  ['lower', lowerAfter],
]);
const empty = wordSet(fillers);
const nearness = wordSet(near);
const loose = wordSet(looseBounds);
const opens = wordSet(rangeStarts);
const longestPhrase = 4;
const mostBetween = 4;

/** Which ends of a price an amount is, with the words that say so. */
export type Bounds = {
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
  /** A word makes it a bound, or it is a range. */
  readonly isBound: boolean;
  /** That word is one for amounts only, not for places as well. */
  readonly isTight: boolean;
  readonly start: number;
  readonly end: number;
};

/** "Up to 400k" is the upper end, "from 400k" the lower; a range is both, and so is one price. */
export function boundsOf(text: string, words: readonly Word[], amount: Amount): Bounds {
  const leading = boundBefore(words, amount.from);
  const start = leading === null ? amount.start : Math.min(amount.start, words[leading.from]?.start ?? amount.start);
  if (amount.low < amount.high) {
    const opening = words[amount.from - 1];
    const start = opening !== undefined && opens.has(opening.text) ? opening.start : amount.start;
    return { hasLow: true, hasHigh: true, isBound: true, isTight: true, start, end: amount.end };
  }
  if (leading !== null) {
    const { kind, isNear } = leading;
    const isTight = !loose.has(words[leading.from]?.text ?? '') || kind === 'budget';
    const isBoth = kind === 'budget' && isNear;
    return {
      hasLow: isBoth || kind === 'lower',
      hasHigh: kind !== 'lower',
      isBound: true,
      isTight,
      start,
      end: amount.end,
    };
  }
  const trailing = boundAfter(text, words, amount);
  if (trailing === null) {
    return { hasLow: true, hasHigh: true, isBound: false, isTight: false, start: amount.start, end: amount.end };
  }
  const isLower = trailing.kind === 'lower';
  return { hasLow: isLower, hasHigh: !isLower, isBound: true, isTight: true, start: amount.start, end: trailing.end };
}

function boundBefore(words: readonly Word[], amountFrom: number): { kind: Kind; from: number; isNear: boolean } | null {
  let isNear = false;
  for (let at = amountFrom; at > Math.max(0, amountFrom - mostBetween); at -= 1) {
    for (let from = Math.max(0, at - longestPhrase); from < at; from += 1) {
      const phrase = phraseAt(before, words, from);
      if (phrase?.to === at) return { kind: phrase.value, from, isNear };
    }
    const word = words[at - 1];
    if (word === undefined || word.clause !== words[amountFrom]?.clause) return null;
    if (nearness.has(word.text)) isNear = true;
    else if (!empty.has(word.text)) return null;
  }
  return null;
}

function boundAfter(text: string, words: readonly Word[], amount: Amount): { kind: Kind; end: number } | null {
  if (text[amount.end] === '+') return { kind: 'lower', end: amount.end + 1 };
  const phrase = words[amount.to]?.clause === words[amount.from]?.clause ? phraseAt(after, words, amount.to) : null;
  return phrase === null ? null : { kind: phrase.value, end: words[phrase.to - 1]?.end ?? amount.end };
}
