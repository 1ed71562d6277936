import type { DistributionAgent } from './types.ts';

/**
 * One more lead for an agent, by the level it leads to: `total / weight`. Leads are handed out in this order: lower
 * level first; at the same level the greater weight first, because its step up is the smaller one.
 * Greedy in this order is exact: the sorted levels are a separable convex function of loads that form a base
 * polyhedron (Federgruen and Groenevelt 1986).
 */
export type Step = { readonly total: number; readonly weight: number };

export type Bounds = {
  readonly agents: readonly DistributionAgent[];
  readonly fewest: Float64Array;
  readonly most: Float64Array;
};

/** The leads an agent holds once every step up to and including `step` is taken, within the agent's bounds. */
export function leadsAt({ agents, fewest, most }: Bounds, agent: number, step: Step): number {
  const { base, weight } = agents[agent]!;
  const scaled = step.total * weight;
  // Exact below 2^53: the quotient of two such whole numbers never rounds up to a whole number it has not reached.
  const total = Math.floor(scaled / step.weight);
  const isLaterTie = total * step.weight === scaled && weight < step.weight;
  return Math.min(most[agent]!, Math.max(fewest[agent]!, total - base - (isLaterTie ? 1 : 0)));
}

/**
 * The last step that `supply` leads can take completely, and the step after it, which they cannot.
 * `supply` must be less than the agents' `most` together and no less than their `fewest`.
 */
export function findWaterline(bounds: Bounds, part: readonly number[], supply: number): { full: Step; next: Step } {
  let full: Step | undefined;
  let next: Step | undefined;
  for (const weight of new Set(part.map((agent) => bounds.agents[agent]!.weight))) {
    const total = lastFullTotal(bounds, part, supply, weight);
    const lower = { total, weight };
    const upper = { total: total + 1, weight };
    if (full === undefined || compareSteps(lower, full) > 0) full = lower;
    if (next === undefined || compareSteps(upper, next) < 0) next = upper;
  }
  if (full === undefined || next === undefined) throw new RangeError('A waterline needs an agent.');
  return { full, next };
}

function lastFullTotal(bounds: Bounds, part: readonly number[], supply: number, weight: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const agent of part) {
    const { base, weight: own } = bounds.agents[agent]!;
    low = Math.min(low, Math.floor(((base + bounds.fewest[agent]!) * weight) / own) - 1);
    high = Math.max(high, Math.ceil(((base + bounds.most[agent]!) * weight) / own) + 1);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    let needed = 0;
    for (const agent of part) needed += leadsAt(bounds, agent, { total: middle, weight });
    if (needed <= supply) low = middle;
    else high = middle;
  }
  return low;
}

function compareSteps(left: Step, right: Step): number {
  return left.total * right.weight - right.total * left.weight || right.weight - left.weight;
}
