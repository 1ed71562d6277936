import { expect, test } from 'vitest';
import { clockOf, hasClock } from '../../../../shared/domain/intake/clock.ts';

test('a time of day as tables write it', () => {
  const times = ['6:22 PM', '06:22 p. m.', '12:05 am', '7 pm', '18:22:10', '18h22', '18.22 Uhr', '9 Uhr'];
  expect(times.map(clockOf)).toEqual([
    '18:22:00',
    '18:22:00',
    '00:05:00',
    '19:00:00',
    '18:22:10',
    '18:22:00',
    '18:22:00',
    '09:00:00',
  ]);
  expect(['1899-12-30 18:22:00', '18:22Z', '18:22 +05:30'].map(clockOf)).toEqual([
    '18:22:00',
    '18:22:00 Z',
    '18:22:00 +05:30',
  ]);
});

test('a time that a spreadsheet shows as the part of a day', () => {
  expect(['0.765277777777778', '0,5', '.25'].map(clockOf)).toEqual(['18:22:00', '12:00:00', '06:00:00']);
});

test('what is no time of day', () => {
  const others = ['18', '25:00', '13:00 PM', '18:75', 'evening', '', '2026-03-14 18:22', '10 am - 12 pm'];
  expect(others.map(clockOf)).toEqual(others.map(() => null));
});

test('a date that tells the time, too', () => {
  expect(['2026-03-14 18:22', '14.03.2026 6 PM', '2026-03-14T18'].map(hasClock)).toEqual([true, true, true]);
  expect(['2026-03-14', '14.03.2026', '14 Mar 2026'].map(hasClock)).toEqual([false, false, false]);
});
