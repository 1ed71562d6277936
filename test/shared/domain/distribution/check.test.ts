import { describe, expect, it } from 'vitest';
import { checkDistribution } from '../../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../../shared/domain/distribution/plan.ts';
import type {
  Certificate,
  DistributionPlan,
  DistributionSnapshot,
} from '../../../../shared/domain/distribution/types.ts';
import { formatFraction, fraction } from '../../../../shared/domain/ledger/fraction.ts';
import { tryEverything } from './brute-force.ts';
import { outcomeOf, planOf } from './outcome.ts';
import { randomSnapshot, repeated, seeded, snapshotOf } from './random-case.ts';
import { scaled } from './scale.ts';
import { dealByFloats, dealGreedily } from './wrong-planners.ts';

describe('the checker', () => {
  it('proves every right plan', () => {
    const random = seeded(7);
    for (let round = 0; round < scaled(10_000); round++) {
      const snapshot = randomSnapshot(random, { agents: 9, leads: 40, maxWeight: 1 + (round % 3) });
      expect(checkDistribution(snapshot, planDistribution(snapshot))).toMatchObject({ proven: true });
    }
  });

  it('proves a plan exactly when no assignment there is would be better, and names the first aim missed', () => {
    const random = seeded(11);
    const verdicts = new Map<string, number>();
    for (let round = 0; round < scaled(20_000); round++) {
      const snapshot = randomSnapshot(random, { agents: 4, leads: 6, maxWeight: 1 + (round % 3) });
      const plan = disturb(snapshot, planDistribution(snapshot), random);
      const verdict = verdictOf(checkDistribution(snapshot, plan));
      expect(expectedVerdicts(snapshot, plan)).toContain(verdict);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    expect([...verdicts.keys()].toSorted()).toEqual([
      'fewer_kept',
      'ineligible',
      'ledger',
      'lost_agent',
      'more_even',
      'over_room',
      'places_more',
      'proven',
    ]);
  });

  it('catches the one-at-a-time dealer who leaves a lead over that could be placed, and shows the mending moves', () => {
    const snapshot = snapshotOf([{ room: 1 }, { room: 1 }], [[[1, 2]], [[1]]]);
    expect(checkDistribution(snapshot, planOf(snapshot, dealGreedily(snapshot)))).toEqual({
      proven: false,
      fault: 'places_more',
      path: [
        { leadId: 102, fromAgentId: null, toAgentId: 1 },
        { leadId: 101, fromAgentId: 1, toAgentId: 2 },
      ],
      statement: 'One more lead could be placed.',
    });
  });

  it('catches the one-at-a-time dealer who is less even than could be', () => {
    const snapshot = snapshotOf([{}, {}], [...repeated(2, [[1, 2]] as const), ...repeated(2, [[1]] as const)]);
    expect(checkDistribution(snapshot, planOf(snapshot, dealGreedily(snapshot)))).toMatchObject({
      fault: 'more_even',
      path: [{ leadId: 101, fromAgentId: 1, toAgentId: 2 }],
    });
  });

  it('catches levels compared as floats', () => {
    const snapshot = snapshotOf([{ base: 16_777_216 }, { base: 16_777_215 }], [[[1, 2]]]);
    const leveled = planDistribution(snapshot);
    expect([...leveled.to]).toEqual([2]);
    expect(checkDistribution(snapshot, planOf(snapshot, dealByFloats(snapshot)))).toMatchObject({ fault: 'more_even' });
  });

  it('catches a plan that is off by one lead', () => {
    const snapshot = snapshotOf([{}, {}], repeated(10, [[1, 2]]));
    const to = Float64Array.from({ length: 10 }, (_, lead) => (lead < 6 ? 1 : 2));
    expect(checkDistribution(snapshot, planOf(snapshot, to))).toMatchObject({ fault: 'more_even' });
  });

  it('catches a plan that keeps a lead which another agent could take', () => {
    const snapshot = snapshotOf([{}, { base: 9 }], [[[1, 2], 1]]);
    expect(checkDistribution(snapshot, planOf(snapshot, Float64Array.of(1)))).toMatchObject({
      fault: 'fewer_kept',
      path: [{ leadId: 101, fromAgentId: 1, toAgentId: 2 }],
    });
  });

  it('catches a plan that strips an active agent of a lead for the sake of another', () => {
    const snapshot = snapshotOf([{ room: 1 }], [[[1]], [[1], 1]]);
    expect(checkDistribution(snapshot, planOf(snapshot, Float64Array.of(1, 0)))).toMatchObject({
      fault: 'lost_agent',
      path: [{ leadId: 102, fromAgentId: 1, toAgentId: null }],
    });
  });

  it('catches an agent with one lead more than room', () => {
    const snapshot = snapshotOf([{ room: 1 }, {}], repeated(3, [[1, 2]]));
    const crowded = planOf(snapshot, Float64Array.of(1, 1, 2));
    expect(checkDistribution(snapshot, crowded)).toMatchObject({ fault: 'over_room' });
  });

  it('catches a planner that ignores what the ledger owes', () => {
    const snapshot = snapshotOf([{}, {}, {}], repeated(4, [[1, 2, 3]]), new Map([[3, fraction(1, 3)]]));
    const forgetful = planDistribution({ ...snapshot, owed: new Map() });
    expect(checkDistribution(snapshot, forgetful)).toMatchObject({
      fault: 'ledger',
      path: [{ fromAgentId: 1, toAgentId: 3 }],
    });
    expect(checkDistribution(snapshot, planDistribution(snapshot))).toMatchObject({ proven: true });
  });

  it('catches a lead given to somebody unknown', () => {
    const snapshot = snapshotOf([{}], [[[1]]]);
    expect(checkDistribution(snapshot, { ...planDistribution(snapshot), to: Float64Array.of(9) })).toMatchObject({
      fault: 'ineligible',
      path: [{ leadId: 101, fromAgentId: null, toAgentId: 9 }],
    });
  });

  it('catches figures that are not those of the leads', () => {
    const snapshot = snapshotOf([{}, {}], [[[1]], [[2]], [[]]]);
    const plan = planDistribution(snapshot);
    const [share, ...others] = plan.perAgent;
    const lies: DistributionPlan[] = [
      { ...plan, to: plan.to.slice(1) },
      { ...plan, perAgent: others },
      { ...plan, perAgent: [{ ...share!, given: 2 }, ...others] },
      { ...plan, perAgent: [{ ...share!, kept: 1 }, ...others] },
      { ...plan, perAgent: [{ ...share!, level: { base: 0, total: 2, weight: 1 } }, ...others] },
      { ...plan, leftover: [] },
      { ...plan, leftover: plan.leftover.map((row) => ({ ...row, count: 2 })) },
      { ...plan, leftover: plan.leftover.map((row) => ({ ...row, reason: 'no_room' })) },
    ];
    expect(lies.map((lie) => verdictOf(checkDistribution(snapshot, lie)))).toEqual(lies.map(() => 'inconsistent'));
  });

  it('catches a ledger that is missing, invented, unfair or unpaid', () => {
    const snapshot = snapshotOf([{}, {}, {}], [[[1, 2, 3]]], new Map([[2, fraction(1, 2)]]));
    const plan = planDistribution(snapshot);
    const third = fraction(1, 3);
    const half = fraction(1, 2);
    const ledgers: DistributionPlan['ledger'][] = [
      [],
      plan.ledger.slice(1),
      [...plan.ledger, ...plan.ledger],
      [...plan.ledger, { agentId: 9, credit: third, debit: 0 }],
      plan.ledger.map((entry) => ({ ...entry, debit: 0 })),
      [
        { agentId: 1, credit: half, debit: 0 },
        { agentId: 2, credit: half, debit: 1 },
      ],
      plan.ledger.map((entry) => ({ ...entry, credit: entry.agentId === 1 ? half : fraction(1, 4) })),
    ];
    expect([...plan.to]).toEqual([2]);
    expect(ledgers.map((ledger) => verdictOf(checkDistribution(snapshot, { ...plan, ledger })))).toEqual(
      ledgers.map(() => 'ledger'),
    );
    const swapped = planOf(
      snapshot,
      Float64Array.of(1),
      [1, 2, 3].map((agentId) => ({ agentId, credit: third, debit: agentId === 1 ? 1 : 0 })),
    );
    expect(checkDistribution(snapshot, swapped)).toMatchObject({
      fault: 'ledger',
      path: [{ leadId: 101, fromAgentId: 1, toAgentId: 2 }],
    });
  });
});

function verdictOf(certificate: Certificate): string {
  return certificate.proven ? 'proven' : certificate.fault;
}

/** Gives a few leads to anybody, and sometimes leaves the ledger as it was. */
function disturb(snapshot: DistributionSnapshot, plan: DistributionPlan, random: () => number): DistributionPlan {
  const to = plan.to.slice();
  for (let changes = Math.floor(random() * 3); changes > 0 && to.length > 0; changes--) {
    to[Math.floor(random() * to.length)] = Math.floor(random() * (snapshot.agents.length + 1));
  }
  const changed = planOf(snapshot, to, plan.ledger);
  if (random() < 0.3) return changed;
  const before = new Map(plan.perAgent.map((share) => [share.agentId, share.given]));
  const gained = new Map(changed.perAgent.map((share) => [share.agentId, share.given - before.get(share.agentId)!]));
  const ledger = plan.ledger.map((entry) => ({ ...entry, debit: entry.debit + gained.get(entry.agentId)! }));
  return { ...changed, ledger };
}

function expectedVerdicts(snapshot: DistributionSnapshot, plan: DistributionPlan): readonly string[] {
  const unlawful = unlawfulFaults(snapshot, plan.to);
  if (unlawful.length > 0) return unlawful;
  const best = tryEverything(snapshot);
  const outcome = outcomeOf(snapshot, plan);
  if (outcome.placed < best.placed) return ['places_more'];
  if (outcome.kept > best.kept) return ['fewer_kept'];
  if (rankedLevels(snapshot, outcome.given) !== rankedLevels(snapshot, best.given)) return ['more_even'];
  return isSame(outcome.given, best.given) && isSame(outcome.ledger, best.ledger) ? ['proven'] : ['ledger'];
}

function unlawfulFaults({ agents, signatures, leads }: DistributionSnapshot, to: Float64Array): readonly string[] {
  return [...to].flatMap((agentId, lead) => {
    const from = leads.from[lead]!;
    const agent = agents.find(({ id }) => id === agentId);
    const isOwned = agents.some(({ id, active }) => active && id === from);
    if (agent === undefined) return isOwned ? ['lost_agent'] : [];
    if (!agent.active || (agentId !== from && !signatures[leads.signature[lead]!]!.includes(agentId)))
      return ['ineligible'];
    const own = leads.from.filter((id) => id === agentId).length;
    const given = to.filter((id) => id === agentId).length;
    return given > Math.max(agent.room ?? given, own) ? ['over_room'] : [];
  });
}

function rankedLevels({ agents }: DistributionSnapshot, given: readonly number[]): string {
  const levels = given.map((count, index) => fraction(agents[index]!.base + count, agents[index]!.weight));
  return levels.map(formatFraction).toSorted().join();
}

function isSame(left: unknown, right: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}` : item));
  return text(left) === text(right);
}
