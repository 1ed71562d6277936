import { fraction, parseFraction } from '../../../shared/domain/ledger/fraction.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { settlePlaced } from '../leads/api.ts';
import { writeLedger } from '../ledger/api.ts';
import { restoreTags } from './change-tags.ts';
import { closeUndo, restoreMoves } from './moves.ts';
import { noteStandings } from './standings.ts';
import { createRun, requireRun, type RunRecord } from './store.ts';

/** Since when a lead is with its agent once the run is done again: since the run, if it gave the lead to that agent. */
function assignedAt({ committedAt }: RunRecord): string {
  return `CASE WHEN moved.from_agent_id IS lead.agent_id THEN lead.assigned_at
    WHEN moved.from_agent_id IS NULL THEN NULL ELSE ${committedAt} END`;
}

/**
 * Does a run again that was undone: undoes its undo, as a run of its own, for every lead that nobody touched since. The
 * run counts as carried out from here on, as of when it was, and can be undone once more.
 */
export function redoMoves(
  context: WriteContext,
  run: RunRecord,
  standing?: number,
): { redoRunId: number; restored: number; skippedCount: number } {
  const { db } = context;
  const undo = requireUndo(db, run);
  const title = `Redo: ${run.title}`;
  const redoRunId = createRun(context, { kind: 'undo', runId: undo.id, again: run.id }, title);
  const back = { ...undo, commitRevision: standing ?? undo.commitRevision };
  // As of its commit, so that what was done on top of it can be done again, too.
  const after = String(run.commitRevision);
  const restored =
    run.kind === 'tag'
      ? restoreTags(context, back, { runId: redoRunId, outcome: 'tagged', standing: () => after })
      : restoreMoves(context, back, {
          runId: redoRunId,
          outcome: 'placed',
          assignedAt: assignedAt(run),
          standing: after,
        });
  noteStandings(context, run, redoRunId);
  settlePlaced({ ...context, revision: run.commitRevision ?? context.revision }, redoRunId);
  giveAgain(context, run, redoRunId, { isWhole: restored === run.placed });
  closeUndo(context, undo, { runId: redoRunId, title, restored, placed: undo.placed });
  db.statement("UPDATE run SET state = 'undone', undone_by = ? WHERE id = ?").run(redoRunId, undo.id);
  db.statement("UPDATE run SET state = 'committed', undone_by = NULL WHERE id = ?").run(run.id);
  const skippedCount = undo.placed - restored;
  record(context, { runId: run.id, redoRunId, restored, notRestored: skippedCount });
  return { redoRunId, restored, skippedCount };
}

function requireUndo(db: ReadDatabase, run: RunRecord): RunRecord {
  if (run.state !== 'undone' || run.undoneBy === null) {
    throw new AppError('ALREADY_DONE', 'This run stands as it was carried out: there is nothing to do again.', {
      runId: run.id,
    });
  }
  if (run.kind === 'import') {
    throw new AppError('NOT_UNDOABLE', 'An import that was undone cannot be done again. Import the file once more.', {
      runId: run.id,
    });
  }
  return requireRun(db, run.undoneBy);
}

/** Leads are given again one by one; remainders are settled again only if the run is whole again, as its undo took them. */
function giveAgain(
  context: WriteContext,
  run: RunRecord,
  redoRunId: number,
  { isWhole }: { readonly isWhole: boolean },
): void {
  const rows = context.db
    .statement<[number], [agentId: number, count: number]>(
      `SELECT to_agent_id, count(*) FROM run_lead WHERE run_id = ? AND outcome = 'placed' AND to_agent_id IS NOT NULL
       GROUP BY 1`,
    )
    .raw()
    .all(redoRunId);
  const given = new Map(rows);
  const lines = run.summary.ledger.map(([agentId, , owed]) => ({
    agentId,
    given: given.get(agentId) ?? 0,
    owed: isWhole ? parseFraction(owed) : fraction(0),
  }));
  writeLedger(context, redoRunId, lines);
}
