import { Temporal } from 'temporal-polyfill';
import type { dispositions } from '../../../shared/contract/activity.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { insertActivity } from '../activity/api.ts';
import type { WriteContext } from '../context.ts';
import type { Clock } from './follow-ups.ts';
import type { Random } from './random.ts';

const minute = 60_000;
const hour = 60 * minute;
const daysOfCalls = 14;
const workingDay = 9 * hour;

const outcomes: readonly (readonly [(typeof dispositions)[number], number])[] = [
  ['connected', 46],
  ['no_answer', 34],
  ['busy', 9],
  ['missed', 8],
  ['wrong_number', 3],
];

/** A lead that its agent talks to: answered before, and still being worked. */
export type CalledLead = { readonly id: number; readonly answeredAt: number };

/**
 * The calls of the last two weeks, today included, on top of what brought the leads to their present status: as many as
 * a day allows, fewer at weekends, by leads that had been answered by then. Returns when each lead was called last.
 */
export function writeCalls(
  context: WriteContext,
  random: Random,
  office: Clock,
  desks: ReadonlyMap<number, readonly CalledLead[]>,
): ReadonlyMap<number, number> {
  const lastCalls = new Map<number, number>();
  const days = Array.from({ length: daysOfCalls }, (_, ago) => workingTime(office, ago));
  for (const [agentId, leads] of desks) {
    const caller = { agentId, role: 'agent' as const };
    for (const { from, to, isWeekend } of days) {
      const most = Math.round((isWeekend ? 5 : 24) * Math.min(1, (to - from) / workingDay));
      for (let left = most === 0 ? 0 : random.int(Math.ceil(most / 2), most); left > 0; left -= 1) {
        const now = from + Math.floor(random.next() * (to - from));
        const lead = random.pick(leads);
        if (lead.answeredAt >= now) continue;
        insertActivity({ ...context, now, caller }, callTo(random, lead));
        lastCalls.set(lead.id, Math.max(now, lastCalls.get(lead.id) ?? 0));
      }
    }
  }
  return lastCalls;
}

function callTo(random: Random, { id: leadId }: CalledLead) {
  return { leadId, kind: 'call' as const, disposition: random.weighted(outcomes), text: '' };
}

type WorkingTime = { readonly from: number; readonly to: number; readonly isWeekend: boolean };

/** From nine on; of the present day what has passed of it, so that early in the morning somebody has called already. */
function workingTime({ now, timeZone }: Clock, daysAgo: number): WorkingTime {
  const date = Temporal.PlainDate.from(localDate(now, timeZone)).subtract({ days: daysAgo });
  const midnight = date.toZonedDateTime(timeZone).epochMilliseconds;
  const from = midnight + 9 * hour;
  const isWeekend = date.dayOfWeek > 5;
  if (daysAgo > 0) return { from, to: from + workingDay, isWeekend };
  const to = Math.min(now, from + workingDay);
  return { from: Math.max(midnight, Math.min(from, to - 3 * hour)), to, isWeekend };
}
