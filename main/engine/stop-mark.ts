/**
 * Up to which command long work is to stop, in memory that another thread can write while this one is busy. Commands are
 * counted from 1 in the order in which they are handed to the engine.
 */
export type StopMark = Int32Array<SharedArrayBuffer>;

export function createStopMark(): StopMark {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function stopUpTo(mark: StopMark, turn: number): void {
  Atomics.store(mark, 0, turn);
}

export function isStopped(mark: StopMark, turn: number): boolean {
  return turn <= Atomics.load(mark, 0);
}
