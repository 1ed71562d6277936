const runByASpreadsheet = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet would run as a formula stays a text; `cleanCell` takes the mark off again. Pure. */
export function harmlessCell(cell: string): string {
  return runByASpreadsheet.test(cell) ? `'${cell}` : cell;
}
