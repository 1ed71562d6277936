import { type Amount, findAmounts } from './amounts.ts';
import type { Word } from './inquiry-words.ts';
import { boundsOf } from './price-bounds.ts';
import { senseOf } from './price-sense.ts';
import type { Trade } from './trade.ts';

/** A price of an inquiry, in minor units; null where it names no such end. */
export type PriceReading = {
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  /** The word of the inquiry at which its first number stands. */
  readonly from: number;
  /** In the inquiry, with the words that make it a bound. */
  readonly start: number;
  readonly end: number;
};

const minorUnits = 100;
/** Below this an amount that nothing calls a price is a fee, a rent or a repair. */
const smallestUnnamed = 30_000;
const smallestPrice = 10_000;
const furthestPair = 80;

/**
 * The price of an inquiry: of the property, the loan, or the sum to be insured. Rents, savings, incomes, debts and
 * measures are none. Several amounts are a price only as its lower and its upper bound.
 */
export function readPrice(text: string, words: readonly Word[], trade: Trade, country: string): PriceReading | null {
  const amounts = findAmounts(text, words, country);
  const candidates = amounts.flatMap((amount, at) =>
    candidate(text, words, trade, amount, amounts[at - 1], amounts[at + 1]),
  );
  const [only] = candidates;
  if (only === undefined || candidates.every((other) => isSame(other, only))) return only ?? null;
  const [, second] = candidates;
  return candidates.length === 2 && second !== undefined ? paired(only, second) : null;
}

function candidate(
  text: string,
  words: readonly Word[],
  trade: Trade,
  amount: Amount,
  before: Amount | undefined,
  after: Amount | undefined,
): PriceReading[] {
  const room = { from: before?.to ?? 0, to: after?.from ?? words.length };
  const sense = senseOf(text, words, trade, amount, room);
  if (sense === 'other') return [];
  const bounds = boundsOf(text, words, amount);
  const isCalled = sense === 'price' || bounds.isBound;
  if ((trade.isInsurance && sense !== 'price') || amount.low < (isCalled ? smallestPrice : smallestUnnamed)) return [];
  if (!amount.isMarked && !(bounds.isBound && bounds.isTight) && sense !== 'price') return [];
  const { start, end, hasLow, hasHigh } = bounds;
  const { from } = amount;
  return [
    { priceMin: hasLow ? minor(amount.low) : null, priceMax: hasHigh ? minor(amount.high) : null, from, start, end },
  ];
}

function minor(amount: number): number {
  return Math.round(amount * minorUnits);
}

function isSame(one: PriceReading, other: PriceReading): boolean {
  return one.priceMin === other.priceMin && one.priceMax === other.priceMax;
}

/** "At least 300k, max 450k". */
function paired(first: PriceReading, second: PriceReading): PriceReading | null {
  const priceMin = first.priceMax === null ? first.priceMin : second.priceMax === null ? second.priceMin : null;
  const priceMax = first.priceMin === null ? first.priceMax : second.priceMin === null ? second.priceMax : null;
  if (priceMin === null || priceMax === null || priceMin > priceMax || second.start - first.end > furthestPair)
    return null;
  return { priceMin, priceMax, from: first.from, start: first.start, end: second.end };
}
