import { type RefObject, useLayoutEffect, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** Which children of a bar that wraps have no room in its first line, by their `data-view`. */
export function useOverflow(barRef: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const [hidden, setHidden] = useState(none);
  useLayoutEffect(() => {
    const bar = barRef.current;
    if (bar === null) return undefined;
    const measure = () => {
      const below = [...bar.children].filter((child) => child instanceof HTMLElement && child.offsetTop > 0);
      const ids = below.map((child) => child.getAttribute('data-view') ?? '');
      setHidden((before) => (ids.length === before.size && ids.every((id) => before.has(id)) ? before : new Set(ids)));
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(bar);
    const contents = new MutationObserver(measure);
    contents.observe(bar, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [barRef]);
  return hidden;
}
