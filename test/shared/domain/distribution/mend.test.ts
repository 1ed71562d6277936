import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestRaise } from '../../../../shared/domain/distribution/mend.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionPlan, DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { fraction } from '../../../../shared/domain/ledger/fraction.ts';
import { compareLevels } from './brute-force.ts';
import { randomSnapshot, repeated, seeded, snapshotOf } from './random-case.ts';
import { scaled } from './scale.ts';

type Raise = ReadonlyMap<number, number>;

describe('the cheapest raise of caps', () => {
  it('gives every lead left over one place, where the levels are lowest', () => {
    const snapshot = snapshotOf([{ room: 1 }, { room: 2 }, { room: 0, base: 5 }], repeated(8, [[1, 2, 3]]));
    const raise = new Map([
      [1, 3],
      [2, 2],
    ]);
    expect(raiseFor(snapshot, [[1, 2, 3]])).toEqual({ raise, placed: 5 });
  });

  it('opens the desks of those whom only the cap kept out, in shares by weight', () => {
    const agents = [{ room: 0, base: 20, weight: 2 }, { room: 0, base: 10 }, { room: 9 }];
    const snapshot = snapshotOf(agents, [...repeated(6, [[]] as const), [[3]]]);
    expect(raiseFor(snapshot, [[1, 2], [3]])).toEqual({
      raise: new Map([
        [1, 4],
        [2, 2],
      ]),
      placed: 6,
    });
  });

  it('leaves out what no cap keeps waiting, and what everybody has room for', () => {
    expect(raiseFor(snapshotOf([{}], [[[]], [[1]]]), [[], [1]])).toEqual({ raise: new Map(), placed: 0 });
  });

  it('counts a lead of an inactive agent, and never one that an active agent keeps', () => {
    const snapshot = snapshotOf(
      [{ room: 1 }, { active: false }],
      [
        [[1], 2],
        [[1], 1],
        [[1], 2],
      ],
    );
    expect(raiseFor(snapshot, [[1]])).toEqual({ raise: new Map([[1, 2]]), placed: 2 });
  });

  it('raises the one who is owed most where all stand level', () => {
    const owed = new Map([
      [2, fraction(2, 3)],
      [3, fraction(1, 2)],
    ]);
    const snapshot = snapshotOf(repeated(3, { room: 0 }), [[[]]], owed);
    expect(raiseFor(snapshot, [[1, 2, 3]])).toEqual({ raise: new Map([[2, 1]]), placed: 1 });
  });
});

describe('a raise', () => {
  it('leaves none of the leads over when the run is planned again, and raises only agents who are full', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { snapshot, plan, capBound } = randomMend(seed, { agents: 9, leads: 60, maxWeight: 3 });
        const { raise, placed } = cheapestRaise(snapshot, plan, capBound);
        const again = planDistribution(withRaise(snapshot, capBound, raise));
        expect(totalOf(raise)).toBe(placed);
        expect(leftOver(again)).toBe(leftOver(plan) - placed);
        expect(again.leftover.filter(({ signature }) => capBound[signature]!.length > 0)).toEqual([]);
        for (const agentId of raise.keys()) expect(loadOf(plan, agentId)).toBe(roomOf(snapshot, agentId));
        mended += Math.min(placed, 1);
      }),
      { numRuns: scaled(3_000) },
    );
    expect(mended).toBeGreaterThan(0);
  });

  it('cannot be smaller, and of those as small none that takes the leads left over is more even', () => {
    const random = seeded(411);
    let tried = 0;
    for (let round = 0; round < scaled(3_000); round++) {
      const { snapshot, plan, capBound } = randomMend(Math.floor(random() * 2 ** 31), {
        agents: 4,
        leads: 9,
        maxWeight: 3,
      });
      const { raise, placed } = cheapestRaise(snapshot, plan, capBound);
      if (placed === 0 || placed > 5) continue;
      tried += 1;
      for (const smaller of raisesOf(snapshot, placed - 1)) {
        expect(leftOver(planDistribution(withRaise(snapshot, capBound, smaller)))).toBeGreaterThan(
          leftOver(plan) - placed,
        );
      }
      for (const other of directRaises(snapshot, plan, capBound)) {
        expect(compareRaises(snapshot, plan, raise, other)).toBeLessThanOrEqual(0);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

function raiseFor(snapshot: DistributionSnapshot, capBound: readonly (readonly number[])[]) {
  return cheapestRaise(snapshot, planDistribution(snapshot), capBound);
}

/** Beside the agents of a signature, some who have no room at all pass every other gate. */
function randomMend(seed: number, shape: Parameters<typeof randomSnapshot>[1]) {
  const random = seeded(seed);
  const snapshot = randomSnapshot(random, shape);
  const isFree = (agentId: number) => snapshot.agents.some(({ id, active }) => id === agentId && active);
  const capBound = snapshot.signatures.map((ids) => [
    ...ids.filter(isFree),
    ...snapshot.agents
      .map(({ id }) => id)
      .filter((id) => isFree(id) && !ids.includes(id) && roomOf(snapshot, id) === 0 && random() < 0.5),
  ]);
  return { snapshot, plan: planDistribution(snapshot), capBound };
}

function roomOf({ agents, leads }: DistributionSnapshot, agentId: number): number | null {
  const room = agents.find(({ id }) => id === agentId)?.room ?? null;
  return room === null ? null : Math.max(room, leads.from.filter((from) => from === agentId).length);
}

/** As the next plan would find it: an agent whose cap was raised above nothing passes the last gate, too. */
function withRaise(
  snapshot: DistributionSnapshot,
  capBound: readonly (readonly number[])[],
  raise: Raise,
): DistributionSnapshot {
  return {
    ...snapshot,
    agents: snapshot.agents.map((agent) => {
      const room = roomOf(snapshot, agent.id);
      return { ...agent, room: room === null ? null : room + (raise.get(agent.id) ?? 0) };
    }),
    signatures: snapshot.signatures.map((ids, signature) => [
      ...ids,
      ...capBound[signature]!.filter((id) => !ids.includes(id) && raise.has(id)),
    ]),
  };
}

function leftOver({ leftover }: DistributionPlan): number {
  return leftover.reduce((sum, { count }) => sum + count, 0);
}

function loadOf({ perAgent }: DistributionPlan, agentId: number): number | undefined {
  return perAgent.find((share) => share.agentId === agentId)?.given;
}

function totalOf(raise: Raise): number {
  return [...raise.values()].reduce((sum, more) => sum + more, 0);
}

/** Every way to raise the agents by `total` in all. */
function raisesOf({ agents }: DistributionSnapshot, total: number): readonly Raise[] {
  return agents.reduce<readonly Raise[]>(
    (raises, { id }, index) =>
      raises.flatMap((raise) => {
        const rest = total - totalOf(raise);
        const least = index === agents.length - 1 ? rest : 0;
        return Array.from({ length: rest - least + 1 }, (_, step) => withMore(raise, id, least + step));
      }),
    [new Map()],
  );
}

/** Every way to give each lead left over to somebody who passes the gates. */
function directRaises(
  { leads }: DistributionSnapshot,
  plan: DistributionPlan,
  capBound: readonly (readonly number[])[],
): readonly Raise[] {
  const left = [...leads.signature].filter((signature, lead) => plan.to[lead] === 0 && capBound[signature]!.length > 0);
  let raises = new Map<string, Raise>([['', new Map()]]);
  for (const signature of left) {
    const next = new Map<string, Raise>();
    for (const raise of raises.values()) {
      for (const id of capBound[signature]!) {
        const more = withMore(raise, id, (raise.get(id) ?? 0) + 1);
        next.set([...more].toSorted(([one], [other]) => one - other).join(';'), more);
      }
    }
    raises = next;
  }
  return [...raises.values()];
}

function withMore(raise: Raise, agentId: number, more: number): Raise {
  return more === 0 ? raise : new Map([...raise, [agentId, more]]);
}

function compareRaises(snapshot: DistributionSnapshot, plan: DistributionPlan, left: Raise, right: Raise): number {
  const totals = (raise: Raise) => snapshot.agents.map(({ id }) => loadOf(plan, id)! + (raise.get(id) ?? 0));
  return compareLevels(snapshot, totals(left), totals(right));
}
