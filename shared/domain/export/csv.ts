import { harmlessCell } from '../intake/harmless-cell.ts';

/** Tells spreadsheets that the file is UTF-8; stands once, at its beginning. */
export const byteOrderMark = '\uFEFF';

const lineEnd = '\r\n';
const needsQuotes = /[",\r\n\uFEFF]|^\s|\s$/;

/**
 * A record of a CSV file (RFC 4180) with its line end, harmless to a spreadsheet: a text that it would run is marked, a
 * number stays one. A record of one empty cell is quoted, so that its line is not taken for a blank one. Pure.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  if (cells.length === 1 && cells[0] === '') return `""${lineEnd}`;
  const written = cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmlessCell(cell))));
  return written.join(',') + lineEnd;
}

function quoted(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
