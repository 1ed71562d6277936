import { useEffect } from 'react';
import { usePreferences } from '../../lib/preferences.ts';
import { navigate } from '../../lib/route.ts';
import { isShortcut } from '../../lib/shortcuts.ts';
import { closeDialog, openDialog, useFrameDialog } from './dialog-store.ts';
import type { Place } from './places.ts';

const patienceMs = 1500;

/** G and then a letter goes to a screen, ? shows the keys: never while someone types. Ctrl+K opens the palette from anywhere. */
export function useFrameKeys(places: readonly Place[]): void {
  useEffect(() => {
    let goSince = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      if (isShortcut(event, 'palette')) {
        if (turnPalette()) stop(event);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      if (!usePreferences.getState().singleKeys) return;
      if (isShortcut(event, 'help')) {
        openDialog('keys');
        return stop(event);
      }
      const place = places.find(({ key }) => key === event.key);
      if (place && event.timeStamp - goSince < patienceMs) {
        navigate(`/${place.name}`);
        stop(event);
      }
      goSince = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [places]);
}

/** Opens the palette, or closes it; false where another dialog waits for an answer. */
function turnPalette(): boolean {
  if (useFrameDialog.getState().open === 'palette') closeDialog();
  else if (document.querySelector('[data-modal]')) return false;
  else openDialog('palette');
  return true;
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [data-typing]') !== null
  );
}
