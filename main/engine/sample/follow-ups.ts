import { tomorrowAt } from '../../../shared/domain/lead-filter/span.ts';
import { insertActivity } from '../activity/api.ts';
import type { WriteContext } from '../context.ts';
import type { WriteDatabase } from '../db/database.ts';
import type { Random } from './random.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const texts = [
  'Call again',
  'Send new listings',
  'Ask about the financing',
  'Arrange a second viewing',
  'Confirm the viewing on Saturday',
  'Hear what the spouse thinks',
  'Remind of the documents for the bank',
] as const;

/** Plans a next step: some were due in the last days, some are due later today, most are still to come. */
export function planFollowUp(context: WriteContext, random: Random, leadId: number, office: Clock): void {
  const dueAt = Math.max(context.now + 10 * minute, dueMoment(random, office));
  insertActivity(context, { leadId, kind: 'followUp', dueAt, text: random.pick(texts) });
}

/** The moment that the sample shows, and the office's zone. */
export type Clock = { readonly now: number; readonly timeZone: string };

function dueMoment(random: Random, { now, timeZone }: Clock): number {
  const when = random.weighted([
    ['overdue', 18],
    ['today', 30],
    ['later', 52],
  ] as const);
  const quarterHour = 15 * minute;
  const rounded = (at: number) => Math.ceil(at / quarterHour) * quarterHour;
  if (when === 'overdue') return rounded(now - random.int(1, 4 * 24) * hour) - quarterHour;
  if (when === 'later') return rounded(now + random.int(1, 21) * day + random.int(-2, 6) * hour);
  const left = Math.min(tomorrowAt(now, timeZone) - now, 9 * hour);
  return rounded(now + random.next() * Math.max(0, left - quarterHour));
}

/** The earliest open one stands beside each lead. */
export function keepFollowUps(db: WriteDatabase): void {
  db.statement(
    `UPDATE lead SET follow_up_at = next.due_at
     FROM (SELECT lead_id, min(due_at) AS due_at FROM activity
           WHERE kind = 'followUp' AND completed_at IS NULL GROUP BY lead_id) AS next
     WHERE next.lead_id = lead.id`,
  ).run();
}
