import type { RunDetail } from '../../../shared/contract/runs.ts';
import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { tuneAgent } from '../team/api.ts';
import { planMoves, replanMoves, type MoveRequest } from './plan.ts';
import { readRun } from './read.ts';
import { requireRun, type RunRecord } from './store.ts';

/** Applies what would place the leads left over, and plans again: in place while the run is a plan, else as a new plan. */
export function mendRun(context: WriteContext, runId: number, index: number, aids: Aids): RunDetail {
  const run = requireRun(context.db, runId);
  const mend = run.summary.mends[index];
  if (!mend) {
    throw new AppError('NOT_FOUND', 'This run has no such mend. Open the run again and look at what it offers now.', {
      runId,
      mend: index,
    });
  }
  if (mend.kind === 'advice') {
    throw new AppError('CONFLICT', 'This is advice: a person has to follow it. Nothing was changed.', { runId });
  }
  for (const { agentId, leadCap, leadRecipient } of mend.changes)
    tuneAgent(context, agentId, { leadCap, leadRecipient });
  record(context, { runId, mend: mend.kind, leads: mend.leads });
  return readRun(context.db, planAgain(context, run, aids));
}

function planAgain(context: WriteContext, run: RunRecord, aids: Aids): number {
  const request = repeatable(run);
  if (run.state !== 'planned') return planMoves(context, request, aids);
  replanMoves(context, run.id, request, aids);
  return run.id;
}

function repeatable({ request, id }: RunRecord): MoveRequest {
  if (request.kind !== 'import' && request.kind !== 'undo') return request;
  throw new AppError('CONFLICT', 'This run cannot be planned again.', { runId: id });
}
