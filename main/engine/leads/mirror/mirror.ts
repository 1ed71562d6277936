import type { InputOf } from '../../../../shared/contract/index.ts';
import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import type { ReadDatabase } from '../../db/database.ts';
import type { QueryMoment } from '../lead-query.ts';
import { countLeadRows, loadColumns, refreshColumns, type Columns } from './columns.ts';
import { conditionsOf, passes } from './conditions.ts';
import { countInMirror, type FacetCounts } from './facet-counts.ts';
import { inOrder, type KeptRankings } from './order.ts';

type Sort = InputOf<'leads.list'>['sort'];

/** The leads that match, in order. */
export type OrderedLeads = {
  readonly total: number;
  idsAt(from: number, count: number): number[];
  /** -1 for a lead that does not match. */
  placeOf(leadId: number): number;
};

/** Answers filters, counts and orders from memory, always as the database of the running transaction stands. */
export type Mirror = {
  order(filter: LeadFilter, sort: Sort, moment: QueryMoment): OrderedLeads;
  count(filter: LeadFilter, moment: QueryMoment): FacetCounts;
};

type Held = {
  columns: Columns;
  rankings: KeptRankings;
  orders: { readonly key: string; readonly slots: Uint32Array }[];
};

const mirrors = new WeakMap<ReadDatabase, Held>();
const building = new WeakSet<ReadDatabase>();

/** Up to here the mirror is read at once; a larger office is served by SQL until it has been read in the background. */
const readAtOnce = 20_000;
const backgroundDelay = 20;
const keptOrders = 6;

/** The mirror of this connection, or null while it is still being read. */
export function mirrorOf(db: ReadDatabase): Mirror | null {
  const held = mirrors.get(db);
  if (held) return answering(db, refreshed(db, held));
  if (countLeadRows(db) <= readAtOnce) return answering(db, hold(db));
  readInBackground(db);
  return null;
}

/** The mirror of this connection, read now if it has to be: to count by value costs the database more than to read it. */
export function mirrorAtOnce(db: ReadDatabase): Mirror {
  return mirrorOf(db) ?? answering(db, hold(db));
}

function hold(db: ReadDatabase): Held {
  const held: Held = {
    columns: loadColumns(db),
    rankings: { createdAt: null, changedAt: null, assignedAt: null, name: null },
    orders: [],
  };
  mirrors.set(db, held);
  return held;
}

function refreshed(db: ReadDatabase, held: Held): Held {
  const change = refreshColumns(db, held.columns);
  if (change === 'leads_gone') return hold(db);
  if (change === 'nothing') return held;
  held.rankings.changedAt = held.rankings.assignedAt = null;
  if (change === 'leads_added') held.rankings.createdAt = null;
  if (change === 'leads_added' || change === 'names') held.rankings.name = null;
  return held;
}

function readInBackground(db: ReadDatabase): void {
  if (building.has(db)) return;
  building.add(db);
  const timer = setTimeout(() => {
    if (db.raw.open) db.raw.transaction(() => hold(db)).deferred();
  }, backgroundDelay);
  timer.unref();
}

function answering(db: ReadDatabase, held: Held): Mirror {
  const { columns } = held;
  return {
    order(filter, sort, moment) {
      const slots = orderedSlots(db, held, filter, sort, moment);
      return {
        total: slots.length,
        idsAt: (from, count) => Array.from(slots.subarray(from, from + count), (slot) => columns.id[slot] ?? 0),
        placeOf: (leadId) => slots.indexOf(columns.slotOf.get(leadId) ?? -1),
      };
    },
    count: (filter, moment) => countInMirror(db, columns, filter, moment),
  };
}

/** Scrolling asks for the same order again and again; ages move with the clock and are never kept. */
function orderedSlots(db: ReadDatabase, held: Held, filter: LeadFilter, sort: Sort, moment: QueryMoment): Uint32Array {
  const key = JSON.stringify([held.columns.revision, filter, sort, moment.caller]);
  const found = held.orders.find((order) => order.key === key);
  if (found) return found.slots;
  const slots = inOrder(db, held.columns, held.rankings, matching(db, held.columns, filter, moment), sort);
  if (!filter.ages?.length) held.orders = [{ key, slots }, ...held.orders].slice(0, keptOrders);
  return slots;
}

function matching(db: ReadDatabase, columns: Columns, filter: LeadFilter, moment: QueryMoment): Uint32Array {
  const { chips, others } = conditionsOf(db, columns, filter, moment);
  const conditions = [...chips.map(([, condition]) => condition), ...others];
  const found = new Uint32Array(columns.size);
  let count = 0;
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (!passes(conditions, slot)) continue;
    found[count] = slot;
    count += 1;
  }
  return found.slice(0, count);
}
