import { expect, it } from 'vitest';
import type {
  Certificate,
  CertificateMove,
  DistributionPlan,
} from '../../../../../shared/domain/distribution/types.ts';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import { seeded } from '../../distribution/random-case.ts';
import { outcomeOf, type Outcome, tryEverything } from './oracle.ts';
import { describeCase, randomCase, type ScoredCase } from './small-case.ts';
import { ignoreTies, planWith, serveBackwards, takeFavourites } from './wrong-planners.ts';

it('the checker proves a plan exactly when it is the one that is left of all assignments, and its moves mend any other', () => {
  const random = seeded(11);
  const verdicts = new Map<string, number>();
  for (let round = 0; round < 6_000; round++) {
    const snapshot = randomCase(random, { agents: 3, leads: 5, maxWeight: 1 + (round % 2), maxScore: round % 3 });
    const plan = disturb(snapshot, random);
    const certificate = checkPreferencePlan(snapshot, plan);
    const verdict = certificate.proven ? 'proven' : certificate.fault;
    expect(expectedVerdicts(snapshot, plan), describeCase(snapshot)).toContain(verdict);
    if (!certificate.proven) expectMended(snapshot, plan, certificate);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  expect([...verdicts.keys()].toSorted()).toEqual([
    'ineligible',
    'ledger',
    'lost_agent',
    'more_even',
    'over_room',
    'places_more',
    'proven',
  ]);
  expect(Math.min(...verdicts.values())).toBeGreaterThan(20);
});

it('the checker refuses each wrong planner wherever it is not right by accident', () => {
  const random = seeded(5);
  const planners = [
    (snapshot: ScoredCase) => takeFavourites(snapshot),
    (snapshot: ScoredCase) => takeFavourites(snapshot, 1),
    ignoreTies,
    serveBackwards,
  ];
  const wrong = planners.map(() => 0);
  for (let round = 0; round < 2_000; round++) {
    const snapshot = randomCase(random, { agents: 3, leads: 5, maxWeight: 1, maxScore: 2 });
    const best = tryEverything(snapshot);
    planners.forEach((planner, index) => {
      const plan = planner(snapshot);
      const { proven } = checkPreferencePlan(snapshot, plan);
      expect(proven, describeCase(snapshot)).toBe(text(outcomeOf(plan)) === text(best));
      if (plan.to.join() !== best.to.join()) wrong[index]!++;
    });
  }
  expect(Math.min(...wrong)).toBeGreaterThan(40);
});

/** Gives a few leads to anybody, or exchanges two; the ledger stays as it was. */
function disturb(snapshot: ScoredCase, random: () => number): DistributionPlan {
  const plan = planByPreference(snapshot);
  const to = plan.to.slice();
  const below = (limit: number) => Math.floor(random() * limit);
  if (to.length > 0 && random() < 0.5) {
    const [one, other] = [below(to.length), below(to.length)];
    [to[one], to[other]] = [to[other]!, to[one]!];
  }
  for (let changes = below(3); changes > 0 && to.length > 0; changes--) {
    to[below(to.length)] = below(snapshot.agents.length + 1);
  }
  return planWith(snapshot, to, plan.ledger);
}

function expectedVerdicts(snapshot: ScoredCase, plan: DistributionPlan): readonly string[] {
  const unlawful = unlawfulFaults(snapshot, [...plan.to]);
  if (unlawful.length > 0) return unlawful;
  const best = tryEverything(snapshot);
  const placed = (to: readonly number[]) => to.map((agent) => (agent === 0 ? '-' : 'x')).join('');
  const own = outcomeOf(plan);
  if (placedCount(own.to) < placedCount(best.to)) return ['places_more'];
  if (placed(own.to) !== placed(best.to)) return ['lost_agent'];
  if (text(own) === text(best)) return ['proven'];
  return own.to.join() === best.to.join() ? ['ledger'] : ['more_even', 'ledger'];
}

function placedCount(to: readonly number[]): number {
  return to.filter((agent) => agent !== 0).length;
}

function unlawfulFaults({ agents, signatures, leads }: ScoredCase, to: readonly number[]): readonly string[] {
  return to.flatMap((agentId, lead) => {
    const agent = agents.find(({ id }) => id === agentId);
    if (agent === undefined) return [];
    if (!agent.active || !signatures[leads.signature[lead]!]!.includes(agentId)) return ['ineligible'];
    const given = to.filter((id) => id === agentId).length;
    return given > (agent.room ?? given) ? ['over_room'] : [];
  });
}

type Refusal = Extract<Certificate, { proven: false }>;

/** Where a path is given: made together, its moves leave a lawful plan that is better for the first lead it moves. */
function expectMended(snapshot: ScoredCase, { to }: DistributionPlan, { fault, path }: Refusal): void {
  if (path.length === 0 || fault === 'ineligible') return;
  const mended = applyMoves(snapshot, [...to], path);
  const leadOf = (move: CertificateMove) => snapshot.leads.ids.indexOf(move.leadId!);
  const first = leadOf(path[0]!);
  expect(unlawfulFaults(snapshot, mended), describeCase(snapshot)).toEqual([]);
  expect(placedCount(mended)).toBe(placedCount([...to]) + (fault === 'places_more' ? 1 : 0));
  if (fault === 'lost_agent') expect(leadOf(path.at(-1)!)).toBeGreaterThan(first);
  if (fault !== 'more_even') return;
  for (const move of path.slice(1)) expect(leadOf(move)).toBeGreaterThan(first);
  const scoreOf = (id: number) => snapshot.scores[first]![id - 1]!;
  expect(scoreOf(mended[first]!)).toBeGreaterThanOrEqual(scoreOf(to[first]!));
}

function applyMoves({ leads }: ScoredCase, to: number[], path: readonly CertificateMove[]): readonly number[] {
  for (const { leadId, fromAgentId, toAgentId } of path) {
    const lead = leads.ids.indexOf(leadId!);
    expect(to[lead]).toBe(fromAgentId ?? 0);
    to[lead] = toAgentId ?? 0;
  }
  return to;
}

function text({ to, gains }: Outcome): string {
  return `${to.join()} ${[...gains].map(([id, { num, den }]) => `${id}:${num}/${den}`).join()}`;
}
