import { useEffect, useRef } from 'react';

export type ScreenKeys = Readonly<Partial<Record<string, () => void>>>;

/** Keys that act wherever the focus is on the screen, but not while one types or a dialog is open. */
export function useScreenKeys(keys: ScreenKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const floating = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(floating) !== null) return true;
  return key !== 'Escape' && target.closest(typing) !== null;
}
