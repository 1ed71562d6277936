import { describe, expect, it } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionAgent, DistributionPlan } from '../../../../shared/domain/distribution/types.ts';
import { add, type Fraction, fraction, subtract, ZERO } from '../../../../shared/domain/ledger/fraction.ts';
import { repeated, snapshotOf } from './random-case.ts';

describe('remainders', () => {
  it('gives three equal agents exactly ten leads each in 30 runs of one lead', () => {
    const days = rotate(30, () => [{}, {}, {}]);
    expect(days.received).toEqual(
      new Map([
        [1, 10],
        [2, 10],
        [3, 10],
      ]),
    );
    expect(days.owed).toEqual(
      new Map([
        [1, ZERO],
        [2, ZERO],
        [3, ZERO],
      ]),
    );
  });

  it('passes the turn of an agent who has left to the next one', () => {
    const left = rotate(4, (day) => [{}, { active: day === 0 }, {}]);
    const removed = rotate(4, (day) => (day === 0 ? [{}, {}, {}] : [{ id: 1 }, { id: 3 }]));
    expect([left.turns, removed.turns]).toEqual([
      [1, 3, 1, 3],
      [1, 3, 1, 3],
    ]);
  });

  it('does not shift the rotation when a lead is moved by hand: desks change, what is owed does not', () => {
    const untouched = rotate(9, () => [{ room: 50 }, { room: 50 }, { room: 50 }]);
    const moved = rotate(9, (day) =>
      day < 2 ? repeated(3, { room: 50 }) : [{ room: 49 }, { room: 51 }, { room: 50 }],
    );
    expect(moved).toEqual(untouched);
  });

  it('credits every taker alike and debits those who receive', () => {
    const owed = new Map([
      [3, fraction(1, 5)],
      [2, fraction(1, 7)],
    ]);
    expect(planDistribution(snapshotOf([{}, {}, {}], repeated(5, [[1, 2, 3]]), owed)).ledger).toEqual([
      { agentId: 1, credit: fraction(2, 3), debit: 0 },
      { agentId: 2, credit: fraction(2, 3), debit: 1 },
      { agentId: 3, credit: fraction(2, 3), debit: 1 },
    ]);
  });

  it('shares what only some can take among those alone', () => {
    const snapshot = snapshotOf([{}, {}, {}, {}, {}], [[[1, 2]], [[2, 3, 4, 5]]]);
    expect(planDistribution(snapshot).ledger.map(({ agentId, credit }) => [agentId, credit])).toEqual([
      [1, fraction(1, 2)],
      [2, fraction(1, 2)],
      [3, fraction(1, 3)],
      [4, fraction(1, 3)],
      [5, fraction(1, 3)],
    ]);
  });

  it('writes nothing for one who must take the lead, or for weights that leave no tie', () => {
    expect(planDistribution(snapshotOf([{}, {}], [[[1]]])).ledger).toEqual([]);
    expect(planDistribution(snapshotOf([{ weight: 2 }, {}], [[[1, 2]]])).ledger).toEqual([]);
  });

  it('stays within one lead of the entitlement over a year of changing crowds', () => {
    const { owed } = rotate(365, (day) =>
      repeated(5, {}).map((agent, index) => ({ ...agent, active: (day + index) % 7 !== 0 })),
    );
    for (const { num, den } of owed.values()) expect(Math.abs(Number(num) / Number(den))).toBeLessThan(1);
  });
});

/** One lead a day for whoever is active, with the ledger carried along. */
function rotate(days: number, agentsOn: (day: number) => readonly Partial<DistributionAgent>[]) {
  const owed = new Map<number, Fraction>();
  const received = new Map<number, number>();
  const turns: number[] = [];
  for (let day = 0; day < days; day++) {
    const agents = agentsOn(day);
    const snapshot = snapshotOf(agents, [[agents.map(({ id }, index) => id ?? index + 1)]], owed);
    const plan: DistributionPlan = planDistribution(snapshot);
    expect(checkDistribution(snapshot, plan)).toMatchObject({ proven: true });
    const [agentId = 0] = plan.to;
    turns.push(agentId);
    received.set(agentId, (received.get(agentId) ?? 0) + 1);
    for (const { agentId: id, credit, debit } of plan.ledger) {
      owed.set(id, subtract(add(owed.get(id) ?? ZERO, credit), fraction(debit)));
    }
  }
  return { owed, received, turns };
}
