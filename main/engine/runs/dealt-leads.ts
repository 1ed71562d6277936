import { orderByKey } from '../../../shared/domain/runs/service-order.ts';
import { flagBit } from '../../../shared/domain/leads/numbers.ts';
import type { WriteContext } from '../context.ts';
import type { WriteDatabase } from '../db/database.ts';
import { openStatusIds, standing } from '../leads/api.ts';
import { contactingId, loadStatuses } from '../statuses/api.ts';

export type DealtRows = {
  readonly ids: Float64Array;
  readonly signature: Int32Array;
  /** Parallel to the ids: the agent, 0 = left over. */
  readonly to: Float64Array;
  /** Every lead that is placed gets the assigned status, or only one that leaves the unassigned pool. */
  readonly isStatusReset: boolean;
  readonly assignedStatusId: number;
};

const rowsPerStatement = 250;
const rowsPerStep = 10_000;

/**
 * Writes what becomes of each dealt lead, in id order and a few hundred at a time, the rest of the row read beside it:
 * measured the fastest way through SQLite. The run's signatures have to be written before.
 */
export function insertDealtLeads(context: WriteContext, runId: number, rows: DealtRows): void {
  const order = orderByKey(rows.ids);
  const fixed = [runId, rows.isStatusReset ? 1 : 0, rows.assignedStatusId, runId];
  for (let start = 0; start < order.length; start += rowsPerStatement) {
    if (start % rowsPerStep === 0) context.progress('writing', start, order.length);
    const count = Math.min(rowsPerStatement, order.length - start);
    const values: number[] = [...fixed];
    for (let place = start; place < start + count; place += 1) {
      const index = order[place]!;
      values.push(rows.ids[index]!, rows.to[index]!, rows.signature[index]!);
    }
    context.db.statement(count === rowsPerStatement ? insertMany : insertOf(count)).run(values);
  }
  context.progress('writing', order.length, order.length);
}

function insertOf(count: number): string {
  const values = Array.from({ length: count }, () => '(?, ?, ?)').join(', ');
  return `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
      from_assigned_at, signature, leftover_reason, from_revision)
    SELECT ?, lead.id,
      CASE WHEN dealt.agent = 0 THEN 'left_over' WHEN dealt.agent IS lead.agent_id THEN 'kept' ELSE 'placed' END,
      lead.agent_id, CASE WHEN dealt.agent = 0 THEN lead.agent_id ELSE dealt.agent END, lead.status_id,
      CASE WHEN dealt.agent <> 0 AND dealt.agent IS NOT lead.agent_id
          AND (? OR lead.status_id IN (SELECT id FROM status WHERE category = 'unassigned'))
        THEN ? ELSE lead.status_id END,
      lead.assigned_at, dealt.signature,
      CASE WHEN dealt.agent = 0 THEN (SELECT leftover_reason FROM run_signature AS own
        WHERE own.run_id = ? AND own.signature = dealt.signature) END,
      ${standing('lead')}
    FROM (SELECT column1 AS id, column2 AS agent, column3 AS signature FROM (VALUES ${values})) AS dealt
      CROSS JOIN lead ON lead.id = dealt.id`;
}

const insertMany = insertOf(rowsPerStatement);

/** Notes the leads that nobody may deal, each with its reason. */
export function insertHeldBack(db: WriteDatabase, runId: number, leadIds: readonly number[]): void {
  if (leadIds.length === 0) return;
  db.statement(
    `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
       from_assigned_at, leftover_reason)
     SELECT ?, id, 'skipped', agent_id, agent_id, status_id, status_id, assigned_at,
       CASE WHEN status_id NOT IN (${openStatusIds}) THEN 'closed'
         WHEN flags & ${flagBit('doNotContact')} <> 0 THEN 'do_not_contact'
         WHEN covered_by IS NOT NULL THEN 'under_cover'
         WHEN agent_id IS NOT NULL THEN 'has_agent' ELSE 'closed' END
     FROM lead WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  ).run(runId, JSON.stringify(leadIds));
}

/** Leads that come back are worked under Contacting, whoever gets them. */
export function returnToContacting(db: WriteDatabase, runId: number, leadIds: readonly number[]): void {
  db.statement(
    `UPDATE run_lead SET to_status_id = ? WHERE run_id = ? AND outcome = 'placed'
       AND lead_id IN (SELECT value FROM json_each(?))`,
  ).run(contactingId(loadStatuses(db)), runId, JSON.stringify(leadIds));
}
