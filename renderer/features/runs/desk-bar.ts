import type { RunDetail } from '../../../shared/contract/runs.ts';

type PerAgent = RunDetail['perAgent'][number];

/** The full width of every bar of a run, in leads: one scale, so that desks can be compared by eye. */
export function deskScale(perAgent: readonly PerAgent[]): number {
  return Math.max(1, ...perAgent.map((agent) => Math.max(agent.after, agent.before, reachOf(agent))));
}

/** A cap far above every desk must not squeeze the bars to nothing. */
function reachOf(agent: PerAgent): number {
  if (agent.cap === null) return 0;
  return Math.min(agent.cap, 2 * Math.max(agent.after, agent.before, 10));
}

/** Where an even share of this run, by weight, would end on each desk; agents who take no part have none. */
export function evenEnds(
  perAgent: readonly PerAgent[],
  weightOf: (agentId: number) => number,
): ReadonlyMap<number, number> {
  const taking = perAgent.filter((agent) => agent.gate === null || agent.given + agent.kept > 0);
  const dealt = sum(taking.map((agent) => agent.given + agent.kept));
  const weights = sum(taking.map((agent) => weightOf(agent.agentId)));
  if (dealt === 0 || weights === 0) return new Map();
  return new Map(
    taking.map((agent) => [
      agent.agentId,
      agent.after - agent.given - agent.kept + (dealt * weightOf(agent.agentId)) / weights,
    ]),
  );
}

/** Agents for whom the run decides something; the rest take no part in it. */
export function takesPart(agent: PerAgent): boolean {
  return agent.gate === null || agent.gate === 'at_cap' || agent.given + agent.kept + agent.taken > 0;
}

/** Those the run moves something for come first, the most given at the top. */
export function byInterest(perAgent: readonly PerAgent[]): readonly PerAgent[] {
  return perAgent.toSorted(
    (one, other) =>
      other.given - one.given || other.taken - one.taken || other.kept - one.kept || other.after - one.after,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
