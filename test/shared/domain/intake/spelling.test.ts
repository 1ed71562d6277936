import { expect, test } from 'vitest';
import { slipBetween } from '../../../../shared/domain/intake/spelling.ts';

test.each([
  ['silva', 'sliva', 'swapped'],
  ['whitfield', 'whitfild', 'one_letter'],
  ['whitfield', 'whittfield', 'one_letter'],
  ['whitfield', 'vhitfield', 'one_letter'],
  ['mario', 'maria', 'last_letter'],
  ['paul', 'paula', 'last_letter'],
  ['whitfield', 'witfeld', 'two_letters'],
  ['katarina', 'catarine', 'two_letters'],
  ['silva', 'silva', null],
  ['silva', 'souza', null],
  ['ben', 'benjamin', null],
  ['', 'a', 'last_letter'],
])('%s and %s', (one, other, slip) => {
  expect([slipBetween(one, other), slipBetween(other, one)]).toEqual([slip, slip]);
});

test('words longer than any name are not compared letter by letter', () => {
  expect(slipBetween(`${'x'.repeat(50)}a`, `${'x'.repeat(50)}b`)).toBeNull();
});
