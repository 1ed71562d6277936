import type { InputOf } from '../../../../shared/contract/index.ts';
import { dropAll, hasBit, keepCommon, slotsBetween, slotsOf, type Bits } from './bits.ts';
import { countable, countValues } from './coded.ts';
import type { Matches, Memory } from './memory.ts';
import { placed, placesOf } from './placing.ts';
import { isRanked, rankingOf, type Ranking } from './ranking.ts';
import { sequenceOf, type Sequence, type TextOrders } from './sequences.ts';

export type Sort = InputOf<'leads.list'>['sort'];

/** The slots of one page; null where an order is not read yet. */
export function pageOf(
  memory: Memory,
  texts: TextOrders,
  matches: Matches,
  sort: Sort,
  page: Page,
): readonly number[] | null {
  const [first] = sort;
  if (first === undefined || sort.length > 1) return null;
  const isDown = first.direction === 'desc';
  if (isRanked(first.field)) {
    return rankedPage(memory, matches, rankingOf(memory.db, memory.columns, first.field), isDown, page);
  }
  const sequence = sequenceOf(memory, texts, first.field);
  return sequence && sequencePage(memory, matches, sequence, isDown, page);
}

/** All matching slots in order; null where an order is not read yet. */
export function allInOrder(
  memory: Memory,
  texts: TextOrders,
  matches: Matches,
  sort: Sort,
): Uint32Array<ArrayBuffer> | null {
  const upwards = slotsOf(matches.bits);
  let slots = sort[0]?.direction === 'desc' ? upwards.toReversed() : upwards;
  for (const { field, direction } of sort.toReversed()) {
    const places = placesOf(memory, texts, field);
    if (places === null) return null;
    slots = placed(slots, places, direction);
  }
  return slots;
}

type Page = { readonly from: number; readonly count: number };

function sequencePage(
  { columns }: Memory,
  matches: Matches,
  sequence: Sequence,
  isDown: boolean,
  { from, count }: Page,
): number[] {
  const { slots } = sequence;
  const last = slots.length - 1;
  if (matches.total === columns.size && slots.length === columns.size && hasAll(sequence, columns.size)) {
    const page = isDown
      ? slots.slice(Math.max(0, last + 1 - from - count), Math.max(0, last + 1 - from)).toReversed()
      : slots.slice(from, from + count);
    return [...page];
  }
  const valued = matches.bits.slice();
  keepCommon(valued, sequence.valued);
  const without = matches.bits.slice();
  dropAll(without, sequence.valued);
  const found: number[] = [];
  let skip = from;
  for (let step = 0; step <= last && found.length < count; step += 1) {
    const slot = slots[isDown ? last - step : step] ?? 0;
    if ((((valued[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 0) continue;
    if (skip > 0) skip -= 1;
    else found.push(slot);
  }
  return [...found, ...slotsBetween(without, isDown, skip, count - found.length)];
}

function hasAll({ valued }: Sequence, size: number): boolean {
  for (let word = 0; word < size >>> 5; word += 1) if (valued[word] !== 0xffff_ffff) return false;
  for (let slot = (size >>> 5) << 5; slot < size; slot += 1) if (!hasBit(valued, slot)) return false;
  return true;
}

/** Counts how many leads each place has, so that only the places of the page are looked for. */
function rankedPage(
  { columns }: Memory,
  matches: Matches,
  { column, rankOf, places }: Ranking,
  isDown: boolean,
  { from, count }: Page,
): number[] {
  const counts = countValues(column, columns.size, countable(matches.bits, matches.total, columns.size));
  const perPlace = new Uint32Array(places + 1);
  for (const [code, rank] of rankOf.entries()) perPlace[rank] = (perPlace[rank] ?? 0) + (counts[code] ?? 0);
  const wanted: { readonly rank: number; skip: number; take: number; readonly slots: number[] }[] = [];
  let before = 0;
  let open = count;
  for (let step = 0; step <= places && open > 0; step += 1) {
    const rank = step === places ? places : isDown ? places - 1 - step : step;
    const here = perPlace[rank] ?? 0;
    const skip = Math.max(0, from - before);
    const take = Math.min(open, here - skip);
    before += here;
    if (take <= 0) continue;
    wanted.push({ rank, skip, take, slots: [] });
    open -= take;
  }
  const byCode = Array.from(rankOf, (rank) => wanted.find((place) => place.rank === rank));
  return collected(matches.bits, column.codes, byCode, isDown, count - open, wanted);
}

type Wanted = { skip: number; take: number; readonly slots: number[] };

function collected(
  bits: Bits,
  codes: Uint16Array | Uint32Array,
  byCode: readonly (Wanted | undefined)[],
  isDown: boolean,
  total: number,
  wanted: readonly Wanted[],
): number[] {
  const isWanted = Uint8Array.from(byCode, (place) => (place ? 1 : 0));
  let open = total;
  for (let step = 0; step < bits.length && open > 0; step += 1) {
    const index = isDown ? bits.length - 1 - step : step;
    let word = bits[index] ?? 0;
    while (word !== 0 && open > 0) {
      const bit = isDown ? 31 - Math.clz32(word) : 31 - Math.clz32(word & -word);
      word ^= 1 << bit;
      const slot = (index << 5) + bit;
      const code = codes[slot] ?? 0;
      if (isWanted[code] !== 1) continue;
      const place = byCode[code];
      if (!place || place.take === 0) continue;
      if (place.skip > 0) {
        place.skip -= 1;
        continue;
      }
      place.slots.push(slot);
      place.take -= 1;
      open -= 1;
    }
  }
  return wanted.flatMap((place) => place.slots);
}
