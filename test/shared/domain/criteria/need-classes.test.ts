import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFailingCriterion, listsSubject } from '../../../../shared/domain/criteria/criteria.ts';
import { createNeedClasses } from '../../../../shared/domain/criteria/need-classes.ts';
import { someCriteria, someNeed } from './arbitrary.ts';
import { criteriaOf, needOf } from './given.ts';

const team = fc.array(someCriteria, { maxLength: 40 });
const arrivals = fc.array(someNeed, { minLength: 1, maxLength: 30 });

test('two needs are of one class exactly if every agent fails them at the same criterion, or at none', () => {
  fc.assert(
    fc.property(team, arrivals, (agents, needs) => {
      const classes = createNeedClasses(agents);
      const numbers = needs.map((need) => classes.classOf(need));
      const answers = needs.map((need) => agents.map((agent) => firstFailingCriterion(agent, need)).join());
      needs.forEach((_, one) => {
        needs.forEach((__, other) => {
          expect(numbers[one] === numbers[other]).toBe(answers[one] === answers[other]);
        });
      });
      expect(classes.needs).toEqual(needs.filter((_, index) => numbers.indexOf(numbers[index]!) === index));
    }),
    { numRuns: 300 },
  );
});

test('where the subject is asked, who lists it parts the classes, too', () => {
  fc.assert(
    fc.property(team, arrivals, fc.boolean(), (agents, needs, criteria) => {
      const classes = createNeedClasses(agents, { criteria, subject: true });
      const numbers = needs.map((need) => classes.classOf(need));
      const answers = needs.map((need) =>
        agents
          .map((agent) => [criteria && firstFailingCriterion(agent, need), listsSubject(agent, need.subject)].join())
          .join(' '),
      );
      expect(numbers.map((number) => numbers.indexOf(number))).toEqual(
        answers.map((answer) => answers.indexOf(answer)),
      );
    }),
    { numRuns: 200 },
  );
});

test('prices that fit the same agents are one class, however many there are', () => {
  const agents = [criteriaOf({ priceMax: 300 }), criteriaOf({ priceMin: 200, priceMax: 600 })];
  const classes = createNeedClasses(agents);
  for (let price = 0; price < 1000; price += 1) classes.classOf(needOf({ priceMin: price, priceMax: price }));
  expect(classes.needs.map(({ priceMin }) => priceMin)).toEqual([0, 200, 301, 601]);
});

test('without agents all needs are one class', () => {
  const classes = createNeedClasses([]);
  expect([classes.classOf(needOf({ subject: 'buying' })), classes.classOf(needOf({ areas: ['Riverside'] }))]).toEqual([
    0, 0,
  ]);
});
