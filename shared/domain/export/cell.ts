/** What a cell of a file holds: text, a number, or a moment in UTC ms. '' is an empty cell. */
export type Cell = string | number | { readonly at: number };

/** A moment that may be missing, as a cell. */
export function momentCell(ms: number | null): Cell {
  return ms === null ? '' : { at: ms };
}

/** A cell without moments; `stamp` writes them. Pure. */
export function writtenCell(cell: Cell, stamp: (ms: number) => string): string | number {
  return typeof cell === 'object' ? stamp(cell.at) : cell;
}
