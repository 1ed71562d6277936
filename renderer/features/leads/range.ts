/** Row indexes from the first to the last, both included. */
export type Range = readonly [first: number, last: number];

export type RangeChange = { readonly on: Range; readonly off: Range | null };

/** A range begins at the anchor and moves its end: what it reaches is ticked, what it lets go of is unticked. */
export function rangeChange(anchor: number, from: number, to: number): RangeChange {
  const on = ordered(anchor, to);
  const before = ordered(anchor, from);
  if (to > anchor && from > anchor) return { on, off: from > to ? [to + 1, from] : null };
  if (to < anchor && from < anchor) return { on, off: from < to ? [from, to - 1] : null };
  if (from === anchor) return { on, off: null };
  return { on, off: from > anchor ? [anchor + 1, before[1]] : [before[0], anchor - 1] };
}

export function sizeOf([first, last]: Range): number {
  return last - first + 1;
}

function ordered(one: number, other: number): Range {
  return one <= other ? [one, other] : [other, one];
}
