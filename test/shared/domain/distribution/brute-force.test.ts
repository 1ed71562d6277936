import { expect, it } from 'vitest';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { tryEverything } from './brute-force.ts';
import { outcomeOf } from './outcome.ts';
import { randomSnapshot, seeded } from './random-case.ts';
import { scaled } from './scale.ts';

it('no plan is beaten by any of the assignments there are, aim by aim', () => {
  const random = seeded(20260511);
  for (let round = 0; round < scaled(20_000); round++) {
    const snapshot = randomSnapshot(random, { agents: 4, leads: 6, maxWeight: round % 2 === 0 ? 1 : 3 });
    expect(outcomeOf(snapshot, planDistribution(snapshot)), JSON.stringify(describeCase(snapshot))).toEqual(
      tryEverything(snapshot),
    );
  }
});

function describeCase({ agents, signatures, leads, owed }: DistributionSnapshot): unknown {
  return {
    agents,
    signatures,
    leads: [...leads.signature].map((signature, lead) => [signature, leads.from[lead]]),
    owed: [...owed].map(([id, value]) => [id, `${value.num}/${value.den}`]),
  };
}
