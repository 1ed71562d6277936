import type { ReadDatabase } from '../db/database.ts';

/** When each agent who is away at `now` is back; absences that adjoin count as one. */
export function loadAwayUntil(db: ReadDatabase, now: number): ReadonlyMap<number, number> {
  const rows = db
    .statement<[number], { agent_id: number; from_at: number; to_at: number }>(
      `SELECT agent_id, from_at, to_at FROM absence WHERE cancelled_at IS NULL AND to_at > ? ORDER BY agent_id, from_at`,
    )
    .all(now);
  const until = new Map<number, number>();
  for (const { agent_id: agentId, from_at: from, to_at: to } of rows) {
    if (from <= (until.get(agentId) ?? now)) until.set(agentId, Math.max(to, until.get(agentId) ?? 0));
  }
  return until;
}
