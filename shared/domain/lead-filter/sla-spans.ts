import { slaRiskMs } from '../sla/sla.ts';
import type { Span } from './span.ts';

/** The states of a clock that still waits for the first response. */
export type WaitingState = 'running' | 'at_risk' | 'breached';

/** When a lead came that waits in each state, at the moment `now` (UTC ms); the reverse of `slaState`. */
export function slaSpans(now: number, slaMinutes: number): Readonly<Record<WaitingState, Span>> {
  const breachedBefore = now - slaMinutes * 60_000;
  // Moments are whole: less than 12.5 ms left is less than 13.
  const riskBefore = breachedBefore + Math.ceil(slaRiskMs(slaMinutes));
  return {
    breached: { from: -Infinity, before: breachedBefore },
    at_risk: { from: breachedBefore, before: riskBefore },
    running: { from: riskBefore, before: Infinity },
  };
}
