/** Given to what can have the focus anyway, where it may rest when the thing that had it has gone. */
export const restsFocus = { 'data-focus-home': '' } as const;

/** The same for headings. */
export const focusHome = { tabIndex: -1, ...restsFocus } as const;

/** An element and what it stands in, nearest first: the way back, should the element itself go. */
export function trailOf(element: Element | null): readonly Element[] {
  return element === null ? [] : [element, ...trailOf(element.parentElement)];
}

/** Puts the focus on the first of the trail that is still there, or on the place to rest nearest to where it was. */
export function focusAlong(trail: readonly Element[]): void {
  const [first] = trail;
  if (first instanceof HTMLElement && first.isConnected && first !== document.body) {
    first.focus();
    if (document.activeElement === first) return;
  }
  for (const place of trail) {
    const home = place.isConnected ? place.querySelector<HTMLElement>('[data-focus-home]') : null;
    if (home === null) continue;
    home.focus();
    return;
  }
}
