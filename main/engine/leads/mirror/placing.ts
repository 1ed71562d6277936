import type { SortField } from '../../../../shared/contract/leads.ts';
import { hasBit } from './bits.ts';
import { waitingBits } from './conditions.ts';
import type { Memory } from './memory.ts';
import { sortedBy } from './moments.ts';
import { momentOrder } from './moment-order.ts';
import { isRanked, rankingOf } from './ranking.ts';
import type { TextOrders } from './sequences.ts';

/** The place of a slot in one field's order; `places` and above = without a value. Equal values share a place. */
export type Places = { readonly placeOf: (slot: number) => number; readonly places: number };

/** A stable counting sort keeps what the sorts before it decided. */
export function placed(
  slots: Uint32Array<ArrayBuffer>,
  { placeOf, places }: Places,
  direction: 'asc' | 'desc',
): Uint32Array<ArrayBuffer> {
  const key = (slot: number) => {
    const place = placeOf(slot);
    if (place >= places) return places;
    return direction === 'desc' ? places - 1 - place : place;
  };
  return sortedBy(slots, key, places + 1);
}

/** null while the order of that field is still being read. */
export function placesOf(memory: Memory, texts: TextOrders, field: SortField): Places | null {
  const { db, columns } = memory;
  if (isRanked(field)) {
    const { column, rankOf, places } = rankingOf(db, columns, field);
    return { placeOf: (slot) => rankOf[column.codes[slot] ?? 0] ?? places, places };
  }
  switch (field) {
    case 'name':
    case 'email':
    case 'phone': {
      const order = texts(field, true);
      return order?.places ? withValue(order.places, order.different, order.valued) : null;
    }
    case 'sla': {
      const { placeOf, places } = momentPlaces(memory, 'createdAt');
      const waiting = waitingBits(memory);
      return { placeOf: (slot) => (hasBit(waiting, slot) ? placeOf(slot) : places), places };
    }
    case 'createdAt':
    case 'changedAt':
    case 'assignedAt':
    case 'followUpAt':
      return momentPlaces(memory, field);
    default:
      return null;
  }
}

function withValue(placeOf: Uint32Array, places: number, valued: Uint32Array<ArrayBuffer>): Places {
  return { placeOf: (slot) => (hasBit(valued, slot) ? (placeOf[slot] ?? places) : places), places };
}

function momentPlaces(memory: Memory, field: 'createdAt' | 'changedAt' | 'assignedAt' | 'followUpAt'): Places {
  const { slots, valued } = momentOrder(memory, field);
  const moments = memory.columns.moments[field];
  const placeOf = new Uint32Array(memory.columns.size);
  let different = 0;
  let last = -1;
  for (const slot of slots) {
    const moment = moments[slot] ?? 0;
    if (moment !== last) different += 1;
    last = moment;
    placeOf[slot] = different - 1;
  }
  return withValue(placeOf, different, valued);
}
