import { expect, test } from 'vitest';
import { orderOfTitle } from '../../../../shared/domain/intake/title-order.ts';

test('a title may tell the order of day and month', () => {
  expect(['Date (MM/DD/YYYY)', 'date mm-dd-yy', 'Received [M/D/Y]'].map(orderOfTitle)).toEqual(
    Array.from({ length: 3 }, () => 'month_first'),
  );
  expect(
    ['Date (DD/MM/YYYY)', 'Fecha dd-mm-aaaa', 'Date (JJ/MM/AAAA)', 'Datum (TT.MM.JJJJ)'].map(orderOfTitle),
  ).toEqual(Array.from({ length: 4 }, () => 'day_first'));
  expect(['Date', 'Date (YYYY-MM-DD)', 'Comm. date', 'Time (HH:MM)'].map(orderOfTitle)).toEqual(
    Array.from({ length: 4 }, () => null),
  );
});
