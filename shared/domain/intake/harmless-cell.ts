/** Also what has such a mark already: the one that is put before it must be the one that is taken off. */
const runByASpreadsheet = /^'*[=+\-@\t\r]|^'+\d/;

/** A cell that a spreadsheet would run as a formula stays a text; `cleanCell` takes the mark off again. Pure. */
export function harmlessCell(cell: string): string {
  return runByASpreadsheet.test(cell) ? `'${cell}` : cell;
}
