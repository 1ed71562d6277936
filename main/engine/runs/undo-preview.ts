import type { OutputOf } from '../../../shared/contract/index.ts';
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
