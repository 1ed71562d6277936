import { expect, test } from 'vitest';
import {
  numberBeforeWords,
  numbersOfOneBeginning,
  writtenPhone,
} from '../../../../shared/domain/intake/written-phone.ts';

test.each([
  [' p:+44 20\u00A07946 ', '+44 20 7946'],
  ['tel: 020 7946', '020 7946'],
  ['020 7946', '020 7946'],
  ['WhatsApp 9876543410', '9876543410'],
  ['Mob 98765 43411', '98765 43411'],
  ['Mobile no. 98765 43411', '98765 43411'],
  ['mobil: 0171 2345511', '0171 2345511'],
  ['Tel.-Nr.: 0171 2345511', '0171 2345511'],
  ['Móvil 612 345 678', '612 345 678'],
  ['Handy: +49 171 2345511 (privat)', '+49 171 2345511'],
  ['2025550742.00', '2025550742'],
  ['2025550742,0', '2025550742'],
  ['2025550700', '2025550700'],
  ['C: 202-555-0349', '202-555-0349'],
  ['m. 07911 123456', '07911 123456'],
  ['07911 123456 [mobile]', '07911 123456'],
  ['++447911123456', '+447911123456'],
  ['’07911 123456', '07911 123456'],
  ['Fax 030 123456', 'Fax 030 123456'],
  ['Mobley 12', 'Mobley 12'],
])('a phone is kept as it was written, without what machines and address books add: %s', (raw, written) => {
  expect(writtenPhone(raw)).toBe(written);
});

test.each([
  ['202-555-0349 ask for Eve', '202-555-0349'],
  ['+91 98765 43412 – wife', '+91 98765 43412'],
  ['98765 43414 (after 6)', '98765 43414'],
  ['202-555-0353(after 5pm)', '202-555-0353'],
  ['(202) 555-0353, evenings', '(202) 555-0353'],
  ['98765XXXXX', null],
  ['98765 43414', null],
  ['ask for Eve', null],
  [`1${' 1'.repeat(50_000)} a`, null],
])('the number before the words is found: %s', (text, number) => {
  expect(numberBeforeWords(text)).toBe(number);
});

test.each([
  ['98765-43403/04', ['98765-43403', '98765-43404']],
  ['+91 98765 43405 / 06 / 17', ['+91 98765 43405', '+91 98765 43406', '+91 98765 43417']],
  ['0171/1234567', null],
  ['98765-43403', null],
])('numbers that differ in their last digits only are told apart: %s', (text, numbers) => {
  expect(numbersOfOneBeginning(text)).toEqual(numbers);
});
