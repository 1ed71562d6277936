import type { Activity, TimelineEntry } from '../../../shared/contract/activity.ts';
import { officeNow } from '../../helpers/fake-office.ts';

export function activity(change: Partial<Activity> & Pick<Activity, 'id' | 'kind'>): Activity {
  return {
    leadId: 4,
    authorId: 2,
    at: officeNow,
    text: '',
    disposition: null,
    dueAt: null,
    completedAt: null,
    ...change,
  };
}

export function happened(change: Partial<TimelineEntry> & Pick<TimelineEntry, 'kind'>): TimelineEntry {
  return {
    at: officeNow,
    actorId: 1,
    runId: null,
    fromAgentId: null,
    toAgentId: null,
    fromStatusId: null,
    toStatusId: null,
    reason: null,
    text: '',
    ...change,
  };
}
