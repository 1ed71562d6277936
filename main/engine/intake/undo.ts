import type { OutputOf } from '../../../shared/contract/index.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { createRun, emptySummary, markCommitted, savePlan, takeBackRouting, type RunRecord } from '../runs/api.ts';
import { standsAs, writeContact } from '../leads/api.ts';
import { forgetReading, keepSubject } from '../needs/api.ts';
import type { Before } from './known-person.ts';

const listed = 200;
const rowsPerStep = 250;

/** Leads of an import that nobody touched since: their version is still that of the import. */
const untouched = `run_lead JOIN lead ON lead.id = run_lead.lead_id
  WHERE run_lead.run_id = ? AND run_lead.outcome IN ('created', 'updated', 'inquiry') AND ${standsAs('lead')}`;

export function previewImportUndo(db: ReadDatabase, run: RunRecord): OutputOf<'runs.previewUndo'> {
  const restored =
    db
      .statement<[number, number | null], { count: number }>(`SELECT count(*) AS count FROM ${untouched}`)
      .get(run.id, run.commitRevision)?.count ?? 0;
  const all =
    db
      .statement<[number], { count: number }>(
        "SELECT count(*) AS count FROM run_lead WHERE run_id = ? AND outcome IN ('created', 'updated', 'inquiry')",
      )
      .get(run.id)?.count ?? 0;
  const skipped = db
    .statement<[number, number | null, number], { lead_id: number; name: string | null }>(
      `SELECT run_lead.lead_id, lead_contact.name FROM run_lead
       LEFT JOIN lead ON lead.id = run_lead.lead_id LEFT JOIN lead_contact ON lead_contact.lead_id = run_lead.lead_id
       WHERE run_lead.run_id = ? AND run_lead.outcome IN ('created', 'updated', 'inquiry') AND NOT ifnull(${standsAs('lead')}, 0)
       ORDER BY run_lead.lead_id LIMIT ?`,
    )
    .all(run.id, run.commitRevision, listed);
  return {
    restored,
    skippedCount: all - restored,
    skipped: skipped.map((row) => ({
      leadId: row.lead_id,
      name: row.name ?? 'removed',
      reason: row.name === null ? 'no longer here' : 'assigned, changed or worked on since',
    })),
  };
}

/** Takes back what the import brought, but for leads that were touched since. */
export function undoImport(context: WriteContext, run: RunRecord): { undoRunId: number; restored: number } {
  const { db } = context;
  const { restored, skippedCount } = previewImportUndo(db, run);
  const title = `Undo: ${run.title}`;
  const undoRunId = createRun(context, { kind: 'undo', runId: run.id }, title);
  context.progress('writing', 0, restored, run.id);
  noteRestored(context, run, undoRunId);
  takeBackChanges(context, run, undoRunId, restored);
  takeBackRouting(context, run, undoRunId);
  db.statement(
    `DELETE FROM lead WHERE id IN (SELECT lead_id FROM run_lead WHERE run_id = ? AND outcome = 'created')
       AND id IN (SELECT lead_id FROM run_lead WHERE run_id = ?)`,
  ).run(run.id, undoRunId);
  savePlan(context, undoRunId, {
    title,
    total: restored + skippedCount,
    placed: restored,
    kept: 0,
    leftOver: 0,
    skipped: skippedCount,
    summary: { ...emptySummary, notRestored: skippedCount },
  });
  context.progress('writing', restored, restored, run.id);
  markCommitted(context, undoRunId);
  db.statement("UPDATE run SET state = 'undone', undone_by = ? WHERE id = ?").run(undoRunId, run.id);
  record(context, { runId: run.id, undoRunId, restored, notRestored: skippedCount });
  return { undoRunId, restored };
}

function noteRestored(context: WriteContext, run: RunRecord, undoRunId: number): void {
  context.db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id)
       SELECT ?, run_lead.lead_id, 'restored', lead.agent_id, run_lead.from_agent_id, lead.status_id, run_lead.from_status_id
       FROM ${untouched}`,
    )
    .run(undoRunId, run.id, run.commitRevision);
}

type ChangedRow = { lead_id: number; verdict: 'update' | 'inquiry'; before: string };

/** The last row about a lead goes back first, so that the first one's memory has the last word. */
function takeBackChanges(context: WriteContext, run: RunRecord, undoRunId: number, restored: number): void {
  const { db } = context;
  const rows = db
    .statement<[number, number], ChangedRow>(
      `SELECT lead_id, verdict, before FROM import_row WHERE run_id = ? AND before IS NOT NULL
         AND lead_id IN (SELECT lead_id FROM run_lead WHERE run_id = ?) ORDER BY line DESC`,
    )
    .all(run.id, undoRunId);
  db.statement(
    'DELETE FROM inquiry WHERE run_id = ? AND lead_id IN (SELECT lead_id FROM run_lead WHERE run_id = ?)',
  ).run(run.id, undoRunId);
  for (const [index, row] of rows.entries()) {
    // Several rows may be about one lead.
    if (index % rowsPerStep === 0) context.progress('writing', Math.min(index, restored), restored, run.id);
    const before = JSON.parse(row.before) as Before;
    if (row.verdict === 'update') {
      writeContact(context, row.lead_id, before);
      keepSubject(context, row.lead_id);
    } else forgetReading(context, row.lead_id);
    db.statement(
      'UPDATE lead SET status_id = ?, agent_id = ?, flags = ?, changed_at = ?, revision = ? WHERE id = ?',
    ).run(before.statusId, before.agentId, before.flags, context.now, context.revision, row.lead_id);
  }
}
