import type { Activity, activityOperations } from '../../../shared/contract/activity.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { HandlersFor, ReadContext } from '../context.ts';
import { requireVisibleLead } from '../leads/api.ts';
import { loadActivities } from './activity-rows.ts';
import { add } from './add.ts';
import { complete } from './complete.ts';
import { listTimeline } from './timeline.ts';

function list(context: ReadContext, input: InputOf<'activity.list'>): Activity[] {
  requireVisibleLead(context.db, context.caller, input.leadId);
  return loadActivities(context.db, input.leadId);
}

export const activityHandlers = {
  'activity.list': list,
  'activity.add': add,
  'activity.complete': complete,
  'timeline.list': listTimeline,
} satisfies HandlersFor<typeof activityOperations>;
