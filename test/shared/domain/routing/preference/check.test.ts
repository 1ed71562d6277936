import { describe, expect, it } from 'vitest';
import type { Certificate, DistributionPlan } from '../../../../../shared/domain/distribution/types.ts';
import { fraction } from '../../../../../shared/domain/ledger/fraction.ts';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import { repeated, seeded } from '../../distribution/random-case.ts';
import { caseOf, randomCase } from './small-case.ts';
import { ignoreTies, planWith, takeFavourites } from './wrong-planners.ts';

describe('the checker', () => {
  it('says what it has proven', () => {
    const snapshot = caseOf([{}, { room: 1 }], [[[1, 2]], [[1, 2]], [[]]]);
    expect(checkPreferencePlan(snapshot, planByPreference(snapshot))).toEqual({
      proven: true,
      statement:
        'Checked: 2 of 3 leads with 2 agents. Nobody is over room, every agent may take the leads given, no more leads ' +
        'could be placed and none made way for a later one, each has the agent it prefers of those it could have, and ' +
        'ties went to the lower level, then to those owed most.',
    });
  });

  it('proves plans of offices too large to try everything', () => {
    const random = seeded(3);
    for (let round = 0; round < 400; round++) {
      const snapshot = randomCase(random, { agents: 12, leads: 40, maxWeight: 3, maxScore: round % 4 });
      expect(checkPreferencePlan(snapshot, planByPreference(snapshot))).toMatchObject({ proven: true });
    }
  });

  it('catches the planner that does not look ahead, and shows the moves that place the lead left over', () => {
    const snapshot = caseOf(
      [{ room: 1 }, { room: 1 }],
      [
        [
          [1, 2],
          [2, 1],
        ],
        [[1]],
      ],
    );
    expect(checkPreferencePlan(snapshot, takeFavourites(snapshot))).toEqual({
      proven: false,
      fault: 'places_more',
      path: [
        { leadId: 102, fromAgentId: null, toAgentId: 1 },
        { leadId: 101, fromAgentId: 1, toAgentId: 2 },
      ],
      statement: 'One more lead could be placed.',
    });
  });

  it('catches a lead that was left over for a later one', () => {
    const snapshot = caseOf([{ room: 1 }, { room: 1 }], [[[1, 2]], [[1]], [[2]]]);
    expect(checkPreferencePlan(snapshot, planWith(snapshot, Float64Array.of(1, 0, 2)))).toEqual({
      proven: false,
      fault: 'lost_agent',
      path: [
        { leadId: 102, fromAgentId: null, toAgentId: 1 },
        { leadId: 101, fromAgentId: 1, toAgentId: 2 },
        { leadId: 103, fromAgentId: 2, toAgentId: null },
      ],
      statement: 'A lead was left over for the sake of a later one.',
    });
  });

  it('catches a lead whose favourite is held by a later one that could move on', () => {
    const snapshot = caseOf(
      [{ room: 1 }, { room: 1 }],
      [
        [
          [1, 2],
          [2, 1],
        ],
        [[1, 2]],
      ],
    );
    expect(checkPreferencePlan(snapshot, planWith(snapshot, Float64Array.of(2, 1)))).toEqual({
      proven: false,
      fault: 'more_even',
      path: [
        { leadId: 101, fromAgentId: 2, toAgentId: 1 },
        { leadId: 102, fromAgentId: 1, toAgentId: 2 },
      ],
      statement: 'A lead prefers an agent who could take it.',
    });
  });

  it('catches a plan that gives an agent one lead more than room', () => {
    const snapshot = caseOf(
      [{ room: 1 }, {}],
      repeated(3, [
        [1, 2],
        [1, 0],
      ] as const),
    );
    expect(checkPreferencePlan(snapshot, takeFavourites(snapshot, 1))).toMatchObject({ fault: 'over_room' });
  });

  it('catches the planner that ignores ties', () => {
    const snapshot = caseOf([{ base: 1 }, {}], [[[1, 2]]]);
    expect(checkPreferencePlan(snapshot, ignoreTies(snapshot))).toMatchObject({
      fault: 'more_even',
      path: [{ leadId: 101, fromAgentId: 1, toAgentId: 2 }],
    });
    const owed = caseOf([{}, {}], [[[1, 2]]], new Map([[2, fraction(1, 3)]]));
    expect(checkPreferencePlan(owed, ignoreTies(owed))).toMatchObject({
      fault: 'ledger',
      path: [{ leadId: 101, fromAgentId: 1, toAgentId: 2 }],
    });
  });

  it('catches figures that are not those of the leads', () => {
    const snapshot = caseOf([{}, {}], [[[1]], [[2]], [[]]]);
    const plan = planByPreference(snapshot);
    const [share, ...others] = plan.perAgent;
    const lies: DistributionPlan[] = [
      { ...plan, to: plan.to.slice(1) },
      { ...plan, perAgent: others },
      { ...plan, perAgent: plan.perAgent.toReversed() },
      { ...plan, perAgent: [...plan.perAgent, share!] },
      { ...plan, perAgent: [{ ...share!, given: 2 }, ...others] },
      { ...plan, perAgent: [{ ...share!, kept: 1 }, ...others] },
      { ...plan, perAgent: [{ ...share!, level: { base: 0, total: 2, weight: 1 } }, ...others] },
      { ...plan, leftover: [] },
      { ...plan, leftover: [...plan.leftover, ...plan.leftover] },
      { ...plan, leftover: plan.leftover.map((row) => ({ ...row, from: 1 })) },
      { ...plan, leftover: plan.leftover.map((row) => ({ ...row, count: 2 })) },
      { ...plan, leftover: plan.leftover.map((row) => ({ ...row, reason: 'no_room' })) },
    ];
    expect(lies.map((lie) => verdictOf(checkPreferencePlan(snapshot, lie)))).toEqual(lies.map(() => 'inconsistent'));
  });

  it('catches a ledger that is missing, invented, unfair or unpaid', () => {
    const snapshot = caseOf([{}, {}, {}], [[[1, 2]], [[3]]]);
    const plan = planByPreference(snapshot);
    const half = fraction(1, 2);
    const [first, second] = plan.ledger;
    const ledgers: DistributionPlan['ledger'][] = [
      [],
      [first!],
      [first!, first!],
      [...plan.ledger, { agentId: 3, credit: half, debit: 0 }],
      [...plan.ledger, { agentId: 3, credit: fraction(1), debit: 1 }],
      [...plan.ledger, { agentId: 9, credit: half, debit: 0 }],
      [first!, { ...second!, credit: fraction(1, 3) }],
      [{ ...first!, debit: 0 }, second!],
      [{ ...first!, credit: fraction(3, 2), debit: 2 }, second!],
    ];
    expect(checkPreferencePlan(snapshot, plan)).toMatchObject({ proven: true });
    expect(ledgers.map((ledger) => verdictOf(checkPreferencePlan(snapshot, { ...plan, ledger })))).toEqual(
      ledgers.map(() => 'ledger'),
    );
  });

  it('catches a lead given to somebody unknown', () => {
    const snapshot = caseOf([{}], [[[1]]]);
    const plan = { ...planByPreference(snapshot), to: Float64Array.of(9) };
    expect(checkPreferencePlan(snapshot, plan)).toMatchObject({ fault: 'ineligible' });
  });
});

function verdictOf(certificate: Certificate): string {
  return certificate.proven ? 'proven' : certificate.fault;
}
