import { replaceAddress, useRoute } from '../../lib/route.ts';
import { setPreferences, usePreferences } from '../../lib/preferences.ts';

const longestPlace = 8000;

/** Where the window is, as it is kept: `/leads?view=3`; empty when it came without an address. */
function currentPlace(): string {
  const place = window.location.hash.replace(/^#\/?/, '');
  return place === '' ? '' : `/${place}`;
}

/** Goes where the person was last, unless the window came with an address of its own. */
export function returnToPlace(): void {
  const { place } = usePreferences.getState();
  if (currentPlace() === '' && place !== '') replaceAddress(`#${place}`);
}

/** Nobody who signs in next starts where this person was. */
export function leavePlace(): void {
  replaceAddress('#/');
}

/** Remembers where the window is, whenever the address changes, until the answer is called. */
export function followPlace(): () => void {
  return useRoute.subscribe(keepPlace);
}

/** An address without a place is none: a person who signs out leaves it empty. */
export function keepPlace(): void {
  const place = currentPlace();
  if (place !== '' && place.length <= longestPlace && place !== usePreferences.getState().place) {
    setPreferences({ place });
  }
}
