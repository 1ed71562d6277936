import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const pauseMs = 400;
const graceMs = 120;
const gap = 4;
const edge = 8;
/** The keyboard stands on these, and what they hold cannot be reached by itself. */
const cells = '[role=gridcell], [role=rowheader]';

/** Marks what says more when it is pointed at or has the focus; screen readers have it as the description. */
export function tip(text: string) {
  return { 'data-tip': text, 'aria-description': text } as const;
}

/** The whole of a text that may be cut off where it stands: shown only where it is. */
export function wholeTip(text: string) {
  return { 'data-tip': text, 'data-tip-if-cut': '' } as const;
}

type Shown = { readonly text: string; readonly anchor: Element };

/**
 * The words behind everything that `tip` marks. One for the page, so that a table of a thousand moments costs nothing;
 * Esc puts it away, and it can be pointed at itself. Once on the page.
 */
export function Tips() {
  const [shown, setShown] = useState<Shown | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => followTips(setShown, place), []);
  useLayoutEffect(() => {
    if (shown && place.current) moveBeside(place.current, shown.anchor);
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={place}
      aria-hidden
      role="tooltip"
      className="fixed z-50 max-w-72 rounded-control bg-ink px-2 py-1 text-xs break-words text-canvas shadow-float forced-colors:border"
    >
      {shown.text}
    </div>
  );
}

function followTips(show: (shown: Shown | null) => void, place: { readonly current: Element | null }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let anchor: Element | null = null;

  function after(milliseconds: number, next: Element | null): void {
    clearTimeout(timer);
    anchor = next;
    timer = setTimeout(() => show(shownFor(anchor)), milliseconds);
  }
  const hide = (): void => {
    clearTimeout(timer);
    anchor = null;
    show(null);
  };
  function onPointerOver({ target, pointerType }: PointerEvent): void {
    if (!(target instanceof Element) || pointerType === 'touch') return;
    if (place.current?.contains(target)) return clearTimeout(timer);
    const next = target.closest('[data-tip]');
    if (next !== anchor) after(next === null ? graceMs : pauseMs, next);
  }
  function onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const next = target.matches('[data-tip]')
      ? target
      : target.matches(cells)
        ? target.querySelector('[data-tip]')
        : null;
    if (next) after(0, next);
    else if (anchor) hide();
  }
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') hide();
  };
  const listeners = [
    ['pointerover', onPointerOver],
    ['pointerdown', hide],
    ['focusin', onFocusIn],
    ['keydown', onKeyDown],
    ['scroll', hide],
  ] as const;
  for (const [type, listener] of listeners) document.addEventListener(type, listener as EventListener, true);
  return () => {
    clearTimeout(timer);
    for (const [type, listener] of listeners) document.removeEventListener(type, listener as EventListener, true);
  };
}

function shownFor(anchor: Element | null): Shown | null {
  if (!anchor?.isConnected) return null;
  const text = anchor.getAttribute('data-tip');
  const isWhole = anchor.hasAttribute('data-tip-if-cut') && anchor.scrollWidth <= anchor.clientWidth;
  return text === null || isWhole ? null : { text, anchor };
}

/** Below what it speaks of, above it where there is no room, and never over the window's edge. */
function moveBeside(element: HTMLElement, anchor: Element): void {
  const beside = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const below = beside.bottom + gap;
  const top = below + height + edge > window.innerHeight ? beside.top - gap - height : below;
  const left = Math.min(beside.left, window.innerWidth - edge - width);
  element.style.top = `${Math.max(edge, top)}px`;
  element.style.left = `${Math.max(edge, left)}px`;
}
