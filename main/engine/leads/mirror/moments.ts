import { addBit, emptyBits, type Bits } from './bits.ts';

/** A column of moments, UTC milliseconds; 0 = never. */
export type Moments = Float64Array<ArrayBuffer>;

/** Keeps 0 free to say "never": the first millisecond of 1970 counts as the second. */
export function momentOf(value: number | null): number {
  return value === null ? 0 : Math.max(1, value);
}

/** The slots that have a moment at all. */
export function slotsEver(moments: Moments, size: number): Bits {
  const bits = emptyBits(size);
  for (let slot = 0; slot < size; slot += 1) if (moments[slot] !== 0) addBit(bits, slot);
  return bits;
}

/**
 * Slots by their moments, equal ones as they came: a stable counting sort over 11 bits at a time, so few that the places
 * written to stay near the processor. Four passes reach beyond the year 2500.
 */
export function* sortingByMoment(
  slots: Uint32Array<ArrayBuffer>,
  moments: Moments,
): Generator<void, Uint32Array<ArrayBuffer>> {
  if (isSorted(slots, moments)) return slots;
  const low = new Uint32Array(slots.length);
  const high = new Uint32Array(slots.length);
  for (let row = 0; row < slots.length; row += 1) {
    const moment = moments[slots[row] ?? 0] ?? 0;
    low[row] = moment >>> 0;
    high[row] = moment / 0x1_0000_0000;
  }
  let rows: Rows = { slots, low, high };
  for (const shift of [0, 11, 22]) {
    yield;
    rows = sortedRows(rows, rows.low, shift);
  }
  yield;
  return sortedRows(rows, rows.high, 0).slots;
}

type Rows = {
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly low: Uint32Array<ArrayBuffer>;
  readonly high: Uint32Array<ArrayBuffer>;
};

const digits = 0x800;

function sortedRows({ slots, low, high }: Rows, keys: Uint32Array, shift: number): Rows {
  const starts = new Uint32Array(digits + 1);
  for (const key of keys) {
    const next = ((key >>> shift) & (digits - 1)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 1; digit <= digits; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = {
    slots: new Uint32Array(slots.length),
    low: new Uint32Array(slots.length),
    high: new Uint32Array(slots.length),
  };
  for (let row = 0; row < slots.length; row += 1) {
    const digit = ((keys[row] ?? 0) >>> shift) & (digits - 1);
    const at = starts[digit] ?? 0;
    starts[digit] = at + 1;
    sorted.slots[at] = slots[row] ?? 0;
    sorted.low[at] = low[row] ?? 0;
    sorted.high[at] = high[row] ?? 0;
  }
  return sorted;
}

function isSorted(slots: Uint32Array, moments: Moments): boolean {
  let last = 0;
  for (const slot of slots) {
    const moment = moments[slot] ?? 0;
    if (moment < last) return false;
    last = moment;
  }
  return true;
}

/** A stable counting sort by a key below `keys`. */
export function sortedBy(
  slots: Uint32Array<ArrayBuffer>,
  keyOf: (slot: number) => number,
  keys: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(keys + 1);
  for (const slot of slots) {
    const next = keyOf(slot) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Uint32Array(slots.length);
  for (const slot of slots) {
    const key = keyOf(slot);
    const at = starts[key] ?? 0;
    sorted[at] = slot;
    starts[key] = at + 1;
  }
  return sorted;
}
