import type { OutputOf } from '../../shared/contract/index.ts';
import type { Dispatcher } from './dispatcher.ts';

const tickMilliseconds = 30_000;

export type ScheduleClock = { wake(): void; stop(): Promise<void> };

/**
 * Asks the engine what is due: at the moment it named, and every 30 seconds, because timers sleep with the machine.
 * What is due, and that it happens once, the engine decides.
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
    const wait = next === null ? tickMilliseconds : Math.min(tickMilliseconds, Math.max(20, next - Date.now()));
    if (!stopped) timer = setTimeout(wake, wait);
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

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
}
