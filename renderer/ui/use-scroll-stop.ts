import { useLayoutEffect, useRef, useState } from 'react';

const focusable = 'a[href], button:not(:disabled), input, select, textarea, [tabindex]';

/** Whether an element scrolls and nothing inside it can have the focus, so that it must be a stop of its own. */
export function useScrollStop() {
  const ref = useRef<HTMLDivElement>(null);
  const [isStop, setStop] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const look = () => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
      const scrolls = scrollHeight > clientHeight || scrollWidth > clientWidth;
      setStop(scrolls && element.querySelector(focusable) === null);
    };
    look();
    const sizes = new ResizeObserver(look);
    const watch = () => {
      sizes.disconnect();
      for (const each of [element, ...element.children]) sizes.observe(each);
    };
    watch();
    // What stands in it may change without a render here.
    const parts = new MutationObserver(watch);
    parts.observe(element, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  });
  return { ref, isStop };
}
