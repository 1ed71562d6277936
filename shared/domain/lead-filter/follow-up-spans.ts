import type { FollowUpState } from '../../contract/lead-filter.ts';
import { tomorrowAt, type Span } from './span.ts';

/** When the next follow-up is due for each state, at the moment `now` (UTC ms). Throws RangeError for an unknown zone. */
export function followUpSpans(now: number, timeZone: string): Readonly<Record<FollowUpState, Span>> {
  const tomorrow = tomorrowAt(now, timeZone);
  return {
    overdue: { from: -Infinity, before: now },
    today: { from: now, before: tomorrow },
    later: { from: tomorrow, before: Infinity },
  };
}
