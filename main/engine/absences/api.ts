import type { Span } from '../../../shared/domain/hours/days.ts';
import type { ReadDatabase } from '../db/database.ts';

export { insertAbsence } from './absence-rows.ts';

/** Absences that adjoin count as one. */
export type TimesAway = { readonly awayUntil: number | null; readonly nextAbsence: Span | null };

/** When each agent who is away at `now` is back. */
export function loadAwayUntil(db: ReadDatabase, now: number): ReadonlyMap<number, number> {
  const until = new Map<number, number>();
  for (const [agentId, { awayUntil }] of loadTimesAway(db, now)) {
    if (awayUntil !== null) until.set(agentId, awayUntil);
  }
  return until;
}

/** The present time away and the next one of each agent who has any. */
export function loadTimesAway(db: ReadDatabase, now: number): ReadonlyMap<number, TimesAway> {
  const times = new Map<number, TimesAway>();
  for (const [agentId, spans] of loadSpans(db, now)) {
    times.set(agentId, {
      awayUntil: spans.find(({ from }) => from <= now)?.to ?? null,
      nextAbsence: spans.find(({ from }) => from > now) ?? null,
    });
  }
  return times;
}

type Row = { agent_id: number; from_at: number; to_at: number };

/** What is not over, by agent, the earliest first. */
function loadSpans(db: ReadDatabase, now: number): ReadonlyMap<number, Span[]> {
  const spans = new Map<number, Span[]>();
  const rows = db
    .statement<[number], Row>(
      'SELECT agent_id, from_at, to_at FROM absence WHERE cancelled_at IS NULL AND to_at > ? ORDER BY agent_id, from_at',
    )
    .all(now);
  for (const { agent_id: agentId, from_at: from, to_at: to } of rows) {
    const own = spans.get(agentId) ?? [];
    spans.set(agentId, own);
    const last = own.at(-1);
    if (last && from <= last.to) own.splice(-1, 1, { from: last.from, to: Math.max(last.to, to) });
    else own.push({ from, to });
  }
  return spans;
}
