import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import type { PreferenceSnapshot } from '../../../../../shared/domain/routing/preference/types.ts';
import { seeded } from '../../distribution/random-case.ts';
import { caseOf, randomCase, type ScoredCase } from './small-case.ts';

const seeds = fc.integer();
const options = { numRuns: 500 };
const shape = { agents: 8, leads: 30, maxWeight: 3, maxScore: 2 };

describe('a plan by preference', () => {
  it('is the same however agents, signatures and the ids within them are shuffled', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, isRandom) => {
        const random = seeded(seed);
        const snapshot = drawing(randomCase(random, shape), isRandom);
        const { shuffled, place } = shuffleRows(snapshot, random);
        const { leftover, ...plan } = planByPreference(snapshot);
        const { leftover: leftoverAgain, ...again } = planByPreference(shuffled);
        expect(again).toEqual(plan);
        const renumbered = leftover.map((row) => ({ ...row, signature: place[row.signature]! }));
        expect(leftoverAgain).toEqual(renumbered.toSorted((left, right) => left.signature - right.signature));
      }),
      options,
    );
  });

  it('is proven by the checker and keeps every cap', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, isRandom) => {
        const snapshot = drawing(randomCase(seeded(seed), shape), isRandom);
        const plan = planByPreference(snapshot);
        expect(checkPreferencePlan(snapshot, plan)).toMatchObject({ proven: true });
        for (const { id, room, active } of snapshot.agents) {
          const given = plan.to.filter((agentId) => agentId === id).length;
          expect(given).toBeLessThanOrEqual(active ? (room ?? given) : 0);
        }
      }),
      options,
    );
  });

  it('never places fewer leads because there is more room', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const snapshot = randomCase(seeded(seed), shape);
        const roomier = snapshot.agents.map((agent, index) =>
          index === pick % snapshot.agents.length && agent.room !== null ? { ...agent, room: agent.room + 1 } : agent,
        );
        const before = placedLeads(snapshot);
        expect(placedLeads({ ...snapshot, agents: roomier })).toEqual(expect.arrayContaining([...before]));
      }),
      options,
    );
  });

  it('never leaves a lead over because a later one is gone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const snapshot = randomCase(seeded(seed), shape);
        const { ids, signature } = snapshot.leads;
        const fewer = { ...snapshot, leads: { ids: ids.slice(0, -1), signature: signature.slice(0, -1) } };
        expect(placedLeads(fewer)).toEqual(placedLeads(snapshot).filter((lead) => lead < ids.length - 1));
      }),
      options,
    );
  });

  it('stays as it is without an agent who received nothing, where no lead prefers two agents alike', () => {
    let compared = 0;
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const snapshot = randomCase(seeded(seed), shape);
        const scores = snapshot.scores.map((row) => row.map((score, agent) => score * 8 + ((agent * 3) % 8)));
        const strict = { ...snapshot, scores };
        const gone = pick % snapshot.agents.length;
        const { to } = planByPreference(rescored(strict));
        if (to.includes(snapshot.agents[gone]!.id)) return;
        compared++;
        expect(planByPreference(without(strict, gone)).to).toEqual(to);
      }),
      options,
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('stays as it is, ledger and all, without an agent whom nobody preferred, where there are no caps', () => {
    let compared = 0;
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const snapshot = randomCase(seeded(seed), shape);
        const gone = pick % snapshot.agents.length;
        const scores = snapshot.scores.map((row) => row.with(gone, -1));
        const agents = snapshot.agents.map((agent) => ({ ...agent, room: null }));
        const open = { ...snapshot, agents, scores };
        const { to, ledger } = planByPreference(rescored(open));
        if (to.includes(agents[gone]!.id)) return;
        compared++;
        const again = planByPreference(without(open, gone));
        expect({ to: again.to, ledger: again.ledger }).toEqual({ to, ledger });
      }),
      options,
    );
    expect(compared).toBeGreaterThan(50);
  });
});

/** The case with the preferences that its scores say. */
function rescored({ agents, signatures, leads, scores, owed }: Omit<ScoredCase, 'preference'>): ScoredCase {
  const rows = [...leads.signature].map((signature, lead) => [signatures[signature]!, scores[lead]!] as const);
  return caseOf(agents, rows, owed);
}

function without({ agents, signatures, scores, ...rest }: ScoredCase, gone: number): ScoredCase {
  const { id } = agents[gone]!;
  return rescored({
    ...rest,
    agents: agents.toSpliced(gone, 1),
    signatures: signatures.map((ids) => ids.filter((other) => other !== id)),
    scores: scores.map((row) => row.toSpliced(gone, 1)),
  });
}

function drawing(snapshot: ScoredCase, isRandom: boolean): ScoredCase {
  return isRandom ? { ...snapshot, preference: { kind: 'random', seed: 'a seed' } } : snapshot;
}

function placedLeads(snapshot: PreferenceSnapshot): readonly number[] {
  const { to } = planByPreference(snapshot);
  return [...to.keys()].filter((lead) => to[lead] !== 0);
}

function shuffleRows(snapshot: ScoredCase, random: () => number) {
  const { preference, leads } = snapshot;
  const order = shuffle([...snapshot.signatures.keys()], random);
  const place = order.map((_, signature) => order.indexOf(signature));
  const seats = shuffle([...snapshot.agents.keys()], random);
  const shuffled: PreferenceSnapshot = {
    agents: seats.map((seat) => snapshot.agents[seat]!),
    signatures: order.map((signature) => shuffle(snapshot.signatures[signature]!, random)),
    leads: { ids: leads.ids, signature: leads.signature.map((signature) => place[signature]!) },
    owed: snapshot.owed,
    preference:
      preference.kind === 'random'
        ? preference
        : { kind: 'scores', of: (lead, agent) => preference.of(lead, seats[agent]!) },
  };
  return { shuffled, place };
}

function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const keys = items.map((item) => ({ item, key: random() }));
  return keys.toSorted((left, right) => left.key - right.key).map(({ item }) => item);
}
