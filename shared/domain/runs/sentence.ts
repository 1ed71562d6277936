import type { LeftoverReason } from '../../contract/runs.ts';
import { countWords, numberWords } from './count-words.ts';
import { describeLeftoverReason } from './leftovers.ts';

export type RunFigures = {
  /** Leads that got an agent; kept ones do not count. */
  readonly placed: number;
  /** Agents that got at least one lead. */
  readonly agents: number;
  readonly leftOver: number;
  readonly leftovers: readonly { readonly reason: LeftoverReason; readonly count: number }[];
};

/** `42 leads assigned across 6 agents, 3 unassigned (agents at cap).` The most frequent reason comes first. */
export function distributionSentence(figures: RunFigures): string {
  const leads = countWords(figures.placed, 'lead', 'leads');
  const agents = countWords(figures.agents, 'agent', 'agents');
  return `${leads} assigned across ${agents}, ${numberWords(figures.leftOver)} unassigned${reasonsOf(figures)}.`;
}

/** A plan in the form of its record: `42 leads to 6 agents, 3 left over (agents at cap).` */
export function planSentence(figures: RunFigures): string {
  const rest = figures.leftOver > 0 ? `, ${numberWords(figures.leftOver)} left over${reasonsOf(figures)}` : '';
  return `${countWords(figures.placed, 'lead', 'leads')} to ${countWords(figures.agents, 'agent', 'agents')}${rest}.`;
}

function reasonsOf(figures: RunFigures): string {
  const reasons = figures.leftovers
    .toSorted((a, b) => b.count - a.count)
    .map((leftover) => describeLeftoverReason(leftover.reason))
    .join(', ');
  return figures.leftOver > 0 && reasons ? ` (${reasons})` : '';
}

/** The panel's sentence. `stamp` is the local minute of the office, as in `2026-05-11 09:00`. */
export function lastRunSentence(stamp: string, sentence: string): string {
  return `Last run: ${stamp} — ${sentence}`;
}
