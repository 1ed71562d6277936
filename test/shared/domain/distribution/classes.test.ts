import { expect, test } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { seeded } from './random-case.ts';
import { scaled } from './scale.ts';

/** A re-deal: leads of every desk in many signatures, so that most groups can flow to the same agents as others. */
function redeal(seed: number): DistributionSnapshot {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const agentCount = 8 + below(60);
  const leadCount = 200 + below(2500);
  const share = leadCount / agentCount;
  const agents = Array.from({ length: agentCount }, (_, index) => ({
    id: index + 1,
    room: random() < 0.3 ? null : Math.ceil(share * (0.5 + random())),
    base: below(20),
    weight: random() < 0.7 ? 1 : 1 + below(4),
    active: random() < 0.95,
  }));
  const signatures = Array.from({ length: 1 + below(25) }, () => {
    const first = below(agentCount);
    const width = 1 + below(agentCount);
    return Array.from({ length: width }, (_, step) => agents[(first + step) % agentCount]!.id);
  });
  const leads = Array.from({ length: leadCount }, (_, index) => index + 1);
  return {
    agents,
    signatures,
    leads: {
      ids: Float64Array.from(leads),
      signature: Int32Array.from(leads, () => below(signatures.length)),
      from: Float64Array.from(leads, () => (random() < 0.2 ? 0 : 1 + below(agentCount))),
    },
    owed: new Map(),
  };
}

test('a re-deal is proven, although its groups are solved by the class', () => {
  for (let seed = 1; seed <= scaled(300); seed += 1) {
    const snapshot = redeal(seed);
    const plan = planDistribution(snapshot);
    expect([seed, checkDistribution(snapshot, plan)]).toEqual([seed, expect.objectContaining({ proven: true })]);
  }
});

test('leads of one desk are spread like those of the others whom the same agents may take', () => {
  const leads = Array.from({ length: 900 }, (_, index) => index + 1);
  const plan = planDistribution({
    agents: [1, 2, 3, 4, 5, 6].map((id) => ({ id, room: null, base: 0, weight: 1, active: true })),
    signatures: [[4, 5, 6]],
    leads: {
      ids: Float64Array.from(leads),
      signature: new Int32Array(900),
      from: Float64Array.from(leads, (id) => 1 + Math.floor((id - 1) / 300)),
    },
    owed: new Map(),
  });
  for (const desk of [0, 300, 600]) {
    const given = [4, 5, 6].map((agent) => plan.to.subarray(desk, desk + 300).filter((to) => to === agent).length);
    expect(given).toEqual([100, 100, 100]);
  }
});
