import { useCallback, useEffect, useRef, useState } from 'react';
import { useLeadsView } from '../view-state.ts';

/**
 * Gives the focus back to where it was when a part of the panel was opened, be it a row of the table. Answers whether
 * that place is still there.
 */
export function useOpener(): () => boolean {
  const [first] = useState(() => document.activeElement);
  const opener = useRef(first);
  useEffect(
    () =>
      useLeadsView.subscribe((view, before) => {
        if (view.panelPart !== null && view.panelPart !== before.panelPart) opener.current = document.activeElement;
      }),
    [],
  );
  return useCallback(() => giveFocus(opener.current), []);
}

function giveFocus(to: Element | null): boolean {
  if (!(to instanceof HTMLElement) || !to.isConnected || to === document.body) return false;
  to.focus();
  return true;
}
