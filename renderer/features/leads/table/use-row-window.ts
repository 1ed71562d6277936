import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { rowScale, type RowScale } from './row-scale.ts';
import { useFineWheel } from './use-fine-wheel.ts';

/** Drawn beyond the edge that one scrolls towards, in px. */
const pixelsAhead = 432;
/**
 * Kept beyond the other edge, in px. A browser draws its page in tiles of 256 px: a row that leaves must not lie in a
 * tile that is still in view, or that tile is drawn anew before the frame can be shown.
 */
const pixelsBehind = 288;
/** Until one scrolls, so that an answer to what is typed is soon drawn. */
const rowsAheadAtRest = 2;

/** The scrolled element as it was last seen, and which way it was scrolled. */
type Place = { readonly view: number; readonly scrollTop: number; readonly way: 'up' | 'down' | 'none' };

export type RowWindow = {
  /** The first and the last row to draw, both included; the last is -1 when there are none. */
  readonly first: number;
  readonly last: number;
  /** As many as are ever drawn at once: who names elements by their place in this ring uses them again. */
  readonly ring: number;
  readonly height: number;
  readonly rowsPerScreen: number;
  /** Where a row lies in the body, in px. */
  readonly topOf: (index: number) => number;
  /** Scrolls no further than needed to show a row. */
  readonly reveal: (index: number) => void;
};

type RowWindowInput = {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly total: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
};

/** Which rows of equal height are in view, drawn before the browser paints the scrolled frame. */
export function useRowWindow({ scrollerRef, total, rowHeight, headerHeight }: RowWindowInput): RowWindow {
  const [place, setPlace] = useState<Place>({ view: 0, scrollTop: 0, way: 'none' });
  // To ask the element right after rows were drawn is to lay them out twice.
  const exactRef = useRef(place);
  const scrollsItselfRef = useRef(false);
  const scale = useMemo(() => rowScale(total, rowHeight, place.view), [total, rowHeight, place.view]);

  const scaleRef = useRef(scale);
  useLayoutEffect(() => {
    scaleRef.current = scale;
  }, [scale]);

  const takePlace = useCallback((next: Place) => {
    exactRef.current = next;
    setPlace((before) => (isAlike(before, next, scaleRef.current) ? before : next));
  }, []);

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return undefined;
    const size = () =>
      takePlace({ ...exactRef.current, view: viewOf(scroller, headerHeight), scrollTop: scroller.scrollTop });
    size();
    const observer = new ResizeObserver(size);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef, headerHeight, takePlace]);

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return undefined;
    const scrolled = () => {
      const { scrollTop } = scroller;
      const way = scrollTop < exactRef.current.scrollTop ? 'up' : 'down';
      const next: Place = { ...exactRef.current, scrollTop, way: scrollTop === 0 ? 'none' : way };
      if (scrollsItselfRef.current) takePlace(next);
      else flushSync(() => takePlace(next));
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => scroller.removeEventListener('scroll', scrolled);
  }, [scrollerRef, takePlace]);

  useFineWheel(scrollerRef, scale);

  const reveal = useCallback(
    (index: number) => {
      const { view, scrollTop } = exactRef.current;
      const now = rowScale(total, rowHeight, view);
      const top = now.rowAt(scrollTop) * rowHeight;
      const rowTop = index * rowHeight;
      const wanted = rowTop < top ? rowTop : Math.max(top, rowTop + rowHeight - view);
      if (Math.abs(wanted - top) < 1) return;
      const target = now.scrollTopOf(wanted / rowHeight);
      scrollsItselfRef.current = true;
      scrollerRef.current?.scrollTo({ top: target });
      scrollsItselfRef.current = false;
      exactRef.current = { ...exactRef.current, scrollTop: target };
    },
    [scrollerRef, total, rowHeight],
  );

  return useMemo(() => {
    const { view, scrollTop, way } = place;
    const at = Math.floor(scale.rowAt(scrollTop));
    const rowsBehind = Math.ceil(pixelsBehind / rowHeight);
    const rowsAhead = Math.ceil(pixelsAhead / rowHeight);
    const ahead = way === 'none' ? rowsAheadAtRest : rowsAhead;
    const behind = way === 'none' ? rowsAheadAtRest : rowsBehind;
    const from = Math.max(0, at - (way === 'up' ? ahead : behind));
    const inView = Math.ceil(view / rowHeight) + 1;
    return {
      first: Math.min(from, Math.max(0, total - 1)),
      last: Math.min(total, from + inView + ahead + behind) - 1,
      ring: inView + rowsAhead + rowsBehind,
      height: scale.height,
      rowsPerScreen: Math.max(1, Math.floor(view / rowHeight)),
      topOf: (index: number) => scale.topOf(index, scrollTop),
      reveal,
    };
  }, [place, total, rowHeight, scale, reveal]);
}

/** Nothing is drawn anew before another row has come to the top. */
function isAlike(one: Place, other: Place, scale: RowScale): boolean {
  if (one.view !== other.view || one.way !== other.way) return false;
  if (scale.isScaled) return one.scrollTop === other.scrollTop;
  return Math.floor(scale.rowAt(one.scrollTop)) === Math.floor(scale.rowAt(other.scrollTop));
}

function viewOf(node: HTMLElement, headerHeight: number): number {
  return Math.max(0, node.clientHeight - headerHeight);
}
