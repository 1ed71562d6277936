import type { WriteDatabase } from '../db/database.ts';

/** The next open follow-up stands beside the lead, so that lists need not look for it. Whoever changes one calls this. */
export function keepFollowUp(db: WriteDatabase, leadId: number): void {
  db.statement(
    `UPDATE lead SET follow_up_at = (SELECT min(due_at) FROM activity
       WHERE activity.lead_id = lead.id AND kind = 'followUp' AND completed_at IS NULL)
     WHERE id = ?`,
  ).run(leadId);
}
