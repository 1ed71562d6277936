import { foldText } from './text.ts';

const longestLabel = 60;
const sum =
  '(?:grand |sub-?)?totals?|sum|summe|(?:zwischen|gesamt)summe|gesamt|suma|somme|soma|totale|totaal|sous-total';
const rest = '(?: general| geral| leads| contacts| rows| records| entries| count| kontakte| zeilen)*';
const label = new RegExp(String.raw`^(?:${sum})${rest}\s*[:=]?\s*[\d\s.,]*$`);

/**
 * Whether a row looks like the line of totals that reports and spreadsheets put below their rows: its first filled cell
 * says so and no cell holds an address. Somebody may be called like that: ask only of rows that are refused anyway.
 */
export function isTotalsLine(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return first.length <= longestLabel && label.test(foldText(first)) && !cells.some((cell) => cell.includes('@'));
}
