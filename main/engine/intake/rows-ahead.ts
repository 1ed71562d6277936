import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { ErrorBody, ErrorCode } from '../../../shared/contract/envelope.ts';
import { AppError } from '../app-error.ts';
import { readPages, type PageReader, type RowPage, type RowRequest } from './row-pages.ts';

/**
 * What two threads share so that each can wait while it is busy: pages handed over, pages taken, whether nobody takes
 * any more, and two bells. They ring for many pages at once: threads that sleep and wake at every page are treated by
 * the system as the ones in a hurry, and the window's thread waits behind them.
 */
export type Gate = Int32Array<SharedArrayBuffer>;

export const gateIndex = { handed: 0, taken: 1, isShut: 2, pagesBell: 3, roomBell: 4 } as const;
export const mostAhead = 64;
export const pagesToRing = 16;

export type AheadSettings = { readonly port: MessagePort; readonly gate: Gate };

export type FromAhead =
  | { readonly type: 'page'; readonly page: RowPage }
  | { readonly type: 'end'; readonly blank: number }
  | {
      readonly type: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: ErrorBody['details'];
    }
  | { readonly type: 'broken'; readonly text: string };

/** From here on it saves time to read in a thread of its own. */
const largeBytes = 2_000_000;

/** `close` when it is needed no more. */
export type OpenReader = { readonly read: PageReader; readonly close: () => void };

/**
 * A reader for a file of so many bytes: of a large one in a thread of its own, which wakes up while the file is looked
 * at. `entry` is that of the thread, null where there is none.
 */
export function openPageReader(entry: URL | null, bytes: number): OpenReader {
  if (entry === null || bytes < largeBytes) return { read: readPages, close() {} };
  let awake: RowsThread | null = startThread(entry);
  return {
    read(request, take) {
      const thread = awake ?? startThread(entry);
      awake = null;
      return readAhead(thread, request, take);
    },
    close: () => awake?.end(),
  };
}

/** Nearly all that a row leaves behind is garbage at once: the more room for it, the seldomer it is collected. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** A thread that is alive says something by then, even of a file on a slow disk. */
const patienceMilliseconds = 60_000;

type RowsThread = { readonly port: MessagePort; readonly gate: Gate; end(): void };

/** Starts a thread that waits for the request of what it is to read. */
function startThread(entry: URL): RowsThread {
  const gate: Gate = new Int32Array(new SharedArrayBuffer(5 * Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const settings: AheadSettings = { port: port2, gate };
  const worker = new Worker(entry, { workerData: settings, transferList: [port2], resourceLimits });
  // This thread takes the messages as they come and never hears the worker's own events before it is done.
  worker.on('error', () => {});
  return {
    port: port1,
    gate,
    end() {
      Atomics.store(gate, gateIndex.isShut, 1);
      ring(gate, 'roomBell');
      port1.close();
      void worker.terminate();
    },
  };
}

/** The thread gets some pages ahead of the one who takes them. */
function readAhead(thread: RowsThread, request: RowRequest, take: Parameters<PageReader>[1]): number {
  try {
    thread.port.postMessage(request);
    for (;;) {
      const message = nextMessage(thread.port, thread.gate);
      if (message.type === 'end') return message.blank;
      if (message.type === 'refused') throw new AppError(message.code, message.message, message.details);
      if (message.type === 'broken') throw new Error(`The thread that reads rows broke: ${message.text}`);
      if (!take(message.page)) return 0;
    }
  } finally {
    thread.end();
  }
}

function nextMessage(port: MessagePort, gate: Gate): FromAhead {
  for (;;) {
    const bell = Atomics.load(gate, gateIndex.pagesBell);
    const received = receiveMessageOnPort(port);
    if (received !== undefined) {
      const taken = Atomics.add(gate, gateIndex.taken, 1) + 1;
      if (Atomics.load(gate, gateIndex.handed) - taken === mostAhead - pagesToRing) ring(gate, 'roomBell');
      return received.message as FromAhead;
    }
    if (Atomics.wait(gate, gateIndex.pagesBell, bell, patienceMilliseconds) === 'timed-out') {
      throw new Error('The thread that reads rows does not answer.');
    }
  }
}

export function ring(gate: Gate, bell: 'pagesBell' | 'roomBell'): void {
  Atomics.add(gate, gateIndex[bell], 1);
  Atomics.notify(gate, gateIndex[bell]);
}
