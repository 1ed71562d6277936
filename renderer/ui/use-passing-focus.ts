import { useLayoutEffect, useRef } from 'react';
import { focusAlong, trailOf } from './focus-home.ts';

/** For a button that goes once its act is done: the focus passes to the place to rest nearest to where it was. */
export function usePassingFocus() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element !== null && element === document.activeElement) focusAlong(trailOf(element.parentElement));
    };
  }, []);
  return button;
}
