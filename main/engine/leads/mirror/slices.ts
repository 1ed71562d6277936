import { setImmediate } from 'node:timers/promises';

const sliceMilliseconds = 5;

/** Carries long work out in short slices, between which the thread answers. null = it was not wanted any more. */
export async function inSlices<Result>(work: Generator<void, Result>, isWanted: () => boolean): Promise<Result | null> {
  for (;;) {
    await setImmediate();
    const until = performance.now() + sliceMilliseconds;
    while (performance.now() < until) {
      if (!isWanted()) return null;
      const step = work.next();
      if (step.done) return step.value;
    }
  }
}

export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
