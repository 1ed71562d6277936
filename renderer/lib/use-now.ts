import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, rounded down to the step, so that a component renders once a step. One timer serves the whole page. */
export function useNow(stepMs = 30_000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs);
}

/** What is said of a moment now; drawn anew only when the words change, in the same second everywhere. */
export function useWordsNow(wordsAt: (now: number) => string): string {
  return useSyncExternalStore(subscribe, () => wordsAt(Math.floor(Date.now() / 1000) * 1000));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
