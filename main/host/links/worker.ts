import { Worker } from 'node:worker_threads';
import { failure, type Envelope, type ErrorBody, type ErrorCode } from '../../../shared/contract/envelope.ts';
import { operations } from '../../../shared/contract/index.ts';
import { AppError } from '../../engine/app-error.ts';
import { createStopMark, stopUpTo } from '../../engine/stop-mark.ts';
import type { FromWorker, ToWorker, WorkerSettings } from '../../engine/worker.ts';
import { keepMeaning, type MeaningKeeper } from '../meaning/keeper.ts';
import type { EngineLink, LinkOptions } from './link.ts';

type Thread = {
  readonly checkedAt: number;
  call(message: Omit<Extract<ToWorker, { type: 'call' }>, 'id' | 'type'>): Promise<Envelope>;
  stop(): boolean;
  close(): Promise<void>;
};

/** The engine in two threads: a long write never keeps a read waiting, and neither stalls the caller's thread. */
export async function openWorkerLink(entry: URL, options: LinkOptions): Promise<EngineLink> {
  const settings = { folder: options.folder, door: options.door };
  const { meaningEntry, log } = options;
  const keeper = meaningEntry === undefined ? null : keepMeaning({ entry: meaningEntry, log });
  const start = (own: Omit<OwnSettings, 'folder' | 'door'>) =>
    startThread(entry, { ...settings, ...own }, keeper, options).catch(async (error: unknown) => {
      await keeper?.close();
      throw error;
    });
  const writer = await start({ station: 'writer' });
  const reader = await start({ station: 'reader', checkedAt: writer.checkedAt, readsAhead: true }).catch(
    async (error: unknown) => {
      await writer.close();
      throw error;
    },
  );
  return {
    execute: (name, input, caller) =>
      (operations[name].kind === 'query' ? reader : writer).call({ name, input, caller }),
    stop: () => writer.stop(),
    async close() {
      // What still waits for a meaning goes on without one.
      await keeper?.close();
      await reader.close();
      await writer.close();
    },
  };
}

type OwnSettings = Omit<WorkerSettings, 'stopMark' | 'meaningPort' | 'rowsEntry'>;

function startThread(
  entry: URL,
  own: OwnSettings,
  keeper: MeaningKeeper | null,
  options: LinkOptions,
): Promise<Thread> {
  const meaningPort = keeper?.openPort() ?? null;
  const rowsEntry = options.rowsEntry?.href ?? null;
  const settings: WorkerSettings = { ...own, stopMark: createStopMark(), meaningPort, rowsEntry };
  const worker = new Worker(entry, {
    workerData: settings,
    transferList: meaningPort === null ? [] : [meaningPort],
  });
  const waiting = new Map<number, (envelope: Envelope) => void>();
  let lastId = 0;
  const ended = Promise.withResolvers<void>();

  const thread = (checkedAt: number): Thread => ({
    checkedAt,
    call(message) {
      const answer = Promise.withResolvers<Envelope>();
      lastId += 1;
      waiting.set(lastId, answer.resolve);
      worker.postMessage({ type: 'call', id: lastId, ...message } satisfies ToWorker);
      return answer.promise;
    },
    stop() {
      stopUpTo(settings.stopMark, lastId);
      return waiting.size > 0;
    },
    async close() {
      worker.postMessage({ type: 'close' } satisfies ToWorker);
      await ended.promise;
    },
  });

  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'ready':
          resolve(thread(message.checkedAt));
          break;
        case 'refused':
          reject(refused(message.error));
          void worker.terminate();
          break;
        case 'answer':
          waiting.get(message.id)?.(message.envelope);
          waiting.delete(message.id);
          break;
        case 'event':
          options.emit(message.event);
          break;
        case 'log':
          options.log(message.line);
          break;
        case 'closed':
          break;
      }
    });
    worker.on('error', (error) => {
      options.log(`error in the ${settings.station} thread: ${error instanceof Error ? error.stack : String(error)}`);
      reject(error);
    });
    worker.on('exit', () => {
      for (const answer of waiting.values()) answer(stopped());
      waiting.clear();
      ended.resolve();
    });
  });
}

function refused(error: { code: string; message: string; details: unknown }): AppError {
  return new AppError(error.code as ErrorCode, error.message, error.details as ErrorBody['details']);
}

function stopped(): Envelope {
  return failure('INTERNAL', 'Baton’s engine stopped. What was not confirmed did not happen. Start Baton again.');
}
