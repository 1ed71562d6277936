import { expect, it } from 'vitest';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import { seeded } from '../../distribution/random-case.ts';
import { outcomeOf, tryEverything } from './oracle.ts';
import { caseOf, describeCase, randomCase, type ScoredCase } from './small-case.ts';

const masks = [[], [1], [2], [1, 2]];

it('two leads and two agents: every cap, eligibility and order of preference ends as the aims say', () => {
  const rooms = [0, 1, 2, null];
  const preferences = [
    [0, 0],
    [0, 1],
    [1, 0],
  ];
  const choices = [rooms, rooms, masks, masks, preferences, preferences] as const;
  const total = choices.reduce((product, choice) => product * choice.length, 1);
  for (let number = 0; number < total; number++) {
    let rest = number;
    const pick = <Item>(choice: readonly Item[]): Item => {
      const item = choice[rest % choice.length]!;
      rest = Math.floor(rest / choice.length);
      return item;
    };
    const agents = [{ room: pick(rooms) }, { room: pick(rooms) }];
    const eligible = [pick(masks), pick(masks)] as const;
    expectBest(
      caseOf(agents, [
        [eligible[0], pick(preferences)],
        [eligible[1], pick(preferences)],
      ]),
    );
  }
});

it('up to five leads and three agents: no plan differs from the one that is left of all assignments there are', () => {
  const random = seeded(20260511);
  for (let round = 0; round < 6_000; round++) {
    const maxScore = round % 3;
    expectBest(randomCase(random, { agents: 3, leads: 5, maxWeight: round % 2 === 0 ? 1 : 3, maxScore }));
  }
});

function expectBest(snapshot: ScoredCase): void {
  const plan = planByPreference(snapshot);
  expect(outcomeOf(plan), describeCase(snapshot)).toEqual(tryEverything(snapshot));
  expect(checkPreferencePlan(snapshot, plan), describeCase(snapshot)).toMatchObject({ proven: true });
}
