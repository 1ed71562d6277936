import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireRun } from '../runs/api.ts';
import { requireAgent } from '../team/api.ts';
import type { ActRecord } from './act-rows.ts';

type RunAct = ActRecord & { readonly runId: number };

export function isOfRun(act: ActRecord): act is RunAct {
  return act.runId !== null;
}

/** Why a run that was undone cannot be done again; null: it can. One that was carried out can always be undone. */
export function obstacleOfRun(db: ReadDatabase, act: RunAct, actorId: number | null): string | null {
  if (act.state === 'done') return null;
  const run = requireRun(db, act.runId);
  if (run.kind === 'import') return 'An import that was undone cannot be done again. Import the file once more.';
  const undo = run.undoneBy === null ? null : requireRun(db, run.undoneBy);
  if (undo === null) return 'This run is being carried out.';
  if (undo.actorId === actorId) return null;
  const who = undo.actorId === null ? 'Baton' : requireAgent(db, undo.actorId).name;
  return `${who} undid this run. Plan it again to repeat it.`;
}

type Turn = (context: WriteContext, runId: number) => { readonly sentence: string; readonly skippedCount: number };

/** How runs are turned, whatever their kind. */
export type RunTurns = { readonly undoRun: Turn; readonly redoRun: Turn };

/** Undoes the run of an act, or does it again. Says what came of it and how many leads were left alone. */
export function turnRun(context: WriteContext, act: RunAct, { undoRun, redoRun }: RunTurns): ReturnType<Turn> {
  const obstacle = obstacleOfRun(context.db, act, context.caller.agentId);
  if (obstacle !== null) throw new AppError('CONFLICT', `${obstacle} Nothing was changed.`, { actId: act.id });
  const turn = act.state === 'done' ? undoRun : redoRun;
  const { sentence, skippedCount } = turn(context, act.runId);
  return { sentence: `${act.sentence}: ${sentence}`, skippedCount };
}
