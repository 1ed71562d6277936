import { sql } from 'kysely';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { ServiceOrder } from '../../../shared/contract/settings.ts';
import type { LeadFacts } from '../../../shared/domain/routing/gates.ts';
import { orderByKey } from '../../../shared/domain/runs/service-order.ts';
import { flagBit } from '../../../shared/domain/leads/numbers.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { targetQuery, type QueryMoment } from '../leads/api.ts';
import { readNeeds } from '../needs/api.ts';
import { createSignatures, statusSpace, type Asked, type Signatures } from './signatures.ts';

/** Leads to deal, in service order, column by column: a million of them must not become a million objects. */
export type Pool = {
  readonly ids: Float64Array;
  /** Present agent, 0 = none. */
  readonly from: Float64Array;
  readonly statusId: Int32Array;
  /** Index into `signatures`. */
  readonly signature: Int32Array;
  readonly signatures: readonly LeadFacts[];
  /** Ids of leads that nobody may deal: flagged Do not contact, under vacation cover, or closed. */
  readonly heldBack: readonly number[];
};

/** For those who ask about agents alone. */
export const emptyPool: Pool = {
  ids: new Float64Array(),
  from: new Float64Array(),
  statusId: new Int32Array(),
  signature: new Int32Array(),
  signatures: [],
  heldBack: [],
};

export type PoolRules = {
  readonly order: ServiceOrder;
  readonly asked: Asked;
  /** Leads of a target that stand in these are held back. */
  readonly heldStatusIds?: readonly number[];
};

/** Smaller is served first. Newest is oldest from behind. */
const serviceKeys: Record<ServiceOrder, string> = {
  hottest: '((2 - lead.temperature) * 101 + 100 - lead.score) * 4398046511104 + max(0, lead.created_at)',
  newest: 'max(0, lead.created_at)',
  oldest: 'max(0, lead.created_at)',
};

const heldBack = `(lead.covered_by IS NOT NULL OR lead.flags & ${flagBit('doNotContact')} <> 0)`;

/**
 * Leads in the eligible statuses; those under cover and those flagged Do not contact are held back. Where criteria are
 * asked, what the inquiries say is read first; nobody tells their language here.
 */
export function loadAutoPool(context: WriteContext, statusIds: readonly number[], rules: PoolRules): Pool {
  return loadEligible(context, statusIds, '', rules);
}

/** Fresh leads for a top-up: in the statuses given and without an agent. */
export function loadFreshPool(context: WriteContext, statusIds: readonly number[], rules: PoolRules): Pool {
  return loadEligible(context, statusIds, 'AND lead.agent_id IS NULL', rules);
}

function loadEligible(context: WriteContext, statusIds: readonly number[], more: string, rules: PoolRules): Pool {
  const { db } = context;
  const statuses = JSON.stringify(statusIds);
  const where = `lead.status_id IN (SELECT value FROM json_each(?)) ${more}`;
  const counted = db
    .statement<[string], { count: number }>(`SELECT count(*) AS count FROM lead WHERE ${where}`)
    .get(statuses);
  const count = counted?.count ?? 0;
  if (asksNeed(rules)) readNeeds(context, unreadOf(db, where, statuses), () => null);
  const select = `SELECT ${columns(rules)} FROM lead`;
  const join = needJoin(rules);
  const last = db.statement<[], { id: number | null }>('SELECT max(id) AS id FROM lead').get()?.id ?? 0;
  const rows =
    count * largeShare > last
      ? readInWindows(
          db,
          `${select} NOT INDEXED ${join} WHERE ${where} AND lead.id > ? AND lead.id <= ?`,
          [statuses],
          last,
        )
      : [db.statement<unknown[], Row>(`${select} ${join} WHERE ${where}`).raw().all(statuses)];
  return toPool(rows, count, rules.order, createSignatures(db, rules.asked));
}

/** Leads whose newest inquiry was not read yet; those held back are not dealt, and not read. */
function unreadOf(db: ReadDatabase, where: string, statuses: string): readonly number[] {
  return db
    .statement<[string], number>(
      `SELECT lead.id FROM lead LEFT JOIN lead_need ON lead_need.lead_id = lead.id
       WHERE ${where} AND NOT ${heldBack} AND ifnull(lead_need.is_read, 0) = 0 ORDER BY lead.id`,
    )
    .pluck()
    .all(statuses);
}

/** A larger share of the office than 1 / 8 is read quicker in the order in which it lies than by way of an index. */
const largeShare = 8;
const windowIds = 20_000;

/** A window of ids at a time: quicker than row by row, and a million rows never stand in memory together. */
function* readInWindows(
  db: ReadDatabase,
  text: string,
  parameters: readonly unknown[],
  last: number,
): Generator<readonly Row[]> {
  const read = db.statement<unknown[], Row>(text).raw();
  for (let from = 0; from < last; from += windowIds) yield read.all(...parameters, from, from + windowIds);
}

/** The leads of a target. Whoever deals them by hand asks nothing of them; who asks their need has read it before. */
export function loadTargetPool(db: ReadDatabase, target: Target, moment: QueryMoment, rules: PoolRules): Pool {
  const base = targetQuery(target, moment).select([
    'lead.id',
    sql.raw<number>(serviceKeys[rules.order]).as('service_key'),
    sql.raw<number>(packed(heldBit(rules))).as('packed'),
  ]);
  const withPlace = asksNothing(rules) ? base : base.select(sql.raw<number>(placeColumn(rules.asked)).as('place'));
  const need = sql.raw<string | null>('(SELECT need FROM lead_need WHERE lead_id = lead.id)').as('need');
  const query = (asksNeed(rules) ? withPlace.select(need) : withPlace).compile();
  const rows = db
    .statement<unknown[], Row>(query.sql)
    .raw()
    .all(...query.parameters);
  return toPool([rows], rows.length, rules.order, createSignatures(db, rules.asked));
}

/** Few columns: what they cost is their way out of SQLite. */
type Row = [id: number, key: number, packed: number, place?: number | null, need?: string | null];

/** Agent, status and a bit as one whole number below 2^53. */
function packed(bit: string): string {
  return `(ifnull(lead.agent_id, 0) * ${statusSpace} + lead.status_id) * 2 + ${bit}`;
}

function heldBit({ heldStatusIds = [] }: PoolRules): string {
  return heldStatusIds.length === 0 ? '0' : `(lead.status_id IN (${heldStatusIds.join(', ')}))`;
}

function columns(rules: PoolRules): string {
  const always = `lead.id, ${serviceKeys[rules.order]}, ${packed(heldBack)}`;
  if (asksNeed(rules)) return `${always}, ${placeColumn(rules.asked)}, lead_need.need`;
  return asksNothing(rules) ? always : `${always}, ${placeColumn(rules.asked)}`;
}

function asksNeed({ asked }: PoolRules): boolean {
  return asked.criteria || asked.subject;
}

function asksNothing(rules: PoolRules): boolean {
  return !rules.asked.place && !asksNeed(rules);
}

function placeColumn(asked: Asked): string {
  return asked.place ? `ifnull(lead.branch_id, 0) * ${statusSpace} + ifnull(lead.department_id, 0)` : '0';
}

function needJoin(rules: PoolRules): string {
  return asksNeed(rules) ? 'LEFT JOIN lead_need ON lead_need.lead_id = lead.id' : '';
}

function toPool(windows: Iterable<readonly Row[]>, count: number, order: ServiceOrder, signatures: Signatures): Pool {
  const ids = new Float64Array(count);
  const keys = new Float64Array(count);
  const bits = new Float64Array(count);
  const signature = new Int32Array(count);
  const heldBack: number[] = [];
  let size = 0;
  for (const rows of windows) {
    for (const row of rows) {
      if (row[2] % 2 === 1) {
        heldBack.push(row[0]);
        continue;
      }
      ids[size] = row[0];
      keys[size] = row[1];
      bits[size] = row[2];
      signature[size] = signatures.numberOf(row[3] ?? 0, row[4] ?? null);
      size += 1;
    }
  }
  const inOrder = serviceOrder(ids.subarray(0, size), keys.subarray(0, size), order);
  return { ...unpack(inOrder, { ids, bits, signature }), signatures: signatures.facts(), heldBack };
}

/** By key, then by id; newest is oldest from behind. */
function serviceOrder(ids: Float64Array, keys: Float64Array, order: ServiceOrder): Uint32Array {
  const byId = orderByKey(ids);
  const sorted = new Float64Array(keys.length);
  for (let place = 0; place < sorted.length; place += 1) sorted[place] = keys[byId[place]!]!;
  const byKey = orderByKey(sorted);
  for (let place = 0; place < byKey.length; place += 1) byKey[place] = byId[byKey[place]!]!;
  return order === 'newest' ? byKey.toReversed() : byKey;
}

type Read = { readonly ids: Float64Array; readonly bits: Float64Array; readonly signature: Int32Array };

function unpack(order: Uint32Array, read: Read): Omit<Pool, 'signatures' | 'heldBack'> {
  const count = order.length;
  const pool = {
    ids: new Float64Array(count),
    from: new Float64Array(count),
    statusId: new Int32Array(count),
    signature: new Int32Array(count),
  };
  for (let place = 0; place < count; place += 1) {
    const index = order[place]!;
    const ownership = Math.floor(read.bits[index]! / 2);
    pool.ids[place] = read.ids[index]!;
    pool.from[place] = Math.floor(ownership / statusSpace);
    pool.statusId[place] = ownership % statusSpace;
    pool.signature[place] = read.signature[index]!;
  }
  return pool;
}
