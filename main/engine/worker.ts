import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import type { EngineOperation } from '../../shared/contract/index.ts';
import { AppError } from './app-error.ts';
import { noMeaning } from './meaning/meaning.ts';
import { meaningOver } from './meaning/ask-port.ts';
import { openReaderStation, openWriterStation, type Station, type StationOptions } from './station.ts';
import { isStopped, type StopMark } from './stop-mark.ts';
import type { Caller } from './context.ts';

/** What a link sends to its thread, and what comes back. */
export type ToWorker =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly name: EngineOperation;
      readonly input: unknown;
      readonly caller: Caller;
    }
  | { readonly type: 'close' };

export type FromWorker =
  | { readonly type: 'ready'; readonly checkedAt: number }
  | { readonly type: 'refused'; readonly error: { code: string; message: string; details: unknown } }
  | { readonly type: 'answer'; readonly id: number; readonly envelope: Envelope }
  | { readonly type: 'event'; readonly event: BatonEvent }
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'closed' };

export type WorkerSettings = StationOptions & {
  readonly station: 'reader' | 'writer';
  /** Shared with the link: a message would wait until the thread is idle, and a stop must not. */
  readonly stopMark: StopMark;
  /** Leads to the thread that knows meaning. */
  readonly meaningPort: MessagePort | null;
  /** The address of the thread that reads large files ahead; null: this one reads them. */
  readonly rowsEntry: string | null;
};

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function start(settings: WorkerSettings): void {
  const station = open(settings);
  if (!station) return;
  parentPort?.on('message', (message: ToWorker) => {
    if (message.type === 'close') {
      station.close();
      post({ type: 'closed' });
      parentPort?.close();
      return;
    }
    void station
      .execute(message.name, message.input, message.caller)
      .then((envelope) => post({ type: 'answer', id: message.id, envelope }));
  });
  post({ type: 'ready', checkedAt: station.checkedAt });
}

function open(settings: WorkerSettings): Station | null {
  const options = {
    emit: (event: BatonEvent) => post({ type: 'event', event }),
    log: (line: string) => post({ type: 'log', line }),
    isStopped: (turn: number) => isStopped(settings.stopMark, turn),
    meaning: settings.meaningPort === null ? noMeaning : meaningOver(settings.meaningPort),
    ...(settings.rowsEntry !== null && { rowsEntry: new URL(settings.rowsEntry) }),
  };
  try {
    return settings.station === 'writer' ? openWriterStation(settings, options) : openReaderStation(settings, options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    post({ type: 'refused', error: { code: error.code, message: error.message, details: error.details } });
    return null;
  }
}

if (parentPort) start(workerData as WorkerSettings);
