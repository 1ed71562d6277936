import { workerData } from 'node:worker_threads';
import { AppError } from '../app-error.ts';
import { readPages, type RowRequest } from './row-pages.ts';
import {
  gateIndex,
  mostAhead,
  pagesToRing,
  ring,
  type AheadSettings,
  type FromAhead,
  type Gate,
} from './rows-ahead.ts';

function serve(request: RowRequest, { port, gate }: AheadSettings): void {
  const post = (message: FromAhead) => {
    port.postMessage(message);
    const handed = Atomics.add(gate, gateIndex.handed, 1) + 1;
    const isEdge = handed === 1 || message.type !== 'page';
    if (isEdge || handed - Atomics.load(gate, gateIndex.taken) >= pagesToRing) ring(gate, 'pagesBell');
  };
  try {
    const blank = readPages(request, (page) => {
      post({ type: 'page', page });
      return waitForRoom(gate);
    });
    post({ type: 'end', blank });
  } catch (error) {
    post(
      error instanceof AppError
        ? { type: 'refused', code: error.code, message: error.message, details: error.details }
        : { type: 'broken', text: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    );
  } finally {
    port.close();
  }
}

/** False when nobody takes any more. */
function waitForRoom(gate: Gate): boolean {
  for (;;) {
    const bell = Atomics.load(gate, gateIndex.roomBell);
    if (Atomics.load(gate, gateIndex.isShut) === 1) return false;
    if (Atomics.load(gate, gateIndex.handed) - Atomics.load(gate, gateIndex.taken) < mostAhead) return true;
    Atomics.wait(gate, gateIndex.roomBell, bell);
  }
}

const settings = workerData as AheadSettings;
settings.port.once('message', (request: RowRequest) => serve(request, settings));
