import { expect, it } from 'vitest';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { compare, fraction } from '../../../../shared/domain/ledger/fraction.ts';
import { solvePrograms } from './integer-program.ts';
import { outcomeOf } from './outcome.ts';
import { randomSnapshot, seeded } from './random-case.ts';
import { scaled } from './scale.ts';

it('weighted plans place, keep and level as the integer programs do', () => {
  const random = seeded(300);
  for (let round = 0; round < scaled(2_000); round++) {
    const snapshot = randomSnapshot(random, { agents: 5, leads: 10, maxWeight: 4 });
    const { placed, kept, given } = outcomeOf(snapshot, planDistribution(snapshot));
    expect(solvePrograms(snapshot, { placed, kept, given })).toEqual({
      placed,
      kept,
      counts: countsFromTop(snapshot, given),
    });
  }
}, 600_000);

function countsFromTop({ agents }: DistributionSnapshot, given: readonly number[]): readonly number[] {
  const levels = given.map((count, agent) => fraction(agents[agent]!.base + count, agents[agent]!.weight));
  const counts = levels.map((level) => levels.filter((other) => compare(other, level) >= 0).length);
  return [...new Set(counts)].toSorted((left, right) => left - right);
}
