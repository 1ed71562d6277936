import { expect } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionPlan, DistributionSnapshot, Leftover } from '../../../../shared/domain/distribution/types.ts';
import type { BestOutcome } from './brute-force.ts';

export function outcomeOf({ agents, leads }: DistributionSnapshot, { to, ledger }: DistributionPlan): BestOutcome {
  return {
    placed: to.filter((agent) => agent !== 0).length,
    kept: to.filter((agent, lead) => agent !== 0 && agent === leads.from[lead]).length,
    given: agents.map(({ id }) => to.filter((agent) => agent === id).length),
    ledger,
  };
}

/** A plan whose figures are true to its assignment, however bad that is. */
export function planOf(
  { agents, signatures, leads }: DistributionSnapshot,
  to: Float64Array,
  ledger: DistributionPlan['ledger'] = [],
): DistributionPlan {
  const isActive = (id: number) => agents.some((agent) => agent.id === id && agent.active);
  const leftover = new Map<string, Leftover>();
  to.forEach((agentId, lead) => {
    if (agentId !== 0) return;
    const signature = leads.signature[lead]!;
    const from = leads.from[lead]!;
    const count = (leftover.get(`${signature}/${from}`)?.count ?? 0) + 1;
    const reason = signatures[signature]!.some(isActive) ? 'no_room' : 'nobody_eligible';
    leftover.set(`${signature}/${from}`, { signature, from, count, reason });
  });
  return {
    to,
    ledger,
    perAgent: agents.map(({ id, base, weight }) => {
      const given = to.filter((agentId) => agentId === id).length;
      const kept = to.filter((agentId, lead) => agentId === id && leads.from[lead] === id).length;
      return { agentId: id, given, kept, level: { base, total: base + given, weight } };
    }),
    leftover: [...leftover.values()],
  };
}

/** Plans, insists on the seal, and returns what each agent is given, in the order of the snapshot. */
export function givenBy(snapshot: DistributionSnapshot): readonly number[] {
  const plan = planDistribution(snapshot);
  expect(checkDistribution(snapshot, plan)).toMatchObject({ proven: true });
  return outcomeOf(snapshot, plan).given;
}
