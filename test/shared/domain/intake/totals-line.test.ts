import { expect, test } from 'vitest';
import { isTotalsLine } from '../../../../shared/domain/intake/totals-line.ts';

test.each([
  [['Total', '2', '', '550 000 €']],
  [['Total leads: 1', '', '', '5']],
  [['', 'Grand Total', '12']],
  [['Summe:', '3']],
  [['TOTAL GENERAL', '1,204']],
  [['Sous-total', '']],
])('%j is a line of totals', (cells) => {
  expect(isTotalsLine(cells)).toBe(true);
});

test.each([
  [['Sum Li', '12']],
  [['Total', 'sum@leads.example']],
  [['Ana', 'Total']],
  [['', '']],
  [['Totally Real', '1']],
])('%j is none', (cells) => {
  expect(isTotalsLine(cells)).toBe(false);
});
