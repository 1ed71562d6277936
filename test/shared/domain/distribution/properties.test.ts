import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { compare, fraction } from '../../../../shared/domain/ledger/fraction.ts';
import { outcomeOf } from './outcome.ts';
import { randomSnapshot, seeded } from './random-case.ts';
import { scaled } from './scale.ts';

const seeds = fc.integer();
const options = { numRuns: scaled(3_000) };

describe('a plan', () => {
  it('is the same however agents, signatures and the ids within them are shuffled', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seeded(seed);
        const snapshot = randomSnapshot(random, { agents: 8, leads: 40, maxWeight: 3 });
        const { to, perAgent, ledger } = planDistribution(snapshot);
        const again = planDistribution(shuffleRows(snapshot, random));
        expect({ to: again.to, perAgent: again.perAgent, ledger: again.ledger }).toEqual({ to, perAgent, ledger });
      }),
      options,
    );
  });

  it('is proven by the checker and keeps every cap', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const snapshot = randomSnapshot(seeded(seed), { agents: 12, leads: 80, maxWeight: 5 });
        const plan = planDistribution(snapshot);
        expect(checkDistribution(snapshot, plan)).toMatchObject({ proven: true });
        snapshot.agents.forEach(({ id, room }) => {
          const own = snapshot.leads.from.filter((from) => from === id).length;
          const given = plan.to.filter((agentId) => agentId === id).length;
          expect(given).toBeLessThanOrEqual(Math.max(room ?? given, own));
        });
      }),
      options,
    );
  });

  it('never places fewer leads because there is one more', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const snapshot = randomSnapshot(seeded(seed), { agents: 8, leads: 40, maxWeight: 2 });
        const fewer = withoutLastLead(snapshot);
        const placed = outcomeOf(snapshot, planDistribution(snapshot)).placed;
        expect(outcomeOf(fewer, planDistribution(fewer)).placed).toBeLessThanOrEqual(placed);
      }),
      options,
    );
  });

  it('is never less even because there is more room, for as many leads placed and kept', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const snapshot = randomSnapshot(seeded(seed), { agents: 8, leads: 40, maxWeight: 3 });
        const roomier = withMoreRoom(snapshot, pick % snapshot.agents.length);
        const before = outcomeOf(snapshot, planDistribution(snapshot));
        const after = outcomeOf(roomier, planDistribution(roomier));
        expect(after.placed).toBeGreaterThanOrEqual(before.placed);
        if (after.placed > before.placed || after.kept !== before.kept) return;
        expect(compareFromTop(snapshot, after.given, before.given)).toBeLessThanOrEqual(0);
      }),
      options,
    );
  });
});

function shuffleRows(snapshot: DistributionSnapshot, random: () => number): DistributionSnapshot {
  const order = shuffled([...snapshot.signatures.keys()], random);
  const place = order.map((_, signature) => order.indexOf(signature));
  return {
    ...snapshot,
    agents: shuffled(snapshot.agents, random),
    signatures: order.map((signature) => shuffled(snapshot.signatures[signature]!, random)),
    leads: { ...snapshot.leads, signature: snapshot.leads.signature.map((signature) => place[signature]!) },
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const keys = items.map((item) => ({ item, key: random() }));
  return keys.toSorted((left, right) => left.key - right.key).map(({ item }) => item);
}

function withoutLastLead({ leads, ...rest }: DistributionSnapshot): DistributionSnapshot {
  const { ids, signature, from } = leads;
  return { ...rest, leads: { ids: ids.slice(0, -1), signature: signature.slice(0, -1), from: from.slice(0, -1) } };
}

function withMoreRoom({ agents, ...rest }: DistributionSnapshot, index: number): DistributionSnapshot {
  const { room } = agents[index]!;
  return { ...rest, agents: agents.with(index, { ...agents[index]!, room: room === null ? null : room + 1 }) };
}

function compareFromTop({ agents }: DistributionSnapshot, left: readonly number[], right: readonly number[]): number {
  const ranked = (given: readonly number[]) =>
    given
      .map((count, index) => fraction(agents[index]!.base + count, agents[index]!.weight))
      .toSorted((one, other) => compare(other, one));
  const rights = ranked(right);
  return ranked(left).reduce((order, level, index) => order || compare(level, rights[index]!), 0);
}
