import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDistribution } from '../../../../../shared/domain/distribution/plan.ts';
import type { DistributionAgent, DistributionPlan } from '../../../../../shared/domain/distribution/types.ts';
import { add, type Fraction, fraction, subtract, ZERO } from '../../../../../shared/domain/ledger/fraction.ts';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import { repeated, seeded } from '../../distribution/random-case.ts';
import { caseOf, randomCase } from './small-case.ts';

describe('turns among agents of equal match', () => {
  it('gives three agents exactly ten leads each in 30 arrivals of one lead', () => {
    const office = arrivals();
    for (let day = 0; day < 30; day++) office.arrive(1);
    expect([...office.received.values()]).toEqual([10, 10, 10]);
    expect([...office.owed.values()]).toEqual([ZERO, ZERO, ZERO]);
  });

  it('keeps three agents within one lead of each other, however many leads arrive together', () => {
    const random = seeded(8);
    const office = arrivals();
    for (let day = 0; day < 300; day++) {
      office.arrive(1 + Math.floor(random() * 7));
      const received = [...office.received.values()];
      expect(Math.max(...received) - Math.min(...received)).toBeLessThanOrEqual(1);
    }
  });

  it('keeps the rotation of single leads when three arrive together on every third day', () => {
    const office = arrivals();
    for (let day = 0; day < 90; day++) office.arrive(day % 3 < 2 ? 1 : 3);
    expect([...office.received.values()]).toEqual([50, 50, 50]);
    expect([...office.owed.values()]).toEqual([ZERO, ZERO, ZERO]);
  });

  it('passes the turn of an agent who is away to the next one', () => {
    const office = arrivals();
    const turns = [[], [2], [], []].map((away) => office.arrive(1, away)[0]);
    expect(turns).toEqual([1, 3, 2, 1]);
  });

  it('credits those who share a level alike and debits the one who receives', () => {
    expect(planByPreference(caseOf([{}, {}, {}, { base: 1 }], [[[1, 2, 3, 4]]])).ledger).toEqual([
      { agentId: 1, credit: fraction(1, 3), debit: 1 },
      { agentId: 2, credit: fraction(1, 3), debit: 0 },
      { agentId: 3, credit: fraction(1, 3), debit: 0 },
    ]);
  });

  it('writes nothing where the preference or the level decides', () => {
    expect(
      planByPreference(
        caseOf(
          [{}, {}],
          [
            [
              [1, 2],
              [5, 4],
            ],
          ],
        ),
      ).ledger,
    ).toEqual([]);
    expect(planByPreference(caseOf([{ base: 1 }, {}], [[[1, 2]]])).ledger).toEqual([]);
    expect(
      planByPreference(
        caseOf(
          [{}, {}],
          [
            [[1], [5, 5]],
            [
              [1, 2],
              [5, 5],
            ],
          ],
        ),
      ).ledger,
    ).toEqual([]);
  });

  it('shares a lead only among agents who could have it', () => {
    const leads = [[[1, 2, 3]], [[3]]] as const;
    expect(planByPreference(caseOf([{}, {}, { room: 1 }], leads)).ledger).toEqual([
      { agentId: 1, credit: fraction(1, 2), debit: 1 },
      { agentId: 2, credit: fraction(1, 2), debit: 0 },
    ]);
  });

  it('compares levels and debts exactly where floats would not', () => {
    const levels = caseOf(
      [
        { base: 1_000_000_000, weight: 1000 },
        { base: 999_999_999, weight: 1000 },
      ],
      [[[1, 2]]],
    );
    expect([...planByPreference(levels).to]).toEqual([2]);
    const debts = new Map([
      [1, fraction(10n ** 20n, 10n ** 20n + 1n)],
      [2, fraction(10n ** 20n + 1n, 10n ** 20n + 2n)],
    ]);
    expect([...planByPreference(caseOf([{}, {}], [[[1, 2]]], debts)).to]).toEqual([2]);
  });

  it('gives and owes what the distribution does where leads have no preference at all', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed);
        const { agents, owed } = randomCase(random, { agents: 6, leads: 0, maxWeight: 1, maxScore: 0 });
        const everybody = agents.map(({ id }) => id);
        const snapshot = caseOf(agents, repeated(Math.floor(random() * 16), [everybody]), owed);
        const from = new Float64Array(snapshot.leads.signature.length);
        const even = planDistribution({ ...snapshot, leads: { ...snapshot.leads, from } });
        const plan = planByPreference(snapshot);
        expect({ perAgent: plan.perAgent, ledger: plan.ledger, leftover: plan.leftover }).toEqual({
          perAgent: even.perAgent,
          ledger: even.ledger,
          leftover: even.leftover,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives leads that arrive one by one by the weights', () => {
    const { received, owed, arrive } = arrivals([3, 1, 1]);
    for (let lead = 0; lead < 50; lead += 1) arrive(1);
    expect([...received.values()]).toEqual([30, 10, 10]);
    expect([...owed.values()]).toEqual([ZERO, ZERO, ZERO]);
  });

  it('debits as much as it credits', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const snapshot = randomCase(seeded(seed), { agents: 6, leads: 20, maxWeight: 3, maxScore: 1 });
        const { ledger } = planByPreference(snapshot);
        expect(ledger.reduce((sum, entry) => add(sum, gainOf(entry)), ZERO)).toEqual(ZERO);
      }),
      { numRuns: 500 },
    );
  });
});

/** Three agents whom every lead prefers alike, with the ledger carried from one arrival to the next. */
function arrivals(weights: readonly number[] = [1, 1, 1]) {
  const ids = [1, 2, 3];
  const owed = new Map<number, Fraction>(ids.map((id) => [id, ZERO]));
  const received = new Map(ids.map((id) => [id, 0]));
  return { owed, received, arrive };

  function arrive(leads: number, away: readonly number[] = []): readonly number[] {
    const agents: Partial<DistributionAgent>[] = ids.map((id, index) => ({
      active: !away.includes(id),
      weight: weights[index]!,
    }));
    const snapshot = caseOf(agents, repeated(leads, [ids]), new Map(owed));
    const plan = planByPreference(snapshot);
    expect(checkPreferencePlan(snapshot, plan)).toMatchObject({ proven: true });
    for (const entry of plan.ledger) owed.set(entry.agentId, add(owed.get(entry.agentId)!, gainOf(entry)));
    for (const { agentId, given } of plan.perAgent) received.set(agentId, received.get(agentId)! + given);
    return [...plan.to];
  }
}

function gainOf({ credit, debit }: DistributionPlan['ledger'][number]): Fraction {
  return subtract(credit, fraction(debit));
}
