import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import { requireLeadRecord } from '../leads/api.ts';
import { undoMoves } from './moves.ts';
import { redoMoves } from './redo.ts';
import { requireRun } from './store.ts';

/**
 * Takes back the run that routed a lead as a part of an act which is undone. Who undoes the act has looked whether the
 * lead is as it was left; a note that was written since is no obstacle.
 */
export function undoRouting(context: WriteContext, runId: number, leadId: number): void {
  const { revision } = requireLeadRecord(context.db, leadId);
  requireOne(undoMoves(context, requireRun(context.db, runId), revision).restored, runId);
}

/** Routes the lead as that run did, as a part of an act which is done again. */
export function redoRouting(context: WriteContext, runId: number, leadId: number): void {
  const { revision } = requireLeadRecord(context.db, leadId);
  requireOne(redoMoves(context, requireRun(context.db, runId), revision).restored, runId);
}

function requireOne(restored: number, runId: number): void {
  if (restored === 1) return;
  throw new AppError('CONFLICT', 'The run that routed this lead can no longer be turned. Nothing was changed.', {
    runId,
  });
}
