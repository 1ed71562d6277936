import { sql } from 'kysely';
import type { SettingsValue } from '../../../shared/contract/settings.ts';
import type { ReadDatabase } from '../db/database.ts';
import { flagBit, targetQuery, type QueryMoment } from '../leads/api.ts';
import type { Target } from '../../../shared/contract/lead-filter.ts';

/** Leads to deal, in service order, column by column: a million of them must not become a million objects. */
export type Pool = {
  readonly leadIds: Float64Array;
  /** Present agent, 0 = none. */
  readonly from: Float64Array;
  readonly statusId: Float64Array;
  readonly assignedAt: readonly (number | null)[];
};

type Order = SettingsValue<'autoAssignment'>['order'];

const orders: Record<Order, string> = {
  hottest: 'lead.temperature DESC, lead.score DESC, lead.created_at, lead.id',
  newest: 'lead.created_at DESC, lead.id DESC',
  oldest: 'lead.created_at, lead.id',
};

const doNotContact = flagBit('doNotContact');

type Row = [number, number | null, number, number | null];

/** Leads in the eligible statuses that may be dealt: not under cover, and not flagged Do not contact. */
export function loadAutoPool(db: ReadDatabase, statusIds: readonly number[], order: Order): Pool {
  const rows = db
    .statement<[string, number], Row>(
      `SELECT id, agent_id, status_id, assigned_at FROM lead
       WHERE status_id IN (SELECT value FROM json_each(?)) AND covered_by IS NULL AND (flags & ?) = 0
       ORDER BY ${orders[order]}`,
    )
    .raw()
    .iterate(JSON.stringify(statusIds), doNotContact);
  return toPool(rows);
}

/** Leads in the eligible statuses that stay where they are because nobody may contact them. */
export function loadDoNotContact(db: ReadDatabase, statusIds: readonly number[]): Pool {
  const rows = db
    .statement<[string, number], Row>(
      `SELECT id, agent_id, status_id, assigned_at FROM lead
       WHERE status_id IN (SELECT value FROM json_each(?)) AND covered_by IS NULL AND (flags & ?) <> 0 ORDER BY id`,
    )
    .raw()
    .iterate(JSON.stringify(statusIds), doNotContact);
  return toPool(rows);
}

export function loadTargetPool(db: ReadDatabase, target: Target, moment: QueryMoment): Pool {
  const query = targetQuery(target, moment)
    .select(['lead.id', 'lead.agent_id', 'lead.status_id', 'lead.assigned_at'])
    .orderBy(sql.raw(orders.hottest))
    .compile();
  const rows = db
    .statement<unknown[], Row>(query.sql)
    .raw()
    .iterate(...query.parameters);
  return toPool(rows);
}

function toPool(rows: Iterable<Row>): Pool {
  const ids: number[] = [];
  const from: number[] = [];
  const statuses: number[] = [];
  const assignedAt: (number | null)[] = [];
  for (const [id, agentId, statusId, since] of rows) {
    ids.push(id);
    from.push(agentId ?? 0);
    statuses.push(statusId);
    assignedAt.push(since);
  }
  return {
    leadIds: Float64Array.from(ids),
    from: Float64Array.from(from),
    statusId: Float64Array.from(statuses),
    assignedAt,
  };
}
