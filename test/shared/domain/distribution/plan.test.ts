import { describe, expect, it } from 'vitest';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import { givenBy } from './outcome.ts';
import { repeated, snapshotOf } from './random-case.ts';

describe('placement', () => {
  it('gives A and B two leads each when B can take X only and A takes X and Y', () => {
    expect(givenBy(snapshotOf([{}, {}], [[[1, 2]], [[1, 2]], [[1]], [[1]]]))).toEqual([2, 2]);
  });

  it('leaves nobody over when 100 leads for A or B come before 100 that only A can take', () => {
    const leads = [...repeated(100, [[1, 2]] as const), ...repeated(100, [[1]] as const)];
    expect(givenBy(snapshotOf([{ room: 100 }, { room: 100 }], leads))).toEqual([100, 100]);
  });

  it('gives three agents 60 leads each, though 60 leads fit only the first and 60 only the first two', () => {
    const leads = [
      ...repeated(60, [[1, 2, 3]] as const),
      ...repeated(60, [[1, 2]] as const),
      ...repeated(60, [[1]] as const),
    ];
    expect(givenBy(snapshotOf([{}, {}, {}], leads))).toEqual([60, 60, 60]);
  });

  it('gives nobody a lead while all are away, and says why for each lead', () => {
    const snapshot = snapshotOf([{}, { active: false }], [[[]], [[2]], [[], 2]]);
    expect(planDistribution(snapshot)).toEqual({
      to: Float64Array.of(0, 0, 0),
      perAgent: [
        { agentId: 1, given: 0, kept: 0, level: { base: 0, total: 0, weight: 1 } },
        { agentId: 2, given: 0, kept: 0, level: { base: 0, total: 0, weight: 1 } },
      ],
      ledger: [],
      leftover: [
        { signature: 0, from: 0, count: 1, reason: 'nobody_eligible' },
        { signature: 0, from: 2, count: 1, reason: 'nobody_eligible' },
        { signature: 1, from: 0, count: 1, reason: 'nobody_eligible' },
      ],
    });
  });

  it('plans an office without agents and a run without leads', () => {
    const nobody = snapshotOf([], [[[]]]);
    const nothing = snapshotOf([{}], []);
    expect([nobody, nothing].map((snapshot) => [...planDistribution(snapshot).to])).toEqual([[0], []]);
    expect(givenBy(nothing)).toEqual([0]);
  });

  it('says that there is no room when the eligible agents are full, and leaves the last leads in service order over', () => {
    const plan = planDistribution(snapshotOf([{ room: 2 }, {}], repeated(4, [[1]])));
    expect([...plan.to]).toEqual([1, 1, 0, 0]);
    expect(plan.leftover).toEqual([{ signature: 0, from: 0, count: 2, reason: 'no_room' }]);
  });

  it('keeps the cap in a second run on the same day', () => {
    const agents = [{ room: 3 }, { room: 3 }];
    const first = planDistribution(snapshotOf(agents, repeated(4, [[1, 2]])));
    const left = first.perAgent.map(({ given }) => ({ room: 3 - given }));
    const second = planDistribution(snapshotOf(left, repeated(4, [[1, 2]])));
    expect(second.to.toSorted()).toEqual(Float64Array.of(0, 0, 1, 2));
  });
});

describe('leads that have an agent', () => {
  it('moves every lead that can move, even where staying would be more even', () => {
    const plan = planDistribution(snapshotOf([{}, { base: 50 }], repeated(4, [[1, 2], 1])));
    expect([...plan.to]).toEqual([2, 2, 2, 2]);
  });

  it('keeps a lead with its agent as the last resort, the first ones served being those that move', () => {
    const plan = planDistribution(snapshotOf([{}, { room: 1 }], repeated(3, [[1, 2], 1])));
    expect([...plan.to]).toEqual([2, 1, 1]);
    expect(plan.perAgent.map(({ given, kept }) => [given, kept])).toEqual([
      [2, 2],
      [1, 0],
    ]);
  });

  it('never takes the agent from a lead for the sake of an unassigned one', () => {
    const plan = planDistribution(snapshotOf([{ room: 0 }, { room: 1 }], [[[2]], [[2], 1]]));
    expect([...plan.to]).toEqual([2, 1]);
    const full = planDistribution(snapshotOf([{ room: 1 }], [[[1]], [[], 1]]));
    expect([...full.to]).toEqual([0, 1]);
  });

  it('strips nobody of an agent, even where that would place as many leads as possible', () => {
    const leads = [[[1]], [[1]], [[1], 1], [[], 2]] as const;
    const plan = planDistribution(snapshotOf([{ room: 1 }, { room: 0 }], leads));
    expect([...plan.to]).toEqual([0, 0, 1, 2]);
  });

  it('lets an agent over cap swap leads, not grow', () => {
    const leads = [[[1, 2], 1], [[1, 2], 1], [[1, 2], 2], [[1, 2], 2], [[1, 2]]] as const;
    const snapshot = snapshotOf([{ room: 0 }, { room: 2 }], leads);
    expect(givenBy(snapshot)).toEqual([2, 2]);
    expect([...planDistribution(snapshot).to]).toEqual([2, 2, 1, 1, 0]);
  });

  it('treats leads of an inactive agent as unassigned, and leaves them where they are if nobody takes them', () => {
    const plan = planDistribution(snapshotOf([{ active: false }, { room: 1 }], [[[1, 2]], [[2], 1], [[2], 77]]));
    expect([...plan.to]).toEqual([2, 0, 0]);
    expect(plan.leftover).toEqual([
      { signature: 1, from: 1, count: 1, reason: 'no_room' },
      { signature: 1, from: 77, count: 1, reason: 'no_room' },
    ]);
  });
});

describe('evenness', () => {
  it('levels the desks, the fullest agent as low as possible first', () => {
    expect(givenBy(snapshotOf([{ base: 7 }, { base: 2 }, { base: 4 }], repeated(6, [[1, 2, 3]])))).toEqual([0, 4, 2]);
  });

  it('gives shares by weight', () => {
    expect(givenBy(snapshotOf([{ weight: 3 }, { weight: 1 }, { weight: 2 }], repeated(12, [[1, 2, 3]])))).toEqual([
      6, 2, 4,
    ]);
  });

  it('gives the lead to the greater weight where both would reach the same highest level', () => {
    const snapshot = snapshotOf(
      [
        { base: 1, weight: 2 },
        { base: 0, weight: 1 },
      ],
      [[[1, 2]]],
    );
    expect(givenBy(snapshot)).toEqual([1, 0]);
  });

  it('gives both leads to the greater weight where another way reaches the same highest level and leaves the rest higher', () => {
    expect(givenBy(snapshotOf([{ weight: 1 }, { weight: 2 }], repeated(2, [[1, 2]])))).toEqual([0, 2]);
    const tied = [{ weight: 2 }, { weight: 2 }, { weight: 1 }];
    expect(givenBy(snapshotOf(tied, repeated(4, [[1, 2, 3]])))).toEqual([2, 2, 0]);
  });

  it('is exact where floating-point numbers are not', () => {
    const agents = [
      { base: 999_999_999, weight: 1000 },
      { base: 999_999_998, weight: 1000 },
    ];
    expect(givenBy(snapshotOf(agents, [[[1, 2]]]))).toEqual([0, 1]);
  });
});

describe('hot and cold', () => {
  it('gives every agent a like mix of early and late leads', () => {
    const plan = planDistribution(snapshotOf([{}, { weight: 2 }, {}], repeated(400, [[1, 2, 3]])));
    for (const [agentId, share] of [
      [1, 1 / 4],
      [2, 1 / 2],
      [3, 1 / 4],
    ] as const) {
      for (let served = 0; served <= 400; served++) {
        const got = plan.to.subarray(0, served).filter((agent) => agent === agentId).length;
        expect(Math.abs(got - served * share)).toBeLessThanOrEqual(1.5);
      }
    }
  });

  it('spreads the leads of each signature over all who may take them, as far as evenness lets it', () => {
    const leads = [...repeated(60, [[1, 2, 3]] as const), ...repeated(60, [[1, 2, 3, 4]] as const)];
    const { to } = planDistribution(snapshotOf([{}, {}, {}, {}], leads));
    const mix = [1, 2, 3, 4].map((id) => [
      to.subarray(0, 60).filter((agent) => agent === id).length,
      to.subarray(60).filter((agent) => agent === id).length,
    ]);
    expect(mix).toEqual([
      [20, 10],
      [20, 10],
      [20, 10],
      [0, 30],
    ]);
  });

  it('takes turns forwards and backwards, so that no agent is always first', () => {
    const plan = planDistribution(snapshotOf([{}, {}, {}], repeated(12, [[1, 2, 3]])));
    expect([...plan.to]).toEqual([1, 2, 3, 3, 2, 1, 1, 2, 3, 3, 2, 1]);
  });
});

describe('a snapshot that contradicts itself', () => {
  it('is refused', () => {
    expect(() => planDistribution(snapshotOf([{ id: 5 }, { id: 5 }], []))).toThrow(
      'Two agents of the snapshot share an id.',
    );
    expect(() => planDistribution(snapshotOf([{}], [[[1, 9]]]))).toThrow(
      'Signature 0 names agent 9, who is not in the snapshot.',
    );
  });
});
