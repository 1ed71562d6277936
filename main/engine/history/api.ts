import type { WriteContext } from '../context.ts';
import { deleteActsOf, insertAct, noChanges, turnActOfRun } from './act-rows.ts';

export { rememberAct, rememberTypedIn } from './remember.ts';

/** Notes that a person carried a run out, so that the person can undo it. `sentence` is the run's title. */
export function rememberRun(context: WriteContext, runId: number, sentence: string): void {
  if (context.caller.agentId === null) return;
  insertAct(context, { sentence, leadId: null, runId, changes: { ...noChanges, isBrokers: true } });
}

/** A run was undone, or done again, by whatever way: the history of the person who carried it out follows. */
export function noteRunTurned(context: WriteContext, runId: number, state: 'done' | 'undone'): void {
  turnActOfRun(context, runId, state);
}

/** Acts keep what people wrote and were called: whoever erases a person calls this. */
export function forgetActsOf(context: WriteContext, leadId: number): void {
  deleteActsOf(context.db, leadId);
}
