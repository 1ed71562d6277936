import type { ReadDatabase } from '../../db/database.ts';
import type { Memory } from './memory.ts';
import { inSlices } from './slices.ts';

/** Up to here all is read at once; a larger office is served by SQL until it has been read in the background. */
export const readAtOnce = 20_000;

/** What each connection remembers. */
export const memories = new WeakMap<ReadDatabase, Memory>();

/** Does work in slices, as long as this is what is remembered. */
export function inBackground(memory: Memory, work: Generator<void, void>): void {
  const isWanted = () => memory.db.raw.open && memories.get(memory.db) === memory;
  // What could not be read is read when it is asked for.
  const done = inSlices(work, isWanted).catch(() => {});
  memory.busy = Promise.all([memory.busy, done]);
}
