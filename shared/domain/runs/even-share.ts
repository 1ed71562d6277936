import type { DistributionPlan, DistributionSnapshot } from '../distribution/types.ts';

type Share = { readonly agentId: number; readonly base: number; readonly weight: number };

/**
 * What each agent who may take any of the leads would be given if the leads that were placed could be cut to measure:
 * all at one level `(base + share) / weight`, nobody below 0, no caps, no criteria. For drawing beside the exact plan.
 */
export function evenShares(snapshot: DistributionSnapshot, plan: DistributionPlan): ReadonlyMap<number, number> {
  const eligible = new Set(snapshot.signatures.flat());
  const placed = plan.perAgent.reduce((sum, { given }) => sum + given, 0);
  const shares = snapshot.agents
    .filter(({ id, active }) => active && eligible.has(id))
    .map(({ id, base, weight }): Share => ({ agentId: id, base, weight }))
    .toSorted((left, right) => left.base / left.weight - right.base / right.weight);
  const level = evenLevel(shares, placed);
  return new Map(shares.map(({ agentId, base, weight }) => [agentId, Math.max(0, level * weight - base)]));
}

/** The level to which `placed` leads fill the desks, the lowest desk first. */
function evenLevel(shares: readonly Share[], placed: number): number {
  let base = placed;
  let weight = 0;
  let level = 0;
  for (const share of shares) {
    if (weight > 0 && share.base / share.weight >= level) break;
    base += share.base;
    weight += share.weight;
    level = base / weight;
  }
  return level;
}
