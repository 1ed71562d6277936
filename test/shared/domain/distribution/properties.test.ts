import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';
import { compareLevels } from './brute-force.ts';
import { outcomeOf } from './outcome.ts';
import { randomSnapshot, repeated, seeded } from './random-case.ts';
import { scaled } from './scale.ts';

const seeds = fc.integer();
const options = { numRuns: scaled(3_000) };

describe('a plan', () => {
  it('is the same however agents, signatures and the ids within them are shuffled', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seeded(seed);
        const snapshot = randomSnapshot(random, { agents: 8, leads: 40, maxWeight: 3 });
        const { snapshot: reordered, place } = shuffleRows(snapshot, random);
        const { leftover, ...plan } = planDistribution(snapshot);
        const { leftover: leftoverAgain, ...again } = planDistribution(reordered);
        expect(again).toEqual(plan);
        const renumbered = leftover.map((row) => ({ ...row, signature: place[row.signature]! }));
        expect(leftoverAgain).toEqual(
          renumbered.toSorted((left, right) => left.signature - right.signature || left.from - right.from),
        );
      }),
      options,
    );
  });

  it('is the same for agents with ids beyond a million in an office of half a million signatures', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const snapshot = randomSnapshot(seeded(seed), { agents: 8, leads: 40, maxWeight: 3 });
        const renumbered = (id: number) => (id === 0 ? 0 : id + 2_000_000);
        const { to, leftover } = planDistribution(snapshot);
        const large = planDistribution({
          agents: snapshot.agents.map((agent) => ({ ...agent, id: renumbered(agent.id) })),
          signatures: [...snapshot.signatures.map((ids) => ids.map(renumbered)), ...repeated(500_000, [])],
          leads: { ...snapshot.leads, from: snapshot.leads.from.map(renumbered) },
          owed: new Map([...snapshot.owed].map(([id, owed]) => [renumbered(id), owed])),
        });
        expect(large.to).toEqual(to.map(renumbered));
        expect(large.leftover).toEqual(leftover.map((row) => ({ ...row, from: renumbered(row.from) })));
      }),
      { numRuns: 20 },
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

  it('leaves no lead of an active agent without one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const snapshot = randomSnapshot(seeded(seed), { agents: 8, leads: 40, maxWeight: 3 });
        const { to } = planDistribution(snapshot);
        const active = new Set(snapshot.agents.filter((agent) => agent.active).map((agent) => agent.id));
        const stripped = [...to].filter((agentId, lead) => agentId === 0 && active.has(snapshot.leads.from[lead]!));
        expect(stripped).toEqual([]);
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
        expect(compareLevels(snapshot, after.given, before.given)).toBeLessThanOrEqual(0);
      }),
      options,
    );
  });
});

function shuffleRows(snapshot: DistributionSnapshot, random: () => number) {
  const order = shuffled([...snapshot.signatures.keys()], random);
  const place = order.map((_, signature) => order.indexOf(signature));
  const reordered = {
    ...snapshot,
    agents: shuffled(snapshot.agents, random),
    signatures: order.map((signature) => shuffled(snapshot.signatures[signature]!, random)),
    leads: { ...snapshot.leads, signature: snapshot.leads.signature.map((signature) => place[signature]!) },
  };
  return { snapshot: reordered, place };
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
