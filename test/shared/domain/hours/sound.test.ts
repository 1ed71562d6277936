import { expect, test } from 'vitest';
import { firstUnfitDay } from '../../../../shared/domain/hours/sound.ts';

type Span = readonly [from: string, to: string];

function week(...days: readonly (readonly Span[])[]) {
  return Array.from({ length: 7 }, (_, index) => (days[index] ?? []).map(([from, to]) => ({ from, to })));
}

const night: Span = ['22:00', '06:00'];
const wholeDay: Span = ['00:00', '00:00'];

test.each([
  [
    'a lunch break',
    week([
      ['09:00', '12:00'],
      ['12:00', '17:00'],
    ]),
    null,
  ],
  [
    'spans that overlap',
    week(
      [],
      [
        ['09:00', '12:00'],
        ['11:00', '17:00'],
      ],
    ),
    1,
  ],
  [
    'spans in the wrong order',
    week([
      ['13:00', '17:00'],
      ['09:00', '12:00'],
    ]),
    0,
  ],
  ['a span without length', week([], [], [['09:00', '09:00']]), 2],
  ['days and nights without a break', week(...Array.from({ length: 7 }, () => [wholeDay])), null],
  ['a night that ends before the next day begins', week([night], [['06:00', '12:00']]), null],
  ['a night that ends after the next day begins', week([night], [['05:59', '12:00']]), 0],
  [
    'a night before a later span',
    week([
      ['02:00', '01:00'],
      ['03:00', '04:00'],
    ]),
    0,
  ],
  ['a Sunday night that runs into Monday’s hours', week([['05:00', '12:00']], [], [], [], [], [], [night]), 6],
  ['no hours at all', week(), null],
])('%s fits or names its day', (_, hours, day) => {
  expect(firstUnfitDay(hours)).toBe(day);
});
