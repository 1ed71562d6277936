import { planDistribution } from './plan.ts';
import type { DistributionPlan, DistributionSnapshot } from './types.ts';

/**
 * How much to raise whose room so that every lead which a plan leaves over, and which somebody might take, finds an
 * agent. `capBound[signature]` lists the agents, active ones only, who pass every gate but perhaps the cap: those whom
 * the signature lists, and others who have no room. A raise counts from the room that an agent has, which is never
 * less than the agent's own leads of the snapshot.
 *
 * Nobody who may take a lead left over has a place to spare, and no exchange frees one, so `placed` leads need
 * `placed` places more: that is the whole raise, and a smaller one would leave leads over. Whose room grows is what
 * the distribution would choose if it went on from the levels that the plan reaches; what the ledger owes those agents
 * is as it was, since remainders never fall on agents who are full. Pure.
 * @throws RangeError as planDistribution does, for the agents of `capBound` too.
 */
export function cheapestRaise(
  snapshot: DistributionSnapshot,
  plan: DistributionPlan,
  capBound: readonly (readonly number[])[],
): { raise: ReadonlyMap<number, number>; placed: number } {
  const { perAgent } = planDistribution(leftoversOf(snapshot, plan, capBound));
  const raised = perAgent.filter(({ given }) => given > 0);
  return {
    raise: new Map(raised.map(({ agentId, given }) => [agentId, given])),
    placed: raised.reduce((sum, { given }) => sum + given, 0),
  };
}

/** The leads left over, as if they came in after the plan and no cap were in their way. */
function leftoversOf(
  { agents, leads, owed }: DistributionSnapshot,
  plan: DistributionPlan,
  capBound: readonly (readonly number[])[],
): DistributionSnapshot {
  const left: number[] = [];
  for (let lead = 0; lead < plan.to.length; lead++) if (plan.to[lead] === 0) left.push(lead);
  const reached = new Map(plan.perAgent.map(({ agentId, level }) => [agentId, level.total]));
  return {
    agents: agents.map((agent) => ({ ...agent, room: null, base: reached.get(agent.id) ?? agent.base })),
    signatures: capBound,
    leads: {
      ids: Float64Array.from(left, (lead) => leads.ids[lead]!),
      signature: Int32Array.from(left, (lead) => leads.signature[lead]!),
      from: new Float64Array(left.length),
    },
    owed,
  };
}
