import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that the given share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export async function millisecondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

setFlagsFromString('--expose-gc');

const collect: (options: { readonly type: 'major'; readonly flavor?: 'last-resort' }) => void = runInNewContext('gc');

/** Clears away what was done before, so that it is not paid for by what is measured next. */
export function collectGarbage(): void {
  collect({ type: 'major' });
}

/** The same, and gives the memory back, which V8 does by itself only seconds later. */
export function giveMemoryBack(): void {
  collect({ type: 'major', flavor: 'last-resort' });
}

const idleMilliseconds = 500;
const idleShare = 0.1;

/** Waits for what the engine's threads leave for later, so that it does not slow down what is measured next. */
export async function untilIdle(): Promise<void> {
  for (;;) {
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, idleMilliseconds));
    const { user, system } = process.cpuUsage(before);
    if (user + system < idleMilliseconds * 1000 * idleShare) return;
  }
}

/** The longest time for which this thread's loop did not turn, and the 99th percentile of its delays. */
export type LoopBeats = { readonly longest: number; readonly p99: number };

export type LoopWatch = { stop(): LoopBeats };

const beatMilliseconds = 1;

/** Watches this thread's loop by a heartbeat too: the histogram alone misses one big block. */
export function watchLoop(): LoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - beatMilliseconds);
    last = now;
  };
  const timer = setInterval(beat, beatMilliseconds);
  return {
    stop() {
      beat();
      clearInterval(timer);
      histogram.disable();
      return { longest: Math.max(longest, histogram.max / 1e6), p99: histogram.percentile(99) / 1e6 };
    },
  };
}
