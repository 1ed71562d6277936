import type { LeftoverReason } from '../../contract/runs.ts';

export type RunFigures = {
  /** Leads that got an agent; kept ones do not count. */
  readonly placed: number;
  /** Agents that got at least one lead. */
  readonly agents: number;
  readonly leftOver: number;
  readonly leftovers: readonly { readonly reason: LeftoverReason; readonly count: number }[];
};

const reasonWords: Record<LeftoverReason, string> = {
  agents_at_cap: 'agents at cap',
  nobody_eligible: 'no agent eligible',
  do_not_contact: 'do not contact',
};

export function describeLeftoverReason(reason: LeftoverReason): string {
  return reasonWords[reason];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `42 leads assigned across 6 agents, 3 unassigned (agents at cap).` The most frequent reason comes first. */
export function distributionSentence(figures: RunFigures): string {
  const leads = counted(figures.placed, 'lead', 'leads');
  const agents = counted(figures.agents, 'agent', 'agents');
  return `${leads} assigned across ${agents}, ${figures.leftOver} unassigned${reasonsOf(figures)}.`;
}

/** A plan in the form of its record: `42 leads to 6 agents, 3 left over (agents at cap).` */
export function planSentence(figures: RunFigures): string {
  const rest = figures.leftOver > 0 ? `, ${figures.leftOver} left over${reasonsOf(figures)}` : '';
  return `${counted(figures.placed, 'lead', 'leads')} to ${counted(figures.agents, 'agent', 'agents')}${rest}.`;
}

function reasonsOf(figures: RunFigures): string {
  const reasons = figures.leftovers
    .toSorted((a, b) => b.count - a.count)
    .map((leftover) => reasonWords[leftover.reason])
    .join(', ');
  return figures.leftOver > 0 && reasons ? ` (${reasons})` : '';
}

/** The panel's sentence. `stamp` is the local minute of the office, as in `2026-05-11 09:00`. */
export function lastRunSentence(stamp: string, sentence: string): string {
  return `Last run: ${stamp} — ${sentence}`;
}
