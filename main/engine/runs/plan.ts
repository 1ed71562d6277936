import type { WriteContext } from '../context.ts';
import { AppError } from '../app-error.ts';
import { writeAssignPlan } from './plan-assign.ts';
import { planAuto, planDistribute } from './plan-deal.ts';
import type { PlanDraft, WrittenDraft } from './plan-draft.ts';
import { clearPlan, createRun, dropAbandonedPlans, insertPlannedLeads, savePlan, type RunRequest } from './store.ts';

/** The runs that move leads between desks and the pool. */
export type MoveRequest = Exclude<RunRequest, { kind: 'import' } | { kind: 'undo' }>;

/** Plans a run and keeps the plan; no lead changes. */
export function planMoves(context: WriteContext, request: MoveRequest): number {
  dropAbandonedPlans(context);
  const runId = createRun(context, request, '');
  savePlan(context, runId, writePlan(context, runId, request));
  return runId;
}

/** Makes a plan anew in place, from the data as it is now. Returns how many leads fare differently. */
export function replanMoves(context: WriteContext, runId: number, request: MoveRequest): number {
  const before = planSignature(context, runId);
  clearPlan(context.db, runId);
  savePlan(context, runId, writePlan(context, runId, request));
  return countDifferences(before, planSignature(context, runId));
}

function writePlan(context: WriteContext, runId: number, request: MoveRequest): WrittenDraft {
  if (request.kind === 'assign') {
    if ('reason' in request && request.reason === 'other' && request.note === '') {
      throw new AppError('INVALID_INPUT', 'The reason “other” needs a note that says why.', { field: 'note' });
    }
    return writeAssignPlan(context, runId, request);
  }
  const draft: PlanDraft = request.kind === 'auto' ? planAuto(context) : planDistribute(context, request);
  insertPlannedLeads(context.db, runId, draft.leads);
  return draft;
}

/** Each lead of a plan with what would happen to it. */
function planSignature(context: WriteContext, runId: number): Map<number, string> {
  const rows = context.db
    .statement<[number], [number, string]>(
      `SELECT lead_id, outcome || ' ' || ifnull(from_agent_id, 0) || ' ' || ifnull(to_agent_id, 0) || ' ' || to_status_id
       FROM run_lead WHERE run_id = ?`,
    )
    .raw()
    .all(runId);
  return new Map(rows);
}

function countDifferences(before: Map<number, string>, after: Map<number, string>): number {
  let differences = 0;
  for (const [leadId, fate] of after) if (before.get(leadId) !== fate) differences += 1;
  for (const leadId of before.keys()) if (!after.has(leadId)) differences += 1;
  return differences;
}
