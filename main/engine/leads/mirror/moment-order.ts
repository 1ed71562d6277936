import { addBit, countCommon, dropAll, dropBit, emptyBits, hasBit, slotsOf, type Bits } from './bits.ts';
import type { Span } from '../../../../shared/domain/lead-filter/span.ts';
import type { Columns, MomentField } from './columns.ts';
import type { Memory } from './memory.ts';
import { slotsEver, sortingByMoment } from './moments.ts';
import { atOnce } from './slices.ts';

export type SortedMoment = Exclude<MomentField, 'firstResponseAt'>;
const sortedMoments: readonly SortedMoment[] = ['createdAt', 'changedAt', 'assignedAt', 'followUpAt'];

/** The slots that have a moment, by it and then by id. */
export type MomentOrder = {
  slots: Uint32Array<ArrayBuffer>;
  valued: Bits;
  /** Slots that have changed since; null = none. */
  stale: Bits | null;
  /** The first sixty-fourth of the slots, the first two and so on; null until a span is asked for. */
  marks: readonly Bits[] | null;
};

const markedShares = 64;

/** The order of a field as it is now. */
export function momentOrder({ columns, momentOrders }: Memory, field: SortedMoment): MomentOrder {
  let order = momentOrders.get(field);
  if (!order) {
    order = atOnce(creating(columns, field));
    momentOrders.set(field, order);
  }
  refreshMomentOrder(columns, field, order);
  return order;
}

/** Puts all orders by moments ready, a step at a time; one that was overtaken by a change is made when it is asked for. */
export function* readyMomentOrders(memory: Memory): Generator<void, void> {
  for (const field of sortedMoments) {
    const { revision, columns, momentOrders } = memory;
    const order = yield* creating(columns, field);
    if (memory.revision === revision && !momentOrders.has(field)) momentOrders.set(field, order);
    yield;
    slotsInSpan(memory, field, { from: -Infinity, before: Infinity });
    yield;
  }
}

/** The slots that have a moment in the span. */
export function slotsInSpan(memory: Memory, field: SortedMoment, { from, before }: Span): Bits {
  const order = momentOrder(memory, field);
  const moments = memory.columns.moments[field];
  const bits = slotsBefore(order, moments, memory.columns.size, before);
  if (Number.isFinite(from)) dropAll(bits, slotsBefore(order, moments, memory.columns.size, from));
  return bits;
}

/** How many slots of a set have a moment in the span. */
export function countInSpan(memory: Memory, field: SortedMoment, bits: Bits, { from, before }: Span): number {
  const order = momentOrder(memory, field);
  const moments = memory.columns.moments[field];
  const until = (moment: number) => (moment === -Infinity ? 0 : countBefore(order, moments, bits, moment));
  return until(before) - until(from);
}

function slotsBefore(order: MomentOrder, moments: Float64Array, size: number, moment: number): Bits {
  const { mark, more, less } = nearestMark(order, moments, size, moment);
  const bits = mark.slice();
  for (const slot of more) addBit(bits, slot);
  for (const slot of less) dropBit(bits, slot);
  return bits;
}

function countBefore(order: MomentOrder, moments: Float64Array, bits: Bits, moment: number): number {
  const { mark, more, less } = nearestMark(order, moments, bits.length << 5, moment);
  let count = countCommon(mark, bits);
  for (const slot of more) if (hasBit(bits, slot)) count += 1;
  for (const slot of less) if (hasBit(bits, slot)) count -= 1;
  return count;
}

/** From the nearest mark only a small share of all slots is left to add or to take away. */
function nearestMark(order: MomentOrder, moments: Float64Array, size: number, moment: number) {
  const { slots } = order;
  const step = Math.max(1, Math.ceil(slots.length / markedShares));
  order.marks ??= marksOf(slots, step, size);
  const place = firstFrom(slots, moments, moment);
  const nearest = Math.round(place / step);
  const marked = Math.min(slots.length, nearest * step);
  return {
    mark: order.marks[nearest] ?? emptyBits(size),
    more: slots.subarray(marked, Math.max(marked, place)),
    less: slots.subarray(Math.min(marked, place), marked),
  };
}

function marksOf(slots: Uint32Array, step: number, size: number): Bits[] {
  const marks = [emptyBits(size)];
  const bits = emptyBits(size);
  for (let from = 0; from < slots.length; from += step) {
    for (const slot of slots.subarray(from, from + step)) addBit(bits, slot);
    marks.push(bits.slice());
  }
  return marks;
}

/** The place of the first slot that is not before a moment. */
function firstFrom(slots: Uint32Array, moments: Float64Array, moment: number): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[slots[middle] ?? 0] ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* creating({ moments, size }: Columns, field: SortedMoment): Generator<void, MomentOrder> {
  const valued = slotsEver(moments[field], size);
  const slots = yield* sortingByMoment(slotsOf(valued), moments[field]);
  return { slots, valued, stale: null, marks: null };
}

/** Takes the changed slots out and merges them in where they now belong: only they are sorted. */
function refreshMomentOrder({ moments, size }: Columns, field: SortedMoment, order: MomentOrder): void {
  const { stale } = order;
  if (stale === null) return;
  const values = moments[field];
  const valued = slotsEver(values, size);
  const changed = atOnce(sortingByMoment(slotsOf(intersection(stale, valued)), values));
  order.slots = merged(without(order.slots, stale), changed, values);
  order.valued = valued;
  order.stale = null;
  order.marks = null;
}

export function markStale(order: { stale: Bits | null }, slots: readonly number[], capacity: number): void {
  if (slots.length === 0) return;
  order.stale ??= emptyBits(capacity);
  if (order.stale.length < emptyBits(capacity).length) {
    const larger = emptyBits(capacity);
    larger.set(order.stale);
    order.stale = larger;
  }
  for (const slot of slots) addBit(order.stale, slot);
}

function without(slots: Uint32Array<ArrayBuffer>, stale: Bits): Uint32Array<ArrayBuffer> {
  const rest = new Uint32Array(slots.length);
  let count = 0;
  for (const slot of slots) {
    if (hasBit(stale, slot)) continue;
    rest[count] = slot;
    count += 1;
  }
  return rest.subarray(0, count);
}

function intersection(stale: Bits, valued: Bits): Bits {
  return valued.map((word, index) => word & (stale[index] ?? 0));
}

function merged(
  left: Uint32Array<ArrayBuffer>,
  right: Uint32Array<ArrayBuffer>,
  values: Float64Array,
): Uint32Array<ArrayBuffer> {
  if (right.length === 0) return left;
  const all = new Uint32Array(left.length + right.length);
  let fromLeft = 0;
  for (let at = 0, fromRight = 0; at < all.length; at += 1) {
    const a = left[fromLeft];
    const b = right[fromRight];
    const isLeft = b === undefined || (a !== undefined && comesFirst(a, b, values));
    all[at] = (isLeft ? a : b) ?? 0;
    if (isLeft) fromLeft += 1;
    else fromRight += 1;
  }
  return all;
}

function comesFirst(a: number, b: number, values: Float64Array): boolean {
  const difference = (values[a] ?? 0) - (values[b] ?? 0);
  return difference < 0 || (difference === 0 && a < b);
}
