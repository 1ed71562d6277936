/** No element may be higher than about 16 million px in any browser at 200 %; rows beyond that share the height. */
const mostHeight = 8_000_000;

export type RowScale = {
  readonly isScaled: boolean;
  /** Px of rows that pass for one px of the scrollbar's way. */
  readonly ratio: number;
  /** The height of the body in px. */
  readonly height: number;
  /** Which row, and what part of it, lies at the top when the list is scrolled so far. */
  readonly rowAt: (scrollTop: number) => number;
  readonly scrollTopOf: (row: number) => number;
  /** Where a row lies in the body in px, when the list is scrolled so far. */
  readonly topOf: (index: number, scrollTop: number) => number;
};

/** How rows of `rowHeight` px lie in a list of which `view` px are seen at a time: as they are, or scaled to fit. */
export function rowScale(total: number, rowHeight: number, view: number): RowScale {
  const whole = total * rowHeight;
  const isScaled = whole > mostHeight;
  const height = isScaled ? mostHeight : whole;
  const ratio = isScaled ? (whole - view) / (mostHeight - view) : 1;
  return {
    isScaled,
    ratio,
    height,
    rowAt: (scrollTop) => (scrollTop * ratio) / rowHeight,
    scrollTopOf: (row) => (row * rowHeight) / ratio,
    topOf: (index, scrollTop) => index * rowHeight - (isScaled ? scrollTop * ratio - scrollTop : 0),
  };
}
