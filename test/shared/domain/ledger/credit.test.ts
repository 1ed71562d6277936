import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCredit, isCreditText, readAmount } from '../../../../shared/domain/ledger/credit.ts';
import { formatFraction, fraction } from '../../../../shared/domain/ledger/fraction.ts';

it('reads an amount as people write one, exactly', () => {
  const written = [
    '1',
    ' 2 ',
    '1/2',
    '2/4',
    '1 / 3',
    '1 1/2',
    '0.5',
    '.25',
    '0,5',
    '0.1',
    '+1',
    '-1/2',
    '−0.5',
    '- 1',
    '007',
  ];
  expect(written.map((text) => [text, textOf(text)])).toEqual([
    ['1', '1'],
    [' 2 ', '2'],
    ['1/2', '1/2'],
    ['2/4', '1/2'],
    ['1 / 3', '1/3'],
    ['1 1/2', '3/2'],
    ['0.5', '1/2'],
    ['.25', '1/4'],
    ['0,5', '1/2'],
    ['0.1', '1/10'],
    ['+1', '1'],
    ['-1/2', '-1/2'],
    ['−0.5', '-1/2'],
    ['- 1', null],
    ['007', '7'],
  ]);
});

it('takes no text that means nothing or two things', () => {
  const unclear = [
    '',
    ' ',
    '-',
    'one',
    '1/0',
    '1/00',
    '/2',
    '1/',
    '1.',
    ',',
    '1,000',
    '1.2.3',
    '1 2',
    '1/2/3',
    '--1',
    '1e3',
    '½',
    'NaN',
  ];
  expect(unclear.map((text) => [text, readAmount(text)])).toEqual(unclear.map((text) => [text, null]));
  expect(readAmount('1'.repeat(21))).toBe(null);
});

it('lets a broker credit anything but nothing, too much or crumbs', () => {
  expect(
    ['1', '-1', '1000', '-1000', '1/1000', '-999999/1000', '2/2000'].filter((text) => !isCreditText(text)),
  ).toEqual([]);
  const refused = [
    '0',
    '-0',
    '0/5',
    '1001',
    '-1001',
    '1000001/1000',
    '1/1001',
    '1/0',
    '0.5',
    ' 1',
    '+1',
    '1/-2',
    '',
    'x',
    '9'.repeat(400),
  ];
  expect(refused.filter(isCreditText)).toEqual([]);
});

it('takes every fraction that it may, as text and as value', () => {
  const small = fc.tuple(fc.integer({ min: -1_100_000, max: 1_100_000 }), fc.integer({ min: 1, max: 1100 }));
  fc.assert(
    fc.property(small, ([num, den]) => {
      const value = fraction(num, den);
      const isMeant = num !== 0 && Math.abs(num) <= 1000 * den && Number(value.den) <= 1000;
      expect([isCredit(value), isCreditText(formatFraction(value)), textOf(formatFraction(value))]).toEqual([
        isMeant,
        isMeant,
        formatFraction(value),
      ]);
    }),
  );
});

function textOf(text: string): string | null {
  const amount = readAmount(text);
  return amount && formatFraction(amount);
}
