import { useEffect, useRef, type RefObject } from 'react';
import { announce } from '../../ui/announcer.tsx';

const heading = 'h1[data-focus-home]';
const patienceMs = 1000;

/**
 * Another screen begins at its heading, which screen readers then read out. A screen that puts the focus somewhere
 * itself keeps it there.
 */
export function useScreenFocus(main: RefObject<HTMLElement | null>, address: string, title: string): void {
  const last = useRef(address);
  useEffect(() => {
    const element = main.current;
    if (last.current === address || element === null) return undefined;
    last.current = address;
    return element.contains(document.activeElement) ? undefined : beginAtHeading(element, title);
  }, [main, address, title]);
}

/** A screen that has to be read first has its heading, or another one, a moment later. */
function beginAtHeading(main: HTMLElement, title: string): () => void {
  const isWaiting = () => document.activeElement === document.body || document.activeElement === main;
  const begin = () => (main.querySelector<HTMLElement>(heading) ?? main).focus();
  begin();
  const observer = new MutationObserver(() => isWaiting() && begin());
  const timer = setTimeout(() => {
    stop();
    if (isWaiting()) announce(title);
  }, patienceMs);
  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
  }
  observer.observe(main, { childList: true, subtree: true });
  return stop;
}
