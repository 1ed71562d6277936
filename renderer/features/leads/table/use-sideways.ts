import { type RefObject, useEffect } from 'react';

/**
 * Says on the element whether it is scrolled sideways. Only then do cells have to stay in view, and each cell that does
 * is a layer of its own to be drawn at every frame of a scroll.
 */
export function useSideways(scrollerRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return undefined;
    const tell = () => scroller.toggleAttribute('data-sideways', scroller.scrollLeft !== 0);
    tell();
    scroller.addEventListener('scroll', tell, { passive: true });
    return () => scroller.removeEventListener('scroll', tell);
  }, [scrollerRef]);
}
