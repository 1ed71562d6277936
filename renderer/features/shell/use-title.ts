import { useEffect } from 'react';
import type { Place } from './places.ts';

/** The window's title follows the screen; answers the screen's name. */
export function useTitle(screen: string, places: readonly Place[], officeName: string): string {
  const name = places.find((place) => place.name === screen)?.label ?? 'Baton';
  useEffect(() => {
    document.title = `${name} · ${officeName} · Baton`;
  }, [name, officeName]);
  return name;
}
