import { useEffect, useState } from 'react';
import { navigate } from '../../lib/route.ts';
import { brokerPlaces } from './places.ts';

const patienceMs = 1500;

/** G and then a letter goes to a screen; ? shows the keys. Never while someone types or a dialog is open. */
export function useGoKeys(isBroker: boolean) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    let goSince = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      if (event.key === '?') setHelpOpen(true);
      const place = brokerPlaces.find(({ key }) => key === event.key);
      if (isBroker && place && event.timeStamp - goSince < patienceMs) {
        event.preventDefault();
        event.stopImmediatePropagation();
        navigate(`/${place.name}`);
      }
      goSince = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isBroker]);
  return { isHelpOpen, setHelpOpen };
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  );
}
