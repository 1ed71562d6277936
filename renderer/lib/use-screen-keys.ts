import { useEffect, useRef, type RefObject } from 'react';
import { usePreferences } from './preferences.ts';
import type { ScreenKey } from './shortcuts.ts';

/** What each key does here. Only keys of the list of shortcuts can be taken, so that the sheet of keys says them all. */
export type ScreenKeys = Readonly<Partial<Record<ScreenKey, () => void>>>;

const listening = new Set<RefObject<ScreenKeys>>();

/**
 * Keys that act wherever the focus is on the screen, but not while one types or a dialog is open. Who has switched
 * single keys off keeps Escape.
 */
export function useScreenKeys(keys: ScreenKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      if (event.key !== 'Escape' && !usePreferences.getState().singleKeys) return;
      const act = actOf(current.current, event.key);
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKeyDown);
    listening.add(current);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      listening.delete(current);
    };
  }, []);
}

/** What the screen would do on this key, whether or not single keys are switched on; undefined = nothing. */
export function screenAct(key: ScreenKey): (() => void) | undefined {
  for (const { current } of listening) {
    const act = current[key];
    if (act) return act;
  }
  return undefined;
}

function actOf(keys: ScreenKeys, key: string): (() => void) | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(keys, name) ? keys[name as ScreenKey] : undefined;
}

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const floating = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(floating) !== null) return true;
  return key !== 'Escape' && target.closest(typing) !== null;
}
