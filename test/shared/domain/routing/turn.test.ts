import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionAgent, DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { add, fraction, subtract, ZERO, type Fraction } from '../../../../shared/domain/ledger/fraction.ts';
import { checkTurn, takeTurn } from '../../../../shared/domain/routing/turn.ts';

function agent(id: number, more: Partial<DistributionAgent> = {}): DistributionAgent {
  return { id, room: null, base: 0, weight: 1, active: true, ...more };
}

function oneLead(
  agents: readonly DistributionAgent[],
  eligible: readonly number[],
  owed: ReadonlyMap<number, Fraction> = new Map(),
): DistributionSnapshot {
  const leads = { ids: Float64Array.of(7), signature: Int32Array.of(0), from: Float64Array.of(0) };
  return { agents, signatures: [eligible], leads, owed };
}

/** Leads that arrive one by one, what each turn leaves in the ledger carried over to the next. */
function arrivals(agents: readonly DistributionAgent[], eligibles: readonly (readonly number[])[]): number[] {
  let owed: ReadonlyMap<number, Fraction> = new Map();
  return eligibles.map((eligible) => {
    const snapshot = oneLead(agents, eligible, owed);
    const plan = takeTurn(snapshot);
    expect(checkTurn(snapshot, plan).proven).toBe(true);
    const next = new Map(owed);
    for (const { agentId, credit, debit } of plan.ledger) {
      next.set(agentId, add(next.get(agentId) ?? ZERO, subtract(credit, fraction(debit))));
    }
    owed = next;
    return plan.to[0]!;
  });
}

function counts(receivers: readonly number[]): Record<number, number> {
  return Object.fromEntries([...Map.groupBy(receivers, (id) => id)].map(([id, all]) => [id, all.length]));
}

test('thirty leads that arrive one by one give three equal agents ten each, in turn', () => {
  const agents = [agent(1), agent(2), agent(3)];
  const receivers = arrivals(
    agents,
    Array.from({ length: 30 }, () => [1, 2, 3]),
  );
  expect(receivers.slice(0, 6)).toEqual([1, 2, 3, 1, 2, 3]);
  expect(counts(receivers)).toEqual({ 1: 10, 2: 10, 3: 10 });
});

test('an agent of twice the weight gets twice as many, spread over the sequence', () => {
  const agents = [agent(1, { weight: 2 }), agent(2), agent(3)];
  const receivers = arrivals(
    agents,
    Array.from({ length: 40 }, () => [1, 2, 3]),
  );
  expect(receivers.slice(0, 8)).toEqual([1, 2, 3, 1, 1, 2, 3, 1]);
  expect(counts(receivers)).toEqual({ 1: 20, 2: 10, 3: 10 });
});

test('who is away misses the turns of that time and no others', () => {
  const agents = [agent(1), agent(2), agent(3)];
  const all = [1, 2, 3];
  const receivers = arrivals(agents, [all, all, all, ...Array.from({ length: 6 }, () => [1, 2]), all, all, all]);
  expect(counts(receivers.slice(3, 9))).toEqual({ 1: 3, 2: 3 });
  expect(counts(receivers.slice(9))).toEqual({ 1: 1, 2: 1, 3: 1 });
});

test('nobody who is full, inactive or not eligible takes a turn, and the reason is told apart', () => {
  const full = [agent(1, { room: 0 }), agent(2, { active: false }), agent(3)];
  expect(takeTurn(oneLead(full, [1, 2]))).toMatchObject({ to: Float64Array.of(0), leftover: [{ reason: 'no_room' }] });
  expect(takeTurn(oneLead(full, [2]))).toMatchObject({ leftover: [{ reason: 'nobody_eligible', count: 1 }] });
  expect(takeTurn(oneLead(full, []))).toMatchObject({ ledger: [], leftover: [{ reason: 'nobody_eligible' }] });
});

test('a turn is for one lead', () => {
  const snapshot = oneLead([agent(1)], [1]);
  const leads = { ids: Float64Array.of(7, 8), signature: Int32Array.of(0, 0), from: Float64Array.of(0, 0) };
  expect(() => takeTurn({ ...snapshot, leads })).toThrow(RangeError);
});

const owedOf = fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 6 })), {
  minLength: 5,
  maxLength: 5,
});

test('with equal weights a turn is what the distribution of a run with one lead gives', () => {
  fc.assert(
    fc.property(fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }), owedOf, (eligible, debts) => {
      const agents = [1, 2, 3, 4, 5].map((id) => agent(id));
      const owed = new Map(debts.map(([num, den], index) => [index + 1, fraction(num, den)]));
      const snapshot = oneLead(agents, eligible, owed);
      const turn = takeTurn(snapshot);
      expect(turn.to).toEqual(planDistribution(snapshot).to);
      if (eligible.length > 1) expect(checkDistribution(snapshot, turn).proven).toBe(true);
    }),
  );
});

test('over any arrivals nobody of the same agents is a whole lead away from its share of the weights', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 60 }),
      (weights, leads) => {
        const agents = weights.map((weight, index) => agent(index + 1, { weight }));
        const ids = agents.map(({ id }) => id);
        const got = counts(
          arrivals(
            agents,
            Array.from({ length: leads }, () => ids),
          ),
        );
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        for (const { id, weight } of agents) {
          expect(Math.abs((got[id] ?? 0) - (leads * weight) / all)).toBeLessThan(1);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the check refuses a turn that passes somebody over, gives it to nobody, or does not balance', () => {
  const snapshot = oneLead([agent(1), agent(2)], [1, 2], new Map([[2, fraction(1, 2)]]));
  const plan = takeTurn(snapshot);
  expect(plan.to[0]).toBe(2);
  const wrong = (change: object) => {
    const certificate = checkTurn(snapshot, { ...plan, ...change });
    return certificate.proven ? 'proven' : certificate.fault;
  };
  expect(wrong({ to: Float64Array.of(1) })).toBe('ledger');
  expect(wrong({ to: Float64Array.of(0) })).toBe('places_more');
  expect(wrong({ to: Float64Array.of(9) })).toBe('ineligible');
  expect(wrong({ ledger: plan.ledger.slice(1) })).toBe('ledger');
});
