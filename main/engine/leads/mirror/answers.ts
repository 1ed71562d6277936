import type { FilterParts } from '../filter-parts.ts';
import { hasBit, keepCommon } from './bits.ts';
import { slotOf } from './columns.ts';
import { isTimeless, keyOf, matchesOf } from './conditions.ts';
import type { Matches, Memory } from './memory.ts';
import { allInOrder, pageOf, type Sort } from './order.ts';
import type { TextOrders } from './sequences.ts';
import { slotsBeginning } from './texts.ts';

export type PageAsked = { readonly offset: number; readonly after: number | null; readonly limit: number };
export type MirrorPage = { readonly ids: number[]; readonly total: number };

export function answer(
  memory: Memory,
  texts: TextOrders,
  parts: FilterParts,
  sort: Sort,
  { offset, after, limit }: PageAsked,
): MirrorPage | null {
  const { columns } = memory;
  const matches = matchesOf(memory, parts);
  const page = (slots: Iterable<number> | null) =>
    slots && { ids: Array.from(slots, (slot) => columns.ids[slot] ?? 0), total: matches.total };
  if (sort.length === 1 && after === null) {
    return page(pageOf(memory, texts, matches, sort, { from: offset, count: limit }));
  }
  const slots = orderedSlots(memory, texts, matches, parts, sort);
  if (!slots) return null;
  const from = after === null ? offset : slots.indexOf(slotOf(columns, after)) + 1;
  return page(slots.subarray(from, from + limit));
}

/** Scrolling asks for the same order again and again; what moves with the clock is never kept. */
function orderedSlots(memory: Memory, texts: TextOrders, matches: Matches, parts: FilterParts, sort: Sort) {
  const make = () => allInOrder(memory, texts, matches, sort);
  return isTimeless(parts) ? memory.keptOrders.get(keyOf(parts) + JSON.stringify(sort), make) : make();
}

/** null while the order is still being read. */
export function findName(
  memory: Memory,
  texts: TextOrders,
  parts: FilterParts,
  sort: Sort,
  beginning: string,
  from: number,
): { readonly index: number | null } | null {
  const matches = matchesOf(memory, parts);
  const named = slotsBeginning(memory.columns.texts, memory.columns.size, beginning);
  keepCommon(named, matches.bits);
  const slots = orderedSlots(memory, texts, matches, parts, sort);
  if (!slots) return null;
  const isNamed = (slot: number) => hasBit(named, slot);
  const below = slots.subarray(from).findIndex(isNamed);
  if (below >= 0) return { index: from + below };
  const above = slots.findIndex(isNamed);
  return { index: above < 0 ? null : above };
}
