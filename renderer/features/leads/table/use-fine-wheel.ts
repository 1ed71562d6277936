import { type RefObject, useEffect } from 'react';
import type { RowScale } from './row-scale.ts';

/** In a scaled list one step of the wheel would skip rows: it moves as far as it would elsewhere. */
export function useFineWheel(scrollerRef: RefObject<HTMLElement | null>, { isScaled, ratio }: RowScale): void {
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null || !isScaled) return undefined;
    let rest = 0;
    function onWheel(event: WheelEvent): void {
      const { ctrlKey, shiftKey, deltaMode, deltaY } = event;
      if (scroller === null || ctrlKey || shiftKey || deltaMode !== WheelEvent.DOM_DELTA_PIXEL || deltaY === 0) return;
      event.preventDefault();
      const wanted = deltaY / ratio + rest;
      const whole = Math.trunc(wanted);
      rest = wanted - whole;
      scroller.scrollTop += whole;
    }
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller.removeEventListener('wheel', onWheel);
  }, [scrollerRef, isScaled, ratio]);
}
