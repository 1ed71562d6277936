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

const doNotContact = flagBit('doNotContact');

/** The condition of leads in eligible statuses that nobody may deal; takes the status ids as JSON. */
export const heldBack = `lead.status_id IN (SELECT value FROM json_each(?)) AND (lead.covered_by IS NOT NULL OR lead.flags & ${doNotContact} <> 0)`;

/** Leads in the eligible statuses that may be dealt: not under cover, and not flagged Do not contact. */
export function loadAutoPool(db: ReadDatabase, statusIds: readonly number[], rules: PoolRules): Pool {
  return loadEligible(db, statusIds, '', rules);
}

/** Fresh leads for a top-up: in the statuses given and without an agent. */
export function loadFreshPool(db: ReadDatabase, statusIds: readonly number[], rules: PoolRules): Pool {
  return loadEligible(db, statusIds, 'AND lead.agent_id IS NULL', rules);
}

function loadEligible(db: ReadDatabase, statusIds: readonly number[], more: string, rules: PoolRules): Pool {
  const rows = db
    .statement<[number, string], Row>(
      `SELECT ${columns(rules)} FROM lead ${subjectJoin(rules)}
       WHERE lead.status_id IN (SELECT value FROM json_each(?)) AND lead.covered_by IS NULL
         AND lead.flags & ${doNotContact} = 0 ${more}`,
    )
    .raw()
    .iterate(rules.monthSince, JSON.stringify(statusIds));
  return toPool(rows, rules);
}

/** The leads of a target; whoever deals them by hand asks neither place nor subject. */
export function loadTargetPool(db: ReadDatabase, target: Target, moment: QueryMoment, rules: PoolRules): Pool {
  const query = targetQuery(target, moment)
    .select([
      'lead.id',
      'lead.agent_id',
      'lead.status_id',
      sql.raw<number>(serviceKeys[rules.order]).as('service_key'),
      sql<number>`ifnull(lead.assigned_at >= ${rules.monthSince}, 0)`.as('is_recent'),
    ])
    .compile();
  const rows = db
    .statement<unknown[], Row>(query.sql)
    .raw()
    .iterate(...query.parameters);
  return toPool(rows, rules);
}

type Row = [
  id: number,
  agentId: number | null,
  statusId: number,
  key: number,
  isRecent: number,
  branchId?: number | null,
  departmentId?: number | null,
  subject?: string | null,
];

function columns({ order, asked }: PoolRules): string {
  const always = `lead.id, lead.agent_id, lead.status_id, ${serviceKeys[order]}, ifnull(lead.assigned_at >= ?, 0)`;
  if (asked.subject) return `${always}, ${placeColumns(asked)}, lead_contact.subject`;
  return asked.place ? `${always}, ${placeColumns(asked)}` : always;
}

function placeColumns(asked: Asked): string {
  return asked.place ? 'lead.branch_id, lead.department_id' : 'NULL, NULL';
}

function subjectJoin({ asked }: PoolRules): string {
  return asked.subject ? 'JOIN lead_contact ON lead_contact.lead_id = lead.id' : '';
}

type Columns = {
  readonly ids: number[];
  readonly from: number[];
  readonly statusId: number[];
  readonly key: number[];
  readonly isRecent: number[];
  readonly signature: number[];
};

function toPool(rows: Iterable<Row>, { order }: PoolRules): Pool {
  const read: Columns = { ids: [], from: [], statusId: [], key: [], isRecent: [], signature: [] };
  const signatures = new Signatures();
  for (const [id, agentId, statusId, key, isRecent, branchId, departmentId, subject] of rows) {
    read.ids.push(id);
    read.from.push(agentId ?? 0);
    read.statusId.push(statusId);
    read.key.push(key);
    read.isRecent.push(isRecent);
    read.signature.push(signatures.numberOf(branchId ?? null, departmentId ?? null, subject ?? null));
  }
  return sorted(read, signatures.all.length > 0 ? signatures.all : [plain], order);
}

function sorted(read: Columns, signatures: readonly LeadFacts[], order: ServiceOrder): Pool {
  const byId = orderByKey(Float64Array.from(read.ids));
  const byKey = orderByKey(Float64Array.from(byId, (index) => read.key[index]!)).map((index) => byId[index]!);
  if (order === 'newest') byKey.reverse();
  const pick = (column: readonly number[]) => (index: number) => column[index]!;
  return {
    ids: Float64Array.from(byKey, pick(read.ids)),
    from: Float64Array.from(byKey, pick(read.from)),
    statusId: Int32Array.from(byKey, pick(read.statusId)),
    signature: Int32Array.from(byKey, pick(read.signature)),
    isRecent: Uint8Array.from(byKey, pick(read.isRecent)),
    signatures,
  };
}

const plain: LeadFacts = { branchId: null, departmentId: null, subject: null };

/** Numbers what the gates ask of leads. Without anything asked all leads are of one signature. */
class Signatures {
  readonly all: LeadFacts[] = [];
  private readonly numbers = new Map<string, number>();
  private plainNumber = -1;

  numberOf(branchId: number | null, departmentId: number | null, subject: string | null): number {
    if (branchId === null && departmentId === null && subject === null) {
      if (this.plainNumber < 0) this.plainNumber = this.all.push(plain) - 1;
      return this.plainNumber;
    }
    const key = `${branchId} ${departmentId} ${subject?.toLowerCase() ?? ''}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.all.push({ branchId, departmentId, subject }) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
