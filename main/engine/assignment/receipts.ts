import type { ReadDatabase } from '../db/database.ts';

type Receipt = [leadId: number, agentId: number];

/**
 * How often each agent received one of these leads since a moment (UTC milliseconds), by a run or by hand; what an undo
 * took back does not count. An import that names an agent gives nothing: the lead came with it.
 */
export function countReceipts(db: ReadDatabase, since: number, leadIds: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (leadIds.length === 0) return counts;
  const isAsked = new Uint8Array(leadIds.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const id of leadIds) isAsked[id] = 1;
  const receipts = db
    .statement<[number, number], Receipt>(
      `SELECT given.lead_id, given.to_agent_id FROM run JOIN run_lead AS given ON given.run_id = run.id
       WHERE run.committed_at >= ? AND run.kind <> 'undo' AND given.outcome = 'placed' AND given.to_agent_id IS NOT NULL
         AND given.to_agent_id IS NOT given.from_agent_id
         AND NOT EXISTS (SELECT 1 FROM run_lead AS back WHERE back.run_id = run.undone_by
           AND back.lead_id = given.lead_id AND back.outcome = 'restored')
       UNION ALL
       SELECT lead_id, to_agent_id FROM timeline
       WHERE kind = 'assigned' AND at >= ? AND to_agent_id IS NOT NULL AND to_agent_id IS NOT from_agent_id`,
    )
    .raw();
  for (const [leadId, agentId] of receipts.iterate(since, since)) {
    if (isAsked[leadId] === 1) counts.set(agentId, (counts.get(agentId) ?? 0) + 1);
  }
  return counts;
}
