import type { Agent } from '../../../shared/contract/team.ts';
import { firstDayOf, lastDayOf } from '../../../shared/domain/routing/day.ts';

export type AwayWords = { readonly text: string; readonly isAway: boolean };

/** As in `away until 4 Dec` or `from 12 Dec`; null when no absence is known. The clock may have moved on since the reading. */
export function awayWords(agent: Agent, now: number, timeZone: string): AwayWords | null {
  const next = agent.nextAbsence;
  const hasBegun = next !== null && next.from <= now;
  const until = Math.max(agent.awayUntil ?? 0, hasBegun ? next.to : 0);
  if (until > now) return { text: `away until ${lastDayOf(until, timeZone)}`, isAway: true };
  return next === null || hasBegun ? null : { text: `from ${firstDayOf(next.from, timeZone)}`, isAway: false };
}
