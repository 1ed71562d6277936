import type { BatonEvent } from '../../shared/contract/events.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { startInboxClock } from './inbox-clock.ts';
import { openWorkerLink } from './links/worker.ts';
import { openLog } from './log.ts';
import { nodeProblem } from './node-version.ts';
import { startScheduleClock } from './schedule-clock.ts';

export type HostOptions = {
  readonly dataFolder: string;
  readonly door: 'electron' | 'browser';
  /** The built engine thread beside the bundle; the threads that know meaning and read files lie beside it. */
  readonly workerEntry: URL;
};

export type Host = {
  readonly dispatcher: Dispatcher;
  readonly log: (line: string) => void;
  /** Listens to the engine until the returned function is called. */
  events(listener: (event: BatonEvent) => void): () => void;
  /** Looks at the schedule again: after sleep, unlock, a change of zone or clock. */
  wake(): void;
  close(): Promise<void>;
};

/** Starts the engine behind a door that people use: two threads, the schedule's clock, one stream of events. */
export async function openHost(options: HostOptions): Promise<Host> {
  const problem = nodeProblem();
  if (problem !== null) throw new Error(problem);
  const log = openLog(options.dataFolder);
  const listeners = new Set<(event: BatonEvent) => void>();
  const emit = (event: BatonEvent) => {
    for (const listener of listeners) listener(event);
  };
  const link = await openWorkerLink(options.workerEntry, {
    folder: options.dataFolder,
    door: options.door,
    emit,
    log,
    meaningEntry: new URL('./meaning.js', options.workerEntry),
    rowsEntry: new URL('./rows.js', options.workerEntry),
  });
  const dispatcher = createDispatcher(link, log);
  const clock = startScheduleClock(dispatcher, log);
  const inboxClock = startInboxClock(dispatcher, ({ code, message }) => {
    log(`inbox: ${code}`);
    emit({ type: 'notice', level: 'warning', title: 'Inbox folder', text: message });
  });
  listeners.add((event) => {
    if (event.type === 'touched' && event.topics.some((topic) => topic === 'settings' || topic === 'office')) {
      clock.wake();
      inboxClock.wake();
    }
  });
  return {
    dispatcher,
    log,
    events(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake: () => clock.wake(),
    async close() {
      await clock.stop();
      await inboxClock.stop();
      await link.close();
    },
  };
}
