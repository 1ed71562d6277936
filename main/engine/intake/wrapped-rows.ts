import Papa from 'papaparse';
import { guessSeparator } from '../../../shared/domain/intake/separator.ts';
import type { TableRow } from './table-parser.ts';

/**
 * A spreadsheet that opened a table as one column writes each row back as one quoted cell. Gives the separator inside such
 * cells; null for every other table.
 */
export function separatorWithin(rows: readonly TableRow[]): string | null {
  const cells = rows.map((row) => (row.cells.length === 1 ? (row.cells[0] ?? '') : null)).filter((cell) => cell !== '');
  const [first] = cells;
  if (cells.length < 2 || first === undefined || cells.includes(null)) return null;
  const separator = guessSeparator(cells.join('\n'));
  const widths = cells.map((cell) => cellsWithin(cell ?? '', separator).length);
  const width = widths[0] ?? 1;
  return width > 1 && widths.filter((each) => each === width).length * 2 > widths.length ? separator : null;
}

export function unwrapped(row: TableRow, separator: string | null): TableRow {
  if (separator === null || row.cells.length !== 1) return row;
  return { ...row, cells: cellsWithin(row.cells[0] ?? '', separator) };
}

function cellsWithin(cell: string, separator: string): string[] {
  const parsed = new Papa.Parser({ delimiter: separator, newline: '\n' }).parse(cell, 0, false) as { data: string[][] };
  return parsed.data[0] ?? [];
}
