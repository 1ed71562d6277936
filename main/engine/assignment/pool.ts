import { sql } from 'kysely';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { ServiceOrder } from '../../../shared/contract/settings.ts';
import type { LeadFacts } from '../../../shared/domain/routing/gates.ts';
import { orderByKey } from '../../../shared/domain/runs/service-order.ts';
import type { ReadDatabase } from '../db/database.ts';
import { flagBit, targetQuery, type QueryMoment } from '../leads/api.ts';

/** Leads to deal, in service order, column by column: a million of them must not become a million objects. */
export type Pool = {
  readonly ids: Float64Array;
  /** Present agent, 0 = none. */
  readonly from: Float64Array;
  readonly statusId: Int32Array;
  /** Index into `signatures`. */
  readonly signature: Int32Array;
  /** 1 where the present agent has had the lead for less than 30 days. */
  readonly isRecent: Uint8Array;
  readonly signatures: readonly LeadFacts[];
  /** Ids of leads that nobody may deal: flagged Do not contact, or under vacation cover. */
  readonly heldBack: readonly number[];
};

/** What of a lead the gates will ask; the rest is not read, and makes no signatures of its own. */
export type Asked = { readonly place: boolean; readonly subject: boolean };

export type PoolRules = {
  readonly order: ServiceOrder;
  readonly asked: Asked;
  /** UTC milliseconds: when the 30 days began. */
  readonly monthSince: number;
};

/** Smaller is served first. Newest is oldest from behind. */
const serviceKeys: Record<ServiceOrder, string> = {
  hottest: '((2 - lead.temperature) * 101 + 100 - lead.score) * 4398046511104 + max(0, lead.created_at)',
  newest: 'max(0, lead.created_at)',
  oldest: 'max(0, lead.created_at)',
};

const heldBack = `(lead.covered_by IS NOT NULL OR lead.flags & ${flagBit('doNotContact')} <> 0)`;

/** Leads in the eligible statuses; those under cover and those flagged Do not contact are held back. */
export function loadAutoPool(db: ReadDatabase, statusIds: readonly number[], rules: PoolRules): Pool {
  return loadEligible(db, statusIds, '', rules);
}

/** Fresh leads for a top-up: in the statuses given and without an agent. */
export function loadFreshPool(db: ReadDatabase, statusIds: readonly number[], rules: PoolRules): Pool {
  return loadEligible(db, statusIds, 'AND lead.agent_id IS NULL', rules);
}

function loadEligible(db: ReadDatabase, statusIds: readonly number[], more: string, rules: PoolRules): Pool {
  const statuses = JSON.stringify(statusIds);
  const where = `lead.status_id IN (SELECT value FROM json_each(?)) ${more}`;
  const counted = db
    .statement<[string], { count: number }>(`SELECT count(*) AS count FROM lead WHERE ${where}`)
    .get(statuses);
  const count = counted?.count ?? 0;
  const select = `SELECT ${columns(rules)} FROM lead`;
  const join = subjectJoin(rules);
  const last = db.statement<[], { id: number | null }>('SELECT max(id) AS id FROM lead').get()?.id ?? 0;
  const parameters = [rules.monthSince, statuses] as const;
  const rows =
    count * largeShare > last
      ? readInWindows(
          db,
          `${select} NOT INDEXED ${join} WHERE ${where} AND lead.id > ? AND lead.id <= ?`,
          parameters,
          last,
        )
      : [
          db
            .statement<unknown[], Row>(`${select} ${join} WHERE ${where}`)
            .raw()
            .all(...parameters),
        ];
  return toPool(rows, count, rules.order);
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

/** The leads of a target; whoever deals them by hand asks neither place nor subject. */
export function loadTargetPool(db: ReadDatabase, target: Target, moment: QueryMoment, rules: PoolRules): Pool {
  const query = targetQuery(target, moment)
    .select([
      'lead.id',
      sql.raw<number>(serviceKeys[rules.order]).as('service_key'),
      sql<number>`${sql.raw(packed('0'))} + 2 * ifnull(lead.assigned_at >= ${rules.monthSince}, 0)`.as('packed'),
    ])
    .compile();
  const rows = db
    .statement<unknown[], Row>(query.sql)
    .raw()
    .all(...query.parameters);
  return toPool([rows], rows.length, rules.order);
}

/** Few columns: what they cost is their way out of SQLite. */
type Row = [id: number, key: number, packed: number, place?: number | null, subject?: string | null];

const statusSpace = 2 ** 20;

/** Agent, status and two bits as one whole number below 2^53. */
function packed(bits: string): string {
  return `(ifnull(lead.agent_id, 0) * ${statusSpace} + lead.status_id) * 4 + ${bits}`;
}

function columns({ order, asked }: PoolRules): string {
  const always = `lead.id, ${serviceKeys[order]}, ${packed(heldBack)} + 2 * ifnull(lead.assigned_at >= ?, 0)`;
  if (asked.subject) return `${always}, ${placeColumn(asked)}, lead_contact.subject`;
  return asked.place ? `${always}, ${placeColumn(asked)}` : always;
}

function placeColumn(asked: Asked): string {
  return asked.place ? `ifnull(lead.branch_id, 0) * ${statusSpace} + ifnull(lead.department_id, 0)` : '0';
}

function subjectJoin({ asked }: PoolRules): string {
  return asked.subject ? 'JOIN lead_contact ON lead_contact.lead_id = lead.id' : '';
}

function toPool(windows: Iterable<readonly Row[]>, count: number, order: ServiceOrder): Pool {
  const ids = new Float64Array(count);
  const keys = new Float64Array(count);
  const bits = new Float64Array(count);
  const signature = new Int32Array(count);
  const signatures = new Signatures();
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
    isRecent: new Uint8Array(count),
  };
  for (let place = 0; place < count; place += 1) {
    const index = order[place]!;
    const bits = read.bits[index]!;
    const ownership = Math.floor(bits / 4);
    pool.ids[place] = read.ids[index]!;
    pool.from[place] = Math.floor(ownership / statusSpace);
    pool.statusId[place] = ownership % statusSpace;
    pool.signature[place] = read.signature[index]!;
    pool.isRecent[place] = bits % 4 >= 2 ? 1 : 0;
  }
  return pool;
}

/** Numbers what the gates ask of leads. Without anything asked all leads are of one signature. */
class Signatures {
  private readonly all: LeadFacts[] = [];
  private readonly bySubject = new Map<string | null, Map<number, number>>();

  numberOf(place: number, subject: string | null): number {
    const key = subject === null ? null : subject.toLowerCase();
    let places = this.bySubject.get(key);
    if (!places) this.bySubject.set(key, (places = new Map()));
    let number = places.get(place);
    if (number === undefined) {
      const branchId = Math.floor(place / statusSpace) || null;
      number = this.all.push({ branchId, departmentId: place % statusSpace || null, subject }) - 1;
      places.set(place, number);
    }
    return number;
  }

  /** At least one, so that the gates are asked even where there is no lead. */
  facts(): readonly LeadFacts[] {
    return this.all.length > 0 ? this.all : [{ branchId: null, departmentId: null, subject: null }];
  }
}
