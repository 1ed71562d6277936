import type { OutputOf } from '../../shared/contract/index.ts';
import type { Dispatcher } from './dispatcher.ts';

const tickMilliseconds = 30_000;
const beatMilliseconds = 1000;
/** Further apart than this, the clock on the wall was set or the machine was asleep. */
const jumpMilliseconds = 500;

export type ScheduleClock = { wake(): void; stop(): Promise<void> };

/**
 * Asks the engine what is due: at the moment it named, every 30 seconds, and as soon as the wall clock jumps or the
 * zone changes, because timers know nothing of either. What is due, and that it happens once, the engine decides.
 */
export function startScheduleClock(dispatcher: Dispatcher, log: (line: string) => void): ScheduleClock {
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> | null = null;
  let askAgain = false;
  let stopped = false;

  async function ask(): Promise<void> {
    const envelope = await dispatcher.callAsSystem('schedule.runDue', {});
    if (!envelope.ok) log(`schedule: ${envelope.error.code}`);
    const next = envelope.ok ? (envelope.value as OutputOf<'schedule.runDue'>).nextDueAt : null;
    if (!stopped) timer = setTimeout(wake, waitFor(next));
  }

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    if (asking) {
      askAgain = true;
      return;
    }
    asking = ask().finally(() => {
      asking = null;
      if (askAgain) {
        askAgain = false;
        wake();
      }
    });
  }

  const stopWatching = watchWallClock(wake);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      stopWatching();
      clearTimeout(timer);
      await asking;
    },
  };
}

/** What is due and has not run, as after a stop by hand, is asked for in a second; a timer that came early, sooner. */
function waitFor(next: number | null): number {
  if (next === null) return tickMilliseconds;
  const wait = next - Date.now();
  return wait <= 0 ? beatMilliseconds : Math.min(tickMilliseconds, Math.max(20, wait));
}

/** Tells of a wall clock that left the course of the steady one, as after a sleep, and of another zone. */
function watchWallClock(onJump: () => void): () => void {
  let course = Date.now() - performance.now();
  let zone = new Date().getTimezoneOffset();
  const beat = setInterval(() => {
    const courseNow = Date.now() - performance.now();
    const zoneNow = new Date().getTimezoneOffset();
    const hasJumped = Math.abs(courseNow - course) > jumpMilliseconds || zoneNow !== zone;
    course = courseNow;
    zone = zoneNow;
    if (hasJumped) onJump();
  }, beatMilliseconds);
  return () => clearInterval(beat);
}
