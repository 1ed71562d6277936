import type { WriteContext } from '../context.ts';

/** Puts the leads that a run leaves over on the needs-attention list; who was on it stays since when. */
export function noteLeftOver({ db, now }: WriteContext, runId: number): void {
  db.statement(
    `INSERT INTO attention (lead_id, run_id, reason, at)
     SELECT lead_id, run_id, leftover_reason, ? FROM run_lead
     WHERE run_id = ? AND outcome = 'left_over' AND leftover_reason IS NOT NULL
     ON CONFLICT (lead_id) DO UPDATE SET run_id = excluded.run_id, reason = excluded.reason`,
  ).run(now, runId);
}

/** Takes the leads that a run placed off the needs-attention list. */
export function settlePlaced({ db }: WriteContext, runId: number): void {
  db.statement(
    `DELETE FROM attention WHERE lead_id IN
       (SELECT lead_id FROM run_lead WHERE run_id = ? AND outcome = 'placed' AND to_agent_id IS NOT NULL)`,
  ).run(runId);
}
