import type { Amount } from './amounts.ts';
import type { Word } from './inquiry-words.ts';
import { wordSet } from './manner.ts';
import type { Trade } from './trade.ts';
import { insuredSums, noPriceAfter, noPriceBefore, noPriceJustAfter, noPriceNear, priceWords } from './words/prices.ts';

/** What the words around an amount make of it: a price, something else, or nothing certain. */
export type Sense = 'price' | 'other' | 'open';

const prices = wordSet(priceWords);
const sums = wordSet(insuredSums);
const otherBefore = wordSet(noPriceBefore);
const otherNear = wordSet(noPriceNear);
const otherAfter = wordSet(noPriceAfter);
const otherJustAfter = wordSet(noPriceJustAfter);
const furthestBefore = 6;
const furthestAfter = 4;
const nearBefore = 3;
const justAfter = 2;

/**
 * The nearest telling word decides before the amount; after it, whatever makes it no price. `room`: up to other
 * amounts.
 */
export function senseOf(
  text: string,
  words: readonly Word[],
  trade: Trade,
  amount: Amount,
  room: { readonly from: number; readonly to: number },
): Sense {
  const called = trade.isInsurance ? sums : prices;
  const after = senseAfter(text, words, amount, room.to, called);
  if (after === 'other') return 'other';
  const before = senseBefore(text, words, amount, room.from, called);
  if (before === 'other' && isSpent(words, amount)) return 'price';
  return before === 'open' ? after : before;
}

/** "We have 400k to spend" is no talk of savings. */
function isSpent(words: readonly Word[], { to }: Amount): boolean {
  return words[to]?.text === 'to' && words[to + 1]?.text === 'spend';
}

function senseBefore(
  text: string,
  words: readonly Word[],
  amount: Amount,
  least: number,
  called: ReadonlySet<string>,
): Sense {
  for (let at = amount.from - 1; at >= Math.max(least, amount.from - furthestBefore); at -= 1) {
    const word = words[at];
    if (word === undefined || !isBeside(text, word, words[at + 1])) return 'open';
    if (called.has(word.text)) return words[at - 1]?.text === 'net' ? 'other' : 'price';
    if (otherBefore.has(word.text)) return 'other';
    if (otherNear.has(word.text) && amount.from - at <= nearBefore) return 'other';
  }
  return 'open';
}

function senseAfter(
  text: string,
  words: readonly Word[],
  amount: Amount,
  most: number,
  called: ReadonlySet<string>,
): Sense {
  let sense: Sense = 'open';
  for (let at = amount.to; at < Math.min(most, amount.to + furthestAfter); at += 1) {
    const word = words[at];
    const last = words[at - 1];
    if (word === undefined || last === undefined || !isBeside(text, last, word)) return sense;
    if (/^\d/.test(word.text) || word.text === 'percent') return sense;
    const isOther = otherAfter.has(word.text) || (at < amount.to + justAfter && otherJustAfter.has(word.text));
    if (isOther && words[at + 1]?.text !== 'buyer') return 'other';
    if (called.has(word.text)) sense = 'price';
  }
  return sense;
}

/** In one clause, or parted by a colon or an opening bracket alone: "Budget: 400k", "our place (825k)". */
function isBeside(text: string, word: Word, next: Word | undefined): boolean {
  if (next === undefined || word.clause === next.clause) return true;
  const between = text.slice(word.end, next.start);
  return /^\s?[(:]\s?$/.test(between) && word.sentence === next.sentence;
}
