import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What led here may have gone with the screen before: the focus begins at a place of this one, not nowhere. */
export function useFocusAtStart(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => takeLostFocus(place), [place]);
}

/** When one of several lines went that had the focus, it is at a place that stays. */
export function useFocusKept(place: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  useLayoutEffect(() => {
    if (count < before.current) takeLostFocus(place);
    before.current = count;
  }, [place, count]);
}

function takeLostFocus(place: RefObject<HTMLElement | null>): void {
  if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
}
