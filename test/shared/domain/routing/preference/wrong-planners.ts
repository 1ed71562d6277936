import type { DistributionPlan } from '../../../../../shared/domain/distribution/types.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import type { PreferenceSnapshot } from '../../../../../shared/domain/routing/preference/types.ts';
import { planOf } from '../../distribution/outcome.ts';
import type { ScoredCase } from './small-case.ts';

/** A plan whose figures are true to its assignment, however bad that is. */
export function planWith(
  { agents, signatures, leads, owed }: PreferenceSnapshot,
  to: Float64Array,
  ledger: DistributionPlan['ledger'] = [],
): DistributionPlan {
  const plan = planOf({ agents, signatures, leads: { ...leads, from: new Float64Array(to.length) }, owed }, to, ledger);
  return {
    ...plan,
    perAgent: plan.perAgent.toSorted((left, right) => left.agentId - right.agentId),
    leftover: plan.leftover.toSorted((left, right) => left.signature - right.signature),
  };
}

/** Every lead to its favourite who has room just then: no lead looks ahead. `spare` places more than there are. */
export function takeFavourites(snapshot: ScoredCase, spare = 0): DistributionPlan {
  const { agents, scores, signatures, leads, owed } = snapshot;
  const given = new Map<number, number>();
  const to = Float64Array.from(leads.signature, (signature, lead) => {
    const able = agents.flatMap(({ id, room, active, base, weight }, index) => {
      const count = given.get(id) ?? 0;
      const hasRoom = count < (room ?? Number.POSITIVE_INFINITY) + spare;
      const level = (base + count) / weight;
      const { num, den } = owed.get(id) ?? { num: 0n, den: 1n };
      const debt = Number(num) / Number(den);
      return active && hasRoom && signatures[signature]!.includes(id)
        ? [{ id, score: scores[lead]![index]!, level, debt }]
        : [];
    });
    const [chosen] = able.toSorted((a, b) => b.score - a.score || a.level - b.level || b.debt - a.debt || a.id - b.id);
    if (chosen === undefined) return 0;
    given.set(chosen.id, (given.get(chosen.id) ?? 0) + 1);
    return chosen.id;
  });
  return planWith(snapshot, to);
}

/** Of agents preferred alike always the first one by id, as if there were no ties. */
export function ignoreTies(snapshot: ScoredCase): DistributionPlan {
  const { agents, scores } = snapshot;
  const of = (lead: number, agent: number) => scores[lead]![agent]! * 1000 - agents[agent]!.id;
  return planWith(snapshot, planByPreference({ ...snapshot, preference: { kind: 'scores', of } }).to);
}

/** The last leads first. */
export function serveBackwards(snapshot: ScoredCase): DistributionPlan {
  const { leads, scores } = snapshot;
  const reversed = scores.toReversed();
  const { to } = planByPreference({
    ...snapshot,
    leads: { ids: leads.ids.toReversed(), signature: leads.signature.toReversed() },
    preference: { kind: 'scores', of: (lead, agent) => reversed[lead]![agent]! },
  });
  return planWith(snapshot, to.toReversed());
}
