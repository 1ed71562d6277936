import { expect, test } from 'vitest';
import { daysInWords, daysOf, spanOf } from '../../../../shared/domain/hours/days.ts';

const newYork = 'America/New_York';

test('whole days last from the first instant of the first to the first instant after the last', () => {
  const days = { first: '2026-03-07', last: '2026-03-08' };
  const span = spanOf(days, newYork);
  expect([span, daysOf(span, newYork), (span.to - span.from) / 3_600_000]).toEqual([
    { from: Date.UTC(2026, 2, 7, 5), to: Date.UTC(2026, 2, 9, 4) },
    days,
    47,
  ]);
});

test('a day begins with its first instant where the clock skips midnight', () => {
  expect(spanOf({ first: '2024-04-26', last: '2024-04-26' }, 'Africa/Cairo')).toEqual({
    from: Date.UTC(2024, 3, 25, 22),
    to: Date.UTC(2024, 3, 26, 21),
  });
});

test('a span that ends in the middle of a day touches that day, one that ends at midnight does not', () => {
  const from = Date.UTC(2026, 11, 4, 5);
  expect([
    daysOf({ from, to: Date.UTC(2026, 11, 5, 18) }, newYork),
    daysOf({ from, to: Date.UTC(2026, 11, 5, 5) }, newYork),
  ]).toEqual([
    { first: '2026-12-04', last: '2026-12-05' },
    { first: '2026-12-04', last: '2026-12-04' },
  ]);
});

test('days read as a person writes them', () => {
  const words = (first: string, last: string) => daysInWords(spanOf({ first, last }, newYork), newYork);
  expect([
    words('2026-12-04', '2026-12-04'),
    words('2026-12-04', '2026-12-09'),
    words('2026-12-28', '2027-01-03'),
  ]).toEqual(['4 Dec 2026', '4 – 9 Dec 2026', '28 Dec 2026 – 3 Jan 2027']);
});
