import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import { evenShares } from '../../../../shared/domain/runs/even-share.ts';

function shareOut(leads: number, agents: readonly { base: number; weight: number }[]) {
  const snapshot = {
    agents: agents.map((agent, index) => ({ id: index + 1, room: null, active: true, ...agent })),
    signatures: [agents.map((_, index) => index + 1)],
    leads: {
      ids: Float64Array.from({ length: leads }, (_, index) => index + 1),
      signature: new Int32Array(leads),
      from: new Float64Array(leads),
    },
    owed: new Map(),
  };
  return evenShares(snapshot, planDistribution(snapshot));
}

test('the even share levels the desks and gives nobody less than nothing', () => {
  const desks = [
    { base: 8, weight: 1 },
    { base: 2, weight: 1 },
    { base: 0, weight: 1 },
  ];
  expect([...shareOut(6, desks)].toSorted(([a], [b]) => a - b)).toEqual([
    [1, 0],
    [2, 2],
    [3, 4],
  ]);
});

test('even shares add up to what was placed, and stay within a lead of what whole leads allow', () => {
  const desk = fc.record({ base: fc.nat(30), weight: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.nat(60), fc.array(desk, { minLength: 1, maxLength: 6 }), (leads, desks) => {
      const shares = [...shareOut(leads, desks).values()];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(leads, 6);
      expect(shares.every((share) => share >= 0)).toBe(true);
    }),
  );
});
