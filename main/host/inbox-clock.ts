import type { ErrorBody } from '../../shared/contract/envelope.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Dispatcher } from './dispatcher.ts';

const lookMilliseconds = 10_000;
/** What failed rarely gets well within seconds, and a drive that does not answer keeps commands waiting. */
const failedMilliseconds = 60_000;

export type InboxClock = { wake(): void; stop(): Promise<void> };

/**
 * Has the engine look into the inbox folder every 10 seconds, and again at once while files come in: the first time 10
 * seconds after the start, when somebody may see what is told. A failure is told
 * once, however long it lasts; whether there is a folder to look into, the engine knows.
 */
export function startInboxClock(dispatcher: Dispatcher, tell: (failure: ErrorBody) => void): InboxClock {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let stopped = false;
  let told: string | null = null;

  async function look(): Promise<void> {
    const envelope = await dispatcher.callAsSystem('intake.collect', {});
    if (envelope.ok) {
      told = null;
      lookAgain ||= (envelope.value as OutputOf<'intake.collect'>).files.length > 0;
    } else if (told !== markOf(envelope.error)) {
      told = markOf(envelope.error);
      tell(envelope.error);
    }
    if (!stopped) timer = setTimeout(wake, envelope.ok ? lookMilliseconds : failedMilliseconds);
  }

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = look().finally(() => {
      looking = null;
      if (lookAgain) {
        lookAgain = false;
        wake();
      }
    });
  }

  timer = setTimeout(wake, lookMilliseconds);
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** The message of an unforeseen failure names another line of the log each time. */
function markOf({ code, message }: ErrorBody): string {
  return code === 'INTERNAL' ? code : message;
}
