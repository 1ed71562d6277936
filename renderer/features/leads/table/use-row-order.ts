import { useEffect, useMemo, useState } from 'react';
import type { RowWindow } from './use-row-window.ts';

/** Without a step for so long, and the scroll is over. */
const restMs = 200;

/**
 * The rows to draw in the order in which their elements are to stand. One that is filled anew keeps its place among the
 * others: to move it makes the browser draw all of them. At rest they stand in the order of the rows.
 */
export function useRowOrder({ first, last, ring }: Pick<RowWindow, 'first' | 'last' | 'ring'>): readonly number[] {
  const [start, setStart] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setStart(first), restMs);
    return () => clearTimeout(timer);
  }, [first]);
  return useMemo(() => {
    const placeOf = (index: number) => (((index - start) % ring) + ring) % ring;
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
    return indexes.toSorted((one, other) => placeOf(one) - placeOf(other));
  }, [first, last, ring, start]);
}
