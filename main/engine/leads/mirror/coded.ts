import { addAll, addBit, allBits, countCommon, dropAll, dropBit, emptyBits, slotsOf, type Bits } from './bits.ts';

export type Value = number | string | null;

/** A column of few different values: each slot holds the number of its value. How many leads have it is always known. */
export type Coded = {
  codes: Uint16Array | Uint32Array;
  readonly values: Value[];
  readonly counts: number[];
  readonly codeOf: Map<Value, number>;
  /** The slots of each value, by its number; null where they are too many or nobody asked yet. */
  sets: Bits[] | null;
};

const mostShortCodes = 65_536;
const mostSets = 48;

export function createCoded(capacity: number): Coded {
  return { codes: new Uint16Array(capacity), values: [], counts: [], codeOf: new Map(), sets: null };
}

export function setCoded(column: Coded, slot: number, value: Value, isNew: boolean): void {
  const code = column.codeOf.get(value) ?? addValue(column, value);
  const before = isNew ? null : (column.codes[slot] ?? 0);
  if (code === before) return;
  if (before !== null) {
    column.counts[before] = (column.counts[before] ?? 0) - 1;
    if (column.sets) dropBit(column.sets[before] ?? emptyBits(0), slot);
  }
  column.codes[slot] = code;
  column.counts[code] = (column.counts[code] ?? 0) + 1;
  if (column.sets) addBit(column.sets[code] ?? emptyBits(0), slot);
}

function addValue(column: Coded, value: Value): number {
  const code = column.values.length;
  column.values.push(value);
  column.counts.push(0);
  column.codeOf.set(value, code);
  if (code === mostShortCodes) column.codes = Uint32Array.from(column.codes);
  if (code >= mostSets) column.sets = null;
  column.sets?.push(emptyBits(column.codes.length));
  return code;
}

export function growCoded(column: Coded, capacity: number): void {
  const larger = column.codes instanceof Uint16Array ? new Uint16Array(capacity) : new Uint32Array(capacity);
  larger.set(column.codes);
  column.codes = larger;
  column.sets = null;
}

/** Made when they are first asked for, and kept up from then on. */
export function setsOf(column: Coded, size: number): readonly Bits[] | null {
  if (column.sets || column.values.length > mostSets) return column.sets;
  const { codes } = column;
  const sets = column.values.map(() => emptyBits(codes.length));
  for (let slot = 0; slot < size; slot += 1) {
    const set = sets[codes[slot] ?? 0];
    if (set) addBit(set, slot);
  }
  column.sets = sets;
  return sets;
}

/** The slots whose value passes. Each value is asked about once. */
export function slotsWith(column: Coded, size: number, passes: (value: Value) => boolean): Bits {
  const bits = emptyBits(size);
  const sets = setsOf(column, size);
  if (!sets) return marked(column, bits, size, passes);
  for (const [code, value] of column.values.entries()) if (passes(value)) addAll(bits, sets[code] ?? bits);
  return bits;
}

function marked(column: Coded, bits: Bits, size: number, passes: (value: Value) => boolean): Bits {
  const isIn = Uint8Array.from(column.values, (value) => (passes(value) ? 1 : 0));
  const { codes } = column;
  let slot = 0;
  for (let index = 0; index < bits.length; index += 1) {
    const end = Math.min(slot + 32, size);
    let word = 0;
    for (let bit = 0; slot < end; bit += 1, slot += 1) word |= (isIn[codes[slot] ?? 0] ?? 0) << bit;
    bits[index] = word;
  }
  return bits;
}

/** A set of slots to be counted by value. Of more than half of all leads the others are looked at, once for all columns. */
export type Countable = {
  readonly bits: Bits;
  readonly isMost: boolean;
  /** How many have to be looked at. */
  readonly few: number;
  readonly slots: () => Uint32Array;
};

export function countable(bits: Bits, total: number, size: number): Countable {
  const isMost = total > size / 2;
  let slots: Uint32Array | null = null;
  return {
    bits,
    isMost,
    few: isMost ? size - total : total,
    slots: () => (slots ??= slotsOf(isMost ? complement(bits, size) : bits)),
  };
}

function complement(bits: Bits, size: number): Bits {
  const rest = allBits(size);
  dropAll(rest, bits);
  return rest;
}

/** How many slots of a set have each value, by the number of the value: slot by slot, or set against set. */
export function countValues(column: Coded, size: number, { bits, isMost, few, slots }: Countable): ArrayLike<number> {
  if (few === 0) return isMost ? column.counts : new Uint32Array(column.values.length);
  // A word of two sets costs about as much as one slot.
  const sets = column.values.length * bits.length < few ? setsOf(column, size) : null;
  if (sets) return Uint32Array.from(sets, (set) => countCommon(bits, set));
  const counted = countCodes(column, slots());
  return isMost ? counted.map((count, code) => (column.counts[code] ?? 0) - count) : counted;
}

function countCodes(column: Coded, slots: Uint32Array): Uint32Array {
  const { codes } = column;
  const counts = new Uint32Array(column.values.length);
  for (let at = 0; at < slots.length; at += 1) {
    const code = codes[slots[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
