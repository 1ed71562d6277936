import { Temporal } from 'temporal-polyfill';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Dashboard } from '../../../shared/contract/tasks.ts';
import { spanOf } from '../../../shared/domain/hours/days.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { AppError } from '../app-error.ts';
import type { ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import { loadReceivedBetween, monthMilliseconds } from '../ledger/api.ts';
import { requireOffice } from '../office/api.ts';
import { loadSettings } from '../settings/api.ts';
import { requireAgent } from '../team/api.ts';
import { loadAnswers, loadCalls, loadDesk } from './figures.ts';
import { countFollowUps } from './follow-ups.ts';
import { countResponses } from './responses.ts';
import { requireScope } from './scope.ts';

const daysShown = 14;

/**
 * How an agent's day stands. What is on the desk and what is to be done is so now; calls, answers and leads received are
 * those up to the end of the day asked for. Leads received are the ledger's, as Team tells them.
 */
export function getDashboard(context: ReadContext, input: InputOf<'dashboard.get'>): Dashboard {
  const { db, now } = context;
  const agent = requireAgent(db, requireScope(context, input.agentId) ?? input.agentId);
  const { timeZone, slaMinutes } = requireOffice(db);
  const day = requireDay(input.day ?? localDate(now, timeZone));
  const today = spanOf({ first: day, last: day }, timeZone);
  const until = Math.min(today.to, now + 1);
  const month = { from: until - 1 - monthMilliseconds, to: until };
  const responses = countResponses(context, agent.id);
  const followUps = countFollowUps(context, agent.id);
  const byDay = loadCalls(db, agent.id, daysUpTo(day), timeZone);
  return {
    agentId: agent.id,
    day,
    desk: { ...loadDesk(db, agent.id), cap: agent.leadCap },
    calls: {
      made: byDay.at(-1)?.made ?? 0,
      connected: byDay.at(-1)?.connected ?? 0,
      target: loadSettings(db, 'desk').callTarget,
      byDay,
    },
    responses: {
      owed: responses.response_overdue + responses.response_due,
      overdue: responses.response_overdue,
      ...loadAnswers(db, agent.id, month, slaMinutes),
    },
    followUps: {
      overdue: followUps.follow_up_overdue,
      today: followUps.follow_up_today,
      later: followUps.follow_up_later,
    },
    received: {
      today: loadReceivedBetween(db, agent.id, { from: today.from, to: until }),
      days30: loadReceivedBetween(db, agent.id, month),
    },
    revision: currentRevision(db),
  };
}

function daysUpTo(day: string): string[] {
  const last = Temporal.PlainDate.from(day);
  return Array.from({ length: daysShown }, (_, index) => last.subtract({ days: daysShown - 1 - index }).toString());
}

/** A day of the calendar, from the first that a moment can lie on; four digits for the year keep it before 10000. */
function requireDay(day: string): string {
  try {
    if (Temporal.PlainDate.from(day, { overflow: 'reject' }).year >= 1970) return day;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new AppError('INVALID_INPUT', `${day} is not a day of the calendar. Name one as YYYY-MM-DD.`, { field: 'day' });
}
