import { temperatures } from '../../../shared/contract/lead-filter.ts';
import type { Dashboard } from '../../../shared/contract/tasks.ts';
import { spanOf, type Span } from '../../../shared/domain/hours/days.ts';
import { describeResponses } from '../../../shared/domain/sla/response-times.ts';
import { temperatureNumber } from '../../../shared/domain/leads/numbers.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';

/** The working leads that an agent owns, as Team counts them; statuses without a lead are left out. */
export function loadDesk(db: ReadDatabase, agentId: number): Omit<Dashboard['desk'], 'cap'> {
  const rows = db
    .statement<[number, number], { status_id: number; count: number; hot: number }>(
      `SELECT status_id, count(*) AS count, count(*) FILTER (WHERE temperature = ?) AS hot FROM lead
       WHERE agent_id = ? AND status_id IN (SELECT id FROM status WHERE category = 'working') GROUP BY status_id`,
    )
    .all(temperatureNumber(temperatures[0]), agentId);
  const byId = new Map(rows.map((row) => [row.status_id, row.count]));
  return {
    size: rows.reduce((sum, { count }) => sum + count, 0),
    hot: rows.reduce((sum, { hot }) => sum + hot, 0),
    byStatus: loadStatuses(db).all.flatMap(({ id }) => {
      const count = byId.get(id);
      return count === undefined ? [] : [{ statusId: id, count }];
    }),
  };
}

type Calls = { readonly made: number; readonly connected: number };

/** The calls that an agent wrote down on each of these days of a zone. */
export function loadCalls(db: ReadDatabase, agentId: number, days: readonly string[], timeZone: string) {
  const count = db.statement<number[], Calls>(
    `SELECT count(*) AS made, count(*) FILTER (WHERE disposition = 'connected') AS connected FROM activity
     WHERE author_id = ? AND kind = 'call' AND at >= ? AND at < ?`,
  );
  return days.map((day) => {
    const { from, to } = spanOf({ first: day, last: day }, timeZone);
    const { made = 0, connected = 0 } = count.get(agentId, from, to) ?? {};
    return { day, made, connected };
  });
}

type Answered = { created_at: number; first_response_at: number };

/**
 * The answers to leads that came in a time (its end left out) and are now with an agent, as owner or as cover: whoever
 * gave the answer, it is the lead that counts.
 */
export function loadAnswers(db: ReadDatabase, agentId: number, { from, to }: Span, slaMinutes: number) {
  const rows = db
    .statement<number[], Answered>(
      `SELECT created_at, first_response_at FROM lead WHERE (agent_id = ? OR covered_by = ?)
         AND created_at >= ? AND created_at < ? AND first_response_at IS NOT NULL`,
    )
    .all(agentId, agentId, from, to);
  const times = rows.map((row) => Math.max(0, row.first_response_at - row.created_at));
  const { medianMs, p90Ms, spread } = describeResponses(times);
  const met = times.filter((time) => time <= slaMinutes * 60_000).length;
  return { answered: times.length, met, medianMs, p90Ms, spread: [...spread] };
}
