/** An exact rational number: `den` > 0, lowest terms. BigInt, because thirty years of runs multiply denominators. */
export type Fraction = { readonly num: bigint; readonly den: bigint };

export const ZERO: Fraction = { num: 0n, den: 1n };

/** `num / den` in lowest terms. Numbers must be whole. @throws RangeError if `den` is 0 or a number is not whole. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  const over = BigInt(num);
  const under = BigInt(den);
  if (under === 0n) throw new RangeError('A fraction needs a denominator other than 0.');
  const sign = under < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(over, under) * sign;
  return { num: over / divisor, den: under / divisor };
}

export function add(left: Fraction, right: Fraction): Fraction {
  return fraction(left.num * right.den + right.num * left.den, left.den * right.den);
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return fraction(left.num * right.den - right.num * left.den, left.den * right.den);
}

/** `value` as many times as said. @throws RangeError if `times` is not whole. */
export function multiply(value: Fraction, times: number): Fraction {
  return fraction(value.num * BigInt(times), value.den);
}

export function negate(value: Fraction): Fraction {
  return { num: -value.num, den: value.den };
}

/** Negative, 0 or positive as `left` is less than, equal to or greater than `right`. */
export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.num * right.den - right.num * left.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Reads `n/d` or a whole number `n`. @throws RangeError for any other text and for a denominator of 0. */
export function parseFraction(text: string): Fraction {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (match?.[1] === undefined) throw new RangeError(`"${text}" is not a fraction of the form n/d.`);
  return fraction(BigInt(match[1]), BigInt(match[2] ?? '1'));
}

/** Writes `n/d`, a whole number without its denominator: the text of equal fractions is equal. */
export function formatFraction(value: Fraction): string {
  return value.den === 1n ? String(value.num) : `${value.num}/${value.den}`;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
