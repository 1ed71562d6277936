import type { ReadDatabase } from '../../db/database.ts';
import type { Bits } from './bits.ts';
import type { Columns } from './columns.ts';
import { createKept, type Kept } from './kept.ts';
import type { MomentOrder, SortedMoment } from './moment-order.ts';
import type { SortedText, TextOrder } from './text-order.ts';
import type { Words } from './words.ts';

/** The leads that match a filter. */
export type Matches = { readonly bits: Bits; readonly total: number };

/** All that this thread remembers of the leads, as of one data version. */
export type Memory = {
  readonly db: ReadDatabase;
  revision: number;
  /** How many leads had ever been taken away when it was read. */
  readonly removed: number;
  readonly columns: Columns;
  readonly momentOrders: Map<SortedMoment, MomentOrder>;
  readonly textOrders: Map<SortedText, TextOrder>;
  /** null until somebody looks for what leads wrote, or the background has read it. */
  words: Words | null;
  /** Settled once all that was begun in the background is done. */
  busy: Promise<unknown>;
  /** Conditions, answers and orders of this data version, as far as they do not move with the clock. */
  readonly keptBits: Kept<Bits>;
  readonly keptMatches: Kept<Matches>;
  readonly keptOrders: Kept<Uint32Array<ArrayBuffer> | null>;
};

export function createMemory(db: ReadDatabase, columns: Columns, revision: number, removed: number): Memory {
  return {
    db,
    revision,
    removed,
    columns,
    momentOrders: new Map(),
    textOrders: new Map(),
    words: null,
    busy: Promise.resolve(),
    keptBits: createKept(48),
    keptMatches: createKept(8),
    keptOrders: createKept(3),
  };
}

export function forgetAnswers(memory: Memory): void {
  memory.keptBits.clear();
  memory.keptMatches.clear();
  memory.keptOrders.clear();
}
