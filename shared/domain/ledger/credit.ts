import { add, type Fraction, fraction, negate, parseFraction } from './fraction.ts';

/** The most leads that one credit or debit by hand may be about, and the largest denominator of one. */
const largest = 1000n;

/** A credit (positive) or debit (negative) that a broker may write: not 0, at most 1000 leads, no part under 1/1000. */
export function isCredit({ num, den }: Fraction): boolean {
  const size = num < 0n ? -num : num;
  return size !== 0n && size <= den * largest && den <= largest;
}

/** Longer texts cannot be a credit and are not worth the arithmetic. */
const longestText = 20;

/** Whether a text such as "1" or "-1/2" is a credit or debit that a broker may write. */
export function isCreditText(text: string): boolean {
  return text.length <= longestText && /^-?\d+(\/0*[1-9]\d*)?$/.test(text) && isCredit(parseFraction(text));
}

/**
 * Reads a number of leads as people write one: `2`, `1/2`, `1 1/2`, `0.5`, `0,5`, with a sign or without. Exact: `0.1`
 * is 1/10. Null for any other text, for one of more than 20 characters, and for `1,000`, which means two things.
 */
export function readAmount(text: string): Fraction | null {
  const plain = text.trim();
  if (plain.length > longestText) return null;
  const bare = plain.replace(/^[+\-−–]/, '');
  const size = readDecimal(bare) ?? readParts(bare);
  return size && /^[-−–]/.test(plain) ? negate(size) : size;
}

function readDecimal(text: string): Fraction | null {
  const match = /^(\d*)(?:\.(\d+)|,(\d{1,2}))$/.exec(text);
  if (!match) return null;
  const [, whole = '', afterPoint, afterComma] = match;
  const decimals = afterPoint ?? afterComma ?? '';
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function readParts(text: string): Fraction | null {
  const whole = /^\d+$/.exec(text);
  if (whole) return fraction(BigInt(text));
  const match = /^(?:(\d+)\s+)?(\d+)\s*\/\s*0*([1-9]\d*)$/.exec(text);
  if (!match) return null;
  const [, before = '0', over = '', under = ''] = match;
  return add(fraction(BigInt(before)), fraction(BigInt(over), BigInt(under)));
}
