import type { StatusCategory } from '../../../shared/contract/statuses.ts';
import type { Aids } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import {
  beginComeback,
  createOwnerCheck,
  endComeback,
  isClosedCategory,
  routeArrivals,
  type Comeback,
} from '../routing/api.ts';

const leadsPerStep = 250;

/**
 * What an import brought is routed together: the new leads without an agent, and closed leads whose person wrote again
 * and whose agent may not keep them.
 */
export function receiveArrivals(context: WriteContext, runId: number, aids: Aids): void {
  const check = createOwnerCheck(context);
  const closed = closedLeads(context.db, runId);
  const comebacks = closed.map((leadId, index): Comeback => {
    if (index % leadsPerStep === 0) context.progress('checking', index, closed.length, runId);
    return beginComeback(context, check, leadId, 'inquiry');
  });
  const returning = comebacks.filter(({ stays }) => !stays).map(({ lead }) => lead.id);
  const routed = hasLeadsToRoute(context.db, runId)
    ? routeArrivals(context, { filter: { runId }, except: [] }, aids, returning)
    : { runId: null };
  for (const comeback of comebacks) endComeback(context, comeback, comeback.stays ? null : routed.runId);
}

/** Leads of the office that got an inquiry and stand in a closed status. */
function closedLeads(db: ReadDatabase, runId: number): number[] {
  return db
    .statement<[number], { lead_id: number; category: StatusCategory }>(
      `SELECT run_lead.lead_id, status.category FROM run_lead JOIN lead ON lead.id = run_lead.lead_id
         JOIN status ON status.id = lead.status_id
       WHERE run_lead.run_id = ? AND run_lead.outcome = 'inquiry' ORDER BY run_lead.lead_id`,
    )
    .all(runId)
    .filter(({ category }) => isClosedCategory(category))
    .map(({ lead_id: leadId }) => leadId);
}

function hasLeadsToRoute(db: ReadDatabase, runId: number): boolean {
  return (
    db
      .statement<[number]>(
        `SELECT 1 FROM run_lead JOIN lead ON lead.id = run_lead.lead_id
         WHERE run_lead.run_id = ? AND lead.agent_id IS NULL
           AND lead.status_id IN (SELECT id FROM status WHERE category = 'unassigned') LIMIT 1`,
      )
      .get(runId) !== undefined
  );
}
