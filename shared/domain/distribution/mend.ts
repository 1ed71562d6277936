import { planDistribution } from './plan.ts';
import type { DistributionPlan, DistributionSnapshot } from './types.ts';

/**
 * How much to raise whose room so that the leads a plan leaves over find an agent. `capBound[signature]` lists the
 * agents, active ones only, who pass every gate but perhaps the cap.
 *
 * Each lead left over needs one place more and no agent has one to spare, so the total raise is the number of leads
 * placed, which is the least possible. Whose room grows is what the distribution itself would choose if it went on
 * from the levels that the plan reached.
 * @throws RangeError as planDistribution does.
 */
export function cheapestRaise(
  snapshot: DistributionSnapshot,
  plan: DistributionPlan,
  capBound: readonly (readonly number[])[],
): { raise: ReadonlyMap<number, number>; placed: number } {
  const left: number[] = [];
  plan.to.forEach((agentId, lead) => {
    if (agentId === 0 && (capBound[snapshot.leads.signature[lead]!]?.length ?? 0) > 0) left.push(lead);
  });
  const reached = new Map(plan.perAgent.map(({ agentId, level }) => [agentId, level.total]));
  const further = planDistribution({
    agents: snapshot.agents.map((agent) => ({ ...agent, room: null, base: reached.get(agent.id) ?? agent.base })),
    signatures: capBound,
    leads: {
      ids: Float64Array.from(left, (lead) => snapshot.leads.ids[lead]!),
      signature: Int32Array.from(left, (lead) => snapshot.leads.signature[lead]!),
      from: new Float64Array(left.length),
    },
    owed: new Map(),
  });
  const raised = further.perAgent.filter(({ given }) => given > 0);
  return { raise: new Map(raised.map(({ agentId, given }) => [agentId, given])), placed: left.length };
}
