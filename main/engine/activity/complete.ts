import type { Activity } from '../../../shared/contract/activity.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { keepFollowUp, leadName, requireVisibleLead, touchLead } from '../leads/api.ts';
import { requireActivity } from './activity-rows.ts';

export function complete(context: WriteContext, input: InputOf<'activity.complete'>): Activity {
  const activity = requireActivity(context.db, input.id);
  requireVisibleLead(context.db, context.caller, activity.leadId);
  if (activity.kind !== 'followUp') {
    throw new AppError('INVALID_INPUT', 'Only a follow-up can be marked as done. This entry is of another kind.');
  }
  if (activity.completedAt !== null) {
    throw new AppError('ALREADY_DONE', 'This follow-up was marked as done before. Nothing is left to do.');
  }
  return rememberAct(
    context,
    { leadIds: [activity.leadId] },
    () => markDone(context, activity),
    () => `Marked a follow-up with ${leadName(context.db, activity.leadId)} as done`,
  );
}

function markDone(context: WriteContext, { id, leadId }: Activity): Activity {
  context.db.statement('UPDATE activity SET completed_at = ? WHERE id = ?').run(context.now, id);
  keepFollowUp(context.db, leadId);
  touchLead(context, leadId);
  record(context, { activityId: id, leadId });
  return requireActivity(context.db, id);
}
