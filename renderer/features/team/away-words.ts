import type { Agent } from '../../../shared/contract/team.ts';
import { firstDayOf, lastDayOf } from '../../../shared/domain/routing/day.ts';

export type AwayWords = { readonly text: string; readonly isAway: boolean };

/** As in `away until 4 Dec` or `from 12 Dec`; null when no absence is known. The clock may have moved on since the reading. */
export function awayWords(agent: Agent, now: number, timeZone: string): AwayWords | null {
  const next = agent.nextAbsence;
  const until = awayUntil(agent, now);
  if (until !== null) return { text: `away until ${lastDayOf(until, timeZone)}`, isAway: true };
  return next === null || next.from <= now ? null : { text: `from ${firstDayOf(next.from, timeZone)}`, isAway: false };
}

/** When the absence that is going on ends; null = the agent is here. */
export function awayUntil({ awayUntil: known, nextAbsence }: Agent, now: number): number | null {
  const begun = nextAbsence !== null && nextAbsence.from <= now ? nextAbsence.to : 0;
  const until = Math.max(known ?? 0, begun);
  return until > now ? until : null;
}
