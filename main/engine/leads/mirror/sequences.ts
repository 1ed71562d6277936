import type { SortField } from '../../../../shared/contract/leads.ts';
import type { Bits } from './bits.ts';
import { waitingBits } from './conditions.ts';
import type { Memory } from './memory.ts';
import { momentOrder } from './moment-order.ts';
import type { SortedText, TextOrder } from './text-order.ts';

/** Slots by their value and then by id; those without a value come last in both directions. */
export type Sequence = { readonly slots: Uint32Array<ArrayBuffer>; readonly valued: Bits };

/** The texts in order, with their places if they are needed; null while they are still being read. */
export type TextOrders = (field: SortedText, needsPlaces: boolean) => TextOrder | null;

export function sequenceOf(memory: Memory, texts: TextOrders, field: SortField): Sequence | null {
  switch (field) {
    case 'name':
    case 'email':
    case 'phone':
      return texts(field, false);
    case 'sla':
      return { slots: momentOrder(memory, 'createdAt').slots, valued: waitingBits(memory) };
    case 'createdAt':
    case 'changedAt':
    case 'assignedAt':
    case 'followUpAt':
      return momentOrder(memory, field);
    default:
      return null;
  }
}
