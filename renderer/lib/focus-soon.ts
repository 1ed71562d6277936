/** Gives an element the focus: at once, or where it cannot take it yet because what covered it is just going, a frame later. */
export function focusSoon(element: HTMLElement | null): void {
  element?.focus();
  if (document.activeElement !== element) requestAnimationFrame(() => element?.focus());
}
