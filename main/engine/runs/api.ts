import { loadAwayUntil } from '../absences/api.ts';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { Aids } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import { commitMoves } from './moves.ts';
import { planMoves, type MoveRequest } from './plan.ts';
import { requireRun } from './store.ts';
export { redoRouting, undoRouting } from './turn-routing.ts';

export { explainLead } from './explain.ts';
export { takeBackRouting } from './moves.ts';
export { emptySummary } from './plan-draft.ts';
export { readRun, sentenceOf } from './read.ts';
export {
  clearPlan,
  createRun,
  dropAbandonedPlans,
  markCommitted,
  noteCreated,
  noteOutcome,
  requireRun,
  savePlan,
  type ImportRequest,
  type RunRecord,
} from './store.ts';

/** Plans and commits an automatic run in the caller's transaction. */
export function runScheduled(context: WriteContext, kind: 'auto' | 'top_up'): number {
  const runId = planMoves(context, { kind });
  commitMoves(context, requireRun(context.db, runId));
  return runId;
}

/** Routes leads that arrived, as one run in the caller's transaction. */
export function runRouting(context: WriteContext, target: Target, aids: Aids, returning: readonly number[]): number {
  const runId = planMoves(context, { kind: 'route', target, returning }, aids);
  commitMoves(context, requireRun(context.db, runId));
  return runId;
}

export type DeskGoesTo =
  | { readonly to: 'pool' }
  | { readonly to: 'agent'; readonly agentId: number }
  | { readonly to: 'distribute' };

/** Empties the desk of an agent who leaves: its working leads go as one run that can be undone. */
export function moveDesk(
  context: WriteContext,
  desk: { readonly agentId: number; readonly to: DeskGoesTo },
): { runId: number | null; moved: number } {
  const target = { filter: { agentIds: [desk.agentId], statusCategories: ['working' as const] }, except: [] };
  const common = { target, reason: null, note: '' };
  const runId = planMoves(context, deskRequest(context, desk.agentId, desk.to, common));
  const run = requireRun(context.db, runId);
  commitMoves(context, run);
  return { runId, moved: run.placed };
}

function deskRequest(
  context: WriteContext,
  agentId: number,
  goes: DeskGoesTo,
  common: Pick<Extract<MoveRequest, { kind: 'distribute' }>, 'target' | 'note'> & { reason: null },
): MoveRequest {
  switch (goes.to) {
    case 'pool':
      return { kind: 'assign', agentId: null, ...common };
    case 'agent':
      return { kind: 'assign', agentId: goes.agentId, ...common };
    case 'distribute':
      return {
        kind: 'distribute',
        isDeparture: true,
        to: { agentIds: otherRecipients(context, agentId) },
        underCaps: true,
        ...common,
      };
  }
}

/** Who receives leads now: neither off rotation nor away. */
function otherRecipients(context: WriteContext, agentId: number): number[] {
  const away = loadAwayUntil(context.db, context.now);
  return context.db
    .statement<[number], { id: number }>(
      "SELECT id FROM agent WHERE status = 'active' AND lead_recipient = 1 AND id <> ? ORDER BY id",
    )
    .all(agentId)
    .map((row) => row.id)
    .filter((id) => !away.has(id));
}
