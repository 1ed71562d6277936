import type { Act, historyOperations } from '../../../shared/contract/history.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import type { HandlersFor, ReadContext, WriteContext } from '../context.ts';
import { isOfRun, obstacleOfRun, turnRun, type RunTurns } from './act-of-run.ts';
import { loadAct, loadActs, loadLastAct, type ActRecord, type ActState } from './act-rows.ts';
import { obstacleOf } from './obstacles.ts';
import { turnAct } from './turn.ts';

type Turned = OutputOf<'history.undo'>;

function list(context: ReadContext, { limit }: InputOf<'history.list'>): Act[] {
  const { db, caller } = context;
  return loadActs(context, limit).map((act) => ({
    id: act.id,
    at: act.at,
    sentence: act.sentence,
    leadId: act.leadId,
    runId: act.runId,
    state: act.state,
    obstacle: isOfRun(act) ? obstacleOfRun(db, act, caller.agentId) : obstacleOf(db, act),
  }));
}

type Which = { readonly id: number | null; readonly from: ActState };

/** Undoes what is done, or does again what is undone. */
function turn(context: WriteContext, { id, from }: Which, runs: RunTurns): Turned {
  const act = requireAct(context, id, from);
  const about = { id: act.id, leadId: act.leadId, runId: act.runId };
  if (isOfRun(act)) return { ...about, ...turnRun(context, act, runs) };
  turnAct(context, act);
  return { ...about, sentence: `${act.sentence}.`, skippedCount: 0 };
}

function requireAct(context: WriteContext, id: number | null, from: ActState): ActRecord {
  const act = id === null ? loadLastAct(context, from) : loadAct(context, id);
  if (act?.state === from) return act;
  const isUndo = from === 'done';
  if (act !== null) {
    const text = isUndo ? 'This was undone already.' : 'This stands as it was done: there is nothing to do again.';
    throw new AppError('ALREADY_DONE', text, { actId: act.id });
  }
  if (id === null) {
    const text = isUndo ? 'There is nothing of yours to undo.' : 'There is nothing of yours to do again.';
    throw new AppError('NOT_UNDOABLE', text);
  }
  throw new AppError(
    'NOT_FOUND',
    'This is no longer in your history: something new was done since it was undone, or it is too long ago.',
    { actId: id },
  );
}

export function createHistoryHandlers(runs: RunTurns) {
  return {
    'history.list': list,
    'history.undo': (context, { id }) => turn(context, { id, from: 'done' }, runs),
    'history.redo': (context, { id }) => turn(context, { id, from: 'undone' }, runs),
  } satisfies HandlersFor<typeof historyOperations>;
}
