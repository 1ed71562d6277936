import type { OutputOf } from '../../../shared/contract/index.ts';
import { countWords } from '../../../shared/domain/runs/count-words.ts';
import { AppError, Refusal } from '../app-error.ts';
import { noAids, whoIsThere, type Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { noteRunTurned, rememberRun } from '../history/api.ts';
import { commitImport, previewImportUndo, replanImport, undoImport } from '../intake/api.ts';
import { commitMoves, undoMoves } from './moves.ts';
import { replanMoves } from './plan.ts';
import { redoMoves } from './redo.ts';
import { readRun, readSummary } from './read.ts';
import { clearPlan, requireRun, type RunRecord } from './store.ts';
import { previewMovesUndo, requireReceivers } from './undo-preview.ts';

/** Carries a plan out, exactly as it was shown: if the data moved so that it would differ, the new plan is shown first. */
export function commitRun(
  context: WriteContext,
  runId: number,
  aids: Aids = noAids,
): OutputOf<'runs.commit'> | Refusal {
  const run = requireRun(context.db, runId);
  requirePlanned(run);
  const changed = isStale(context, run) ? replan(context, run, aids) : 0;
  if (changed > 0) return stalePlan(runId, changed);
  const current = requireRun(context.db, runId);
  if (current.kind === 'import') commitImport(context, current, aids);
  else commitMoves(context, current);
  rememberRun(context, runId, current.title);
  return readRun(context.db, runId);
}

function requirePlanned(run: RunRecord): void {
  if (run.state === 'planned') return;
  const said: Record<string, string> = {
    committed: 'This run has been carried out already. Nothing was changed.',
    undone: 'This run has been undone. Plan it again to repeat it.',
  };
  throw new AppError('ALREADY_DONE', said[run.state] ?? 'This plan was dropped. Plan it again.', { state: run.state });
}

/**
 * The command itself makes the next data version, so a fresh plan is one behind. Nothing has to change for somebody to
 * be away by now, or past the working hours.
 */
function isStale(context: WriteContext, run: RunRecord): boolean {
  if (run.planRevision !== context.revision - 1) return true;
  return asksWhoIsThere.has(run.kind) && whoIsThere(context.db, run.plannedAt) !== whoIsThere(context.db, context.now);
}

const asksWhoIsThere: ReadonlySet<RunRecord['kind']> = new Set(['auto', 'top_up', 'distribute', 'route']);

function replan(context: WriteContext, run: RunRecord, aids: Aids): number {
  const { request } = run;
  if (request.kind === 'import') return replanImport(context, run);
  if (request.kind === 'undo') return 0;
  return replanMoves(context, run.id, request, aids);
}

function stalePlan(runId: number, changed: number): Refusal {
  const leads = countWords(changed, 'lead fares', 'leads fare');
  return new Refusal(
    new AppError(
      'STALE_PLAN',
      `The data changed since this plan was made: ${leads} differently now. Nothing was changed. The plan was made anew: look at it and commit it again.`,
      { runId, changed },
    ),
  );
}

export function cancelRun(context: WriteContext, runId: number): OutputOf<'runs.cancel'> {
  const run = requireRun(context.db, runId);
  requirePlanned(run);
  clearPlan(context.db, runId);
  context.db.statement("UPDATE run SET state = 'cancelled' WHERE id = ?").run(runId);
  record(context, { runId });
  return readSummary(context.db, runId);
}

export function previewUndo(context: ReadContext, runId: number): OutputOf<'runs.previewUndo'> {
  const run = requireUndoable(requireRun(context.db, runId));
  return run.kind === 'import' ? previewImportUndo(context.db, run) : previewMovesUndo(context.db, run);
}

export function undoRun(context: WriteContext, runId: number): OutputOf<'runs.undo'> {
  const run = requireUndoable(requireRun(context.db, runId));
  const preview = run.kind === 'import' ? previewImportUndo(context.db, run) : previewMovesUndo(context.db, run);
  if (run.kind !== 'import') requireReceivers(context.db, run, preview);
  const { undoRunId, restored } = run.kind === 'import' ? undoImport(context, run) : undoMoves(context, run);
  noteRunTurned(context, runId, 'undone');
  return {
    runId: undoRunId,
    undoneRunId: runId,
    restored,
    skippedCount: preview.skippedCount,
    skipped: preview.skipped,
    sentence: readRun(context.db, undoRunId).sentence,
  };
}

/** Does a run again that was undone, for the leads that nobody touched since. */
export function redoRun(context: WriteContext, runId: number): { sentence: string; skippedCount: number } {
  const { redoRunId, skippedCount } = redoMoves(context, requireRun(context.db, runId));
  noteRunTurned(context, runId, 'done');
  return { sentence: readRun(context.db, redoRunId).sentence, skippedCount };
}

function requireUndoable(run: RunRecord): RunRecord {
  if (run.state === 'undone') {
    throw new AppError('ALREADY_DONE', 'This run has been undone already.', { undoneBy: run.undoneBy });
  }
  if (run.kind === 'undo') {
    throw new AppError(
      'NOT_UNDOABLE',
      'An undo cannot be undone here. Do the run again in the history, or plan it anew.',
      {
        runId: run.id,
      },
    );
  }
  if (run.state === 'committed') return run;
  throw new AppError('NOT_UNDOABLE', 'Only a run that was carried out can be undone.', { state: run.state });
}
