import { describe, expect, it } from 'vitest';
import type { DistributionAgent } from '../../../../../shared/domain/distribution/types.ts';
import { lottery, waitOf } from '../../../../../shared/domain/routing/preference/lottery.ts';
import { absorb, finish, hashText } from '../../../../../shared/domain/routing/preference/murmur.ts';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import type { PreferenceSnapshot } from '../../../../../shared/domain/routing/preference/types.ts';
import { seeded } from '../../distribution/random-case.ts';

const weighted = [1, 2, 3].map((weight) => agentOf(weight, { weight }));

describe('random', () => {
  it('gives agents of weight 1, 2 and 3 their shares of 6,000 leads, give or take 150', () => {
    const plan = planByPreference(snapshotOf(weighted, leadIds(6_000)));
    const given = plan.perAgent.map((share) => share.given);
    [1_000, 2_000, 3_000].forEach((share, index) => expect(Math.abs(given[index]! - share)).toBeLessThan(150));
    expect(plan.ledger).toEqual([]);
  });

  it('draws without replacement: each order of three agents comes as often as their weights say', () => {
    const wishes = lottery('an order', Float64Array.from(leadIds(6_000)), weighted);
    const counts = new Map<string, number>();
    for (let lead = 0; lead < 6_000; lead++) {
      const wish = wishes(lead);
      const order = [0, 1, 2].toSorted((left, right) => wish(right) - wish(left));
      const key = order.map((agent) => agent + 1).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const chance = ([first, second]: readonly [number, number]) => (first / 6) * (second / (6 - first));
    for (const [first, second, third] of [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
      [2, 3, 1],
      [3, 1, 2],
      [3, 2, 1],
    ] as const) {
      const expected = 6_000 * chance([first, second]);
      expect(Math.abs(counts.get(`${first}${second}${third}`)! - expected)).toBeLessThan(150);
    }
  });

  it('gives 200 agents of one weight and leads with neighbouring ids like shares', () => {
    const agents = Array.from({ length: 200 }, (_, index) => agentOf(index + 1));
    const given = planByPreference(snapshotOf(agents, leadIds(20_000))).perAgent.map((share) => share.given);
    expect(Math.min(...given)).toBeGreaterThan(60);
    expect(Math.max(...given)).toBeLessThan(140);
  });

  it('can be replayed: the same seed gives the same plan', () => {
    const snapshot = snapshotOf(weighted, leadIds(500));
    expect(planByPreference(snapshot)).toEqual(planByPreference(snapshot));
    expect([...planByPreference(snapshotOf(weighted, leadIds(12))).to].join('')).toBe('222313313333');
  });

  it('draws differently for another seed', () => {
    const plans = ['a', 'b', 'A', 'ab', 'ba', ''].map((seed) => {
      const snapshot = snapshotOf(weighted, leadIds(100), seed);
      return planByPreference(snapshot).to.join();
    });
    expect(new Set(plans).size).toBe(plans.length);
  });

  it('draws for each lead alone: one more lead, or another order, changes nothing for the others', () => {
    const ids = leadIds(300);
    const receiverOf = (leads: readonly number[]) => {
      const { to } = planByPreference(snapshotOf(weighted, leads));
      return new Map(leads.map((id, lead) => [id, to[lead]]));
    };
    const alone = receiverOf(ids);
    const reversed = receiverOf([...ids.toReversed(), 7_777]);
    expect(ids.map((id) => reversed.get(id))).toEqual(ids.map((id) => alone.get(id)));
  });

  it('moves only the leads of an agent who goes', () => {
    const ids = leadIds(300);
    const before = planByPreference(snapshotOf(weighted, ids)).to;
    const after = planByPreference(snapshotOf(weighted.slice(0, 2), ids)).to;
    expect(before.every((agentId, lead) => agentId === 3 || after[lead] === agentId)).toBe(true);
    expect(after.filter((agentId) => agentId === 0)).toHaveLength(0);
  });

  it('places every lead that caps allow, and each as its draw says', () => {
    const agents = weighted.map((agent) => ({ ...agent, room: 40 }));
    const snapshot = snapshotOf(agents, leadIds(150));
    const plan = planByPreference(snapshot);
    expect(checkPreferencePlan(snapshot, plan)).toMatchObject({ proven: true });
    expect(plan.perAgent.map(({ given }) => given)).toEqual([40, 40, 40]);
    expect(plan.to.findIndex((agentId) => agentId === 0)).toBe(120);
  });

  it('tells apart ids beyond 32 bits', () => {
    const far = Float64Array.from([5, 5 + 2 ** 32, 5 + 2 ** 40]);
    const wishes = lottery('far', far, [agentOf(1), agentOf(1 + 2 ** 33)]);
    const drawn = [0, 1, 2].flatMap((lead) => [0, 1].map((agent) => wishes(lead)(agent)));
    expect(new Set(drawn).size).toBe(6);
  });
});

describe('the hash', () => {
  it('is MurmurHash3: the known values of whole words', () => {
    const hash = (words: readonly number[], seed: number) => finish(words.reduce(absorb, seed), words.length);
    expect([
      hash([], 0),
      hash([], 1),
      hash([], 0xffffffff),
      hash([0xffffffff], 0),
      hash([0x87654321], 0),
      hash([0x87654321], 0x5082edee),
      hash([0], 0),
    ]).toEqual([0, 0x514e28b7, 0x81f16f39, 0x76293b50, 0xf55b516b, 0x2362f9de, 0x2362f9de]);
  });

  it('tells texts apart by letter and place', () => {
    expect(new Set(['', 'a', 'b', 'ab', 'ba', 'aa', 'ä', '\u{1f600}'].map(hashText)).size).toBe(8);
  });
});

describe('the wait of a draw', () => {
  it('is the logarithm, true to 1 in 10,000, and never longer for a higher draw', () => {
    const random = seeded(1);
    const top = 2 ** 32 - 1;
    const draws = Array.from({ length: 4_000 }, (_, at) => Math.floor(random() * 2 ** (at % 33)));
    for (const draw of [...draws, ...draws.map((low) => top - low), 0, 2 ** 31 - 1, 2 ** 31]) {
      const exact = -Math.log2((draw + 1) / 2 ** 32) * 2 ** 32;
      expect(Math.abs(waitOf(draw) - exact)).toBeLessThanOrEqual(exact / 10_000 + 1);
      expect(Number.isInteger(waitOf(draw))).toBe(true);
      if (draw < top) expect(waitOf(draw + 1)).toBeLessThanOrEqual(waitOf(draw));
    }
    expect([waitOf(0), waitOf(2 ** 31 - 1), waitOf(top)]).toEqual([2 ** 37, 2 ** 32, 0]);
  });
});

function agentOf(id: number, agent: Partial<DistributionAgent> = {}): DistributionAgent {
  return { id, room: null, base: 0, weight: 1, active: true, ...agent };
}

function leadIds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 101 + index);
}

/** Everybody may take every lead. */
function snapshotOf(agents: readonly DistributionAgent[], ids: readonly number[], seed = 'seed'): PreferenceSnapshot {
  return {
    agents,
    signatures: [agents.map(({ id }) => id)],
    leads: { ids: Float64Array.from(ids), signature: new Int32Array(ids.length) },
    owed: new Map(),
    preference: { kind: 'random', seed },
  };
}
