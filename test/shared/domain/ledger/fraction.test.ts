import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  formatFraction,
  fraction,
  multiply,
  negate,
  parseFraction,
  subtract,
  ZERO,
} from '../../../../shared/domain/ledger/fraction.ts';

const fractions = fc
  .tuple(
    fc.bigInt(),
    fc.bigInt().filter((den) => den !== 0n),
  )
  .map(([num, den]) => fraction(num, den));

describe('a fraction', () => {
  it('is kept in lowest terms with a positive denominator', () => {
    expect([fraction(6, -4), fraction(0, -7), fraction(3), fraction(-2n, -6n)]).toEqual([
      { num: -3n, den: 2n },
      ZERO,
      { num: 3n, den: 1n },
      { num: 1n, den: 3n },
    ]);
  });

  it('needs a denominator and whole numbers', () => {
    expect(() => fraction(1, 0)).toThrow('A fraction needs a denominator other than 0.');
    expect(() => fraction(0.5)).toThrow(RangeError);
  });

  it('adds thirds to exactly one', () => {
    const third = fraction(1, 3);
    expect(add(add(third, third), third)).toEqual(fraction(1));
    expect(subtract(fraction(1, 2), fraction(1, 3))).toEqual(fraction(1, 6));
  });

  it('is taken as often as said, and the other way round', () => {
    expect([multiply(fraction(1, 6), 4), multiply(fraction(-1, 3), 0), negate(fraction(1, 3)), negate(ZERO)]).toEqual([
      fraction(2, 3),
      ZERO,
      fraction(-1, 3),
      ZERO,
    ]);
    expect(() => multiply(ZERO, 0.5)).toThrow(RangeError);
  });

  it('compares by value', () => {
    expect([
      compare(fraction(1, 3), fraction(1, 2)),
      compare(fraction(2, 4), fraction(1, 2)),
      compare(fraction(-1, 3), fraction(-1, 2)),
    ]).toEqual([-1, 0, 1]);
  });

  it('is written as n/d and read back', () => {
    expect([formatFraction(fraction(-2, 6)), formatFraction(fraction(4))]).toEqual(['-1/3', '4']);
    expect([parseFraction('-2/6'), parseFraction('4')]).toEqual([fraction(-1, 3), fraction(4)]);
    for (const text of ['', '1/', '/2', '1/-2', '1.5', '1/2/3', ' 1/2', '1/0']) {
      expect(() => parseFraction(text)).toThrow(RangeError);
    }
  });

  it('comes back from text, and from adding and taking away again', () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        expect(parseFraction(formatFraction(left))).toEqual(left);
        expect(subtract(add(left, right), right)).toEqual(left);
        expect(compare(left, right)).toBe(-compare(right, left) + 0);
      }),
    );
  });
});
