import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { standsAs } from '../leads/api.ts';
import { previewTagsUndo } from './change-tags.ts';
import { restorable } from './moves.ts';
import type { RunRecord } from './store.ts';

type Preview = OutputOf<'runs.previewUndo'>;

type SkippedRow = {
  lead_id: number;
  name: string;
  agent_id: number | null;
  to_agent_id: number | null;
  status_id: number;
  to_status_id: number;
  agent_name: string | null;
  status_name: string;
  from_inactive: string | null;
  is_untouched: number;
};

const listed = 200;

/** What an undo of these moves or tags would put back, and which leads it would leave alone and why. */
export function previewMovesUndo(db: ReadDatabase, run: RunRecord): Preview {
  if (run.kind === 'tag') return previewTagsUndo(db, run);
  const restored =
    db
      .statement<[number, number | null], { count: number }>(`SELECT count(*) AS count FROM ${restorable}`)
      .get(run.id, run.commitRevision)?.count ?? 0;
  if (restored === run.placed) return { restored, skippedCount: 0, skipped: [] };
  const rows = db
    .statement<unknown[], SkippedRow>(
      `SELECT touched.lead_id, lead_contact.name, lead.agent_id, touched.to_agent_id, lead.status_id, touched.to_status_id,
         agent.name AS agent_name, status.name AS status_name, ${standsAs('lead')} AS is_untouched,
         (SELECT name FROM agent AS gone WHERE gone.id = touched.from_agent_id AND gone.status = 'inactive') AS from_inactive
       FROM run_lead AS touched JOIN lead ON lead.id = touched.lead_id JOIN lead_contact ON lead_contact.lead_id = lead.id
         JOIN status ON status.id = lead.status_id LEFT JOIN agent ON agent.id = lead.agent_id
       WHERE touched.run_id = ? AND touched.outcome = 'placed'
         AND touched.lead_id NOT IN (SELECT moved.lead_id FROM ${restorable})
       ORDER BY touched.lead_id LIMIT ?`,
    )
    .all(run.commitRevision, run.id, run.id, run.commitRevision, listed);
  return {
    restored,
    skippedCount: run.placed - restored,
    skipped: rows.map((row) => ({ leadId: row.lead_id, name: row.name, reason: reasonOf(row) })),
  };
}

function reasonOf(row: SkippedRow): string {
  if (row.agent_id !== row.to_agent_id) return row.agent_name ? `now with ${row.agent_name}` : 'now unassigned';
  if (row.status_id !== row.to_status_id) return `now ${row.status_name}`;
  if (row.is_untouched === 0) return 'worked on since';
  return row.from_inactive === null ? 'its status before was retired' : `${row.from_inactive} has left the office`;
}

/**
 * Where all leads would go back to agents who have left, an undo would put back nothing and take away the chance of one
 * that does, once they are active again. Throws AppError NOT_UNDOABLE.
 */
export function requireReceivers(db: ReadDatabase, run: RunRecord, { restored }: Pick<Preview, 'restored'>): void {
  if (restored > 0 || run.kind === 'tag' || run.placed === 0) return;
  const gone = db
    .statement<[number | null, number], { name: string; count: number }>(
      `SELECT agent.name, count(*) AS count FROM run_lead AS moved JOIN lead ON lead.id = moved.lead_id
         JOIN agent ON agent.id = moved.from_agent_id
       WHERE agent.status = 'inactive' AND moved.outcome = 'placed' AND ${standsAs('lead')} AND moved.run_id = ?
       GROUP BY agent.id ORDER BY count DESC`,
    )
    .all(run.commitRevision, run.id);
  if (gone.reduce((sum, { count }) => sum + count, 0) < run.placed) return;
  const names = gone.map(({ name }) => name);
  throw new AppError(
    'NOT_UNDOABLE',
    `${names.length === 1 ? `${names[0]} has` : `${names[0]} and ${names.length - 1} others have`} left the office: no lead of this run can go back. Make the agent active again, then undo the run.`,
    { runId: run.id },
  );
}
