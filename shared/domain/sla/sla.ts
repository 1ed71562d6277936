export type SlaClock = {
  /** When the lead came (UTC ms). */
  readonly createdAt: number;
  /** When the office first answered (UTC ms); null while it has not. */
  readonly firstResponseAt: number | null;
  /** The office's first-response target, at least 1. */
  readonly slaMinutes: number;
};

export type AgentClock = Omit<SlaClock, 'createdAt'> & {
  /** When the lead came to its present agent (UTC ms); null while nobody has it. */
  readonly assignedAt: number | null;
};

export type SlaState = {
  readonly state: 'met' | 'late' | 'running' | 'at_risk' | 'breached';
  readonly dueAt: number;
  /** Time left until `dueAt`, negative once it has passed; it stands still at the first response. */
  readonly leftMs: number;
};

const riskShare = 0.2;
const leastRiskMs = 60_000;

/** With less time left than this a clock is at risk: a fifth of the target or a minute, whichever is more. */
export function slaRiskMs(slaMinutes: number): number {
  return Math.max(slaMinutes * 60_000 * riskShare, leastRiskMs);
}

/**
 * The customer's clock: from the lead's creation to the first response. Answered by `dueAt` is met, answered after it
 * is late. Unanswered it runs, is at risk with less than a fifth of the target or less than a minute left (whichever is
 * more), and is breached after `dueAt`. A reassignment does not enter it.
 */
export function slaState(clock: SlaClock, now: number): SlaState {
  const targetMs = clock.slaMinutes * 60_000;
  const dueAt = clock.createdAt + targetMs;
  if (clock.firstResponseAt !== null) {
    const leftMs = dueAt - clock.firstResponseAt;
    return { state: leftMs >= 0 ? 'met' : 'late', dueAt, leftMs };
  }
  const leftMs = dueAt - now;
  if (leftMs < 0) return { state: 'breached', dueAt, leftMs };
  const isAtRisk = leftMs < slaRiskMs(clock.slaMinutes);
  return { state: isAtRisk ? 'at_risk' : 'running', dueAt, leftMs };
}

/**
 * The agent's clock: the same target, from the assignment to the present agent; null while unassigned. A lead that was
 * answered before it came to this agent counts as met: no first response is owed any more.
 */
export function agentSlaState(clock: AgentClock, now: number): SlaState | null {
  const { assignedAt, firstResponseAt, slaMinutes } = clock;
  if (assignedAt === null) return null;
  const answeredAt = firstResponseAt === null ? null : Math.max(firstResponseAt, assignedAt);
  return slaState({ createdAt: assignedAt, firstResponseAt: answeredAt, slaMinutes }, now);
}
