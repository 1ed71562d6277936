import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Need } from '../../../../shared/contract/needs.ts';
import type { AgentCriteria } from '../../../../shared/domain/criteria/compile.ts';
import {
  criterionOrder,
  criterionVerdict,
  firstFailingCriterion,
  listsSubject,
  metCriteria,
} from '../../../../shared/domain/criteria/criteria.ts';
import { needText } from '../../../../shared/domain/criteria/need-text.ts';
import { someCriteria, someNeed } from './arbitrary.ts';
import { criteriaOf, needOf } from './given.ts';

type Line = readonly [given: Partial<AgentCriteria>, asked: Partial<Need>, failing: string | null];

test.each<Line>([
  [{}, { subject: 'buying', areas: ['Riverside'], language: 'en', priceMin: 1, priceMax: 2 }, null],
  [{ subjects: ['Buying'] }, { subject: 'Buyers' }, null],
  [{ subjects: ['Buying'] }, { subject: 'renting' }, 'subject'],
  [{ subjects: ['Buying'] }, {}, null],
  [{ areas: ['Riverside', '02130'] }, { areas: ['Old Mill', 'riverside'] }, null],
  [{ areas: ['Riverside', '02130'] }, { areas: ['Old Mill'] }, 'area'],
  [{ areas: ['02130'] }, { areas: ['Old Mill'] }, null],
  [{ areas: ['Old Mill'] }, { areas: ['02130'] }, null],
  [{ areas: ['02130'] }, { areas: ['Old Mill', '02131'] }, 'area'],
  [{ areas: ['*'] }, { areas: ['Old Mill'] }, null],
  [{ languages: ['Portuguese'] }, { language: 'pt' }, null],
  [{ languages: ['Portuguese'] }, { language: 'en' }, 'language'],
  [{ languages: ['Klingon'] }, { language: 'en' }, null],
  [{ leadTypes: ['Houses'] }, { leadType: 'house' }, null],
  [{ leadTypes: ['Houses'] }, { leadType: 'condo' }, 'lead_type'],
  [{ lines: ['auto'] }, { line: 'car insurance' }, null],
  [{ lines: ['auto'] }, { line: 'life' }, 'line'],
])('an agent with %j and a lead with %j fail at %s', (given, asked, failing) => {
  expect(firstFailingCriterion(criteriaOf(given), needOf(asked))).toBe(failing);
});

test.each<Line>([
  [{ priceMin: 300, priceMax: 900 }, { priceMin: 900, priceMax: 1000 }, null],
  [{ priceMin: 300, priceMax: 900 }, { priceMin: 901, priceMax: 1000 }, 'price'],
  [{ priceMin: 300, priceMax: 900 }, { priceMin: null, priceMax: 299 }, 'price'],
  [{ priceMin: 300, priceMax: 900 }, { priceMin: null, priceMax: 300 }, null],
  [{ priceMin: 300, priceMax: 900 }, { priceMin: 1000, priceMax: null }, 'price'],
  [{ priceMin: 300, priceMax: 900 }, {}, null],
  [{ priceMin: 300, priceMax: null }, { priceMin: 200, priceMax: null }, null],
  [{ priceMin: null, priceMax: 900 }, { priceMin: 901, priceMax: null }, 'price'],
  [{ priceMin: 900, priceMax: 300 }, { priceMin: 1, priceMax: 1 }, null],
  [{ priceMin: 300, priceMax: 900 }, { priceMin: 1000, priceMax: 200 }, null],
])('prices have to overlap, open ends allowed: %j, %j: %s', (given, asked, failing) => {
  expect(firstFailingCriterion(criteriaOf(given), needOf(asked))).toBe(failing);
});

test('criteria are asked in the order of the product, and the first that fails is kept', () => {
  const need = needOf({
    subject: 'renting',
    areas: ['Old Mill'],
    language: 'en',
    priceMin: 1,
    priceMax: 1,
    leadType: 'condo',
    line: 'life',
  });
  let agent = criteriaOf({
    subjects: ['buying'],
    areas: ['Riverside'],
    languages: ['pt'],
    priceMin: 5,
    leadTypes: ['house'],
    lines: ['auto'],
  });
  const mends: Partial<AgentCriteria>[] = [
    {},
    { subjects: [] },
    { areas: [] },
    { languages: [] },
    { priceMin: null },
    { leadTypes: [] },
    { lines: [] },
  ];
  const found = mends.map((mend) => firstFailingCriterion((agent = { ...agent, ...mend }), need));
  expect(found).toEqual([...criterionOrder, null]);
});

test('only what is asked, known and fits counts as met', () => {
  const agent = criteriaOf({ subjects: ['buying'], areas: ['02130', 'Riverside'], languages: ['en'], priceMax: 500 });
  expect(metCriteria(agent, needOf({}))).toBe(0);
  expect(metCriteria(agent, needOf({ subject: 'buyer', areas: ['Riverside'], leadType: 'house' }))).toBe(2);
  expect(metCriteria(agent, needOf({ subject: 'buyer', areas: ['02131'], language: 'en', priceMin: 400 }))).toBe(3);
  expect(metCriteria(criteriaOf({ areas: ['02130'] }), needOf({ areas: ['Riverside'] }))).toBe(0);
});

test('who takes every subject lists none, and a subject that is not known nobody lists', () => {
  expect(listsSubject(criteriaOf({}), 'buying')).toBe(false);
  expect(listsSubject(criteriaOf({ subjects: ['buying'] }), null)).toBe(false);
  expect(listsSubject(criteriaOf({ subjects: ['Home buyers'] }), 'buying')).toBe(true);
});

test('what is not known of a need is never held against anybody', () => {
  const parts: Partial<Need>[] = [
    { subject: null },
    { areas: [] },
    { language: null },
    { priceMin: null, priceMax: null },
    { leadType: null },
    { line: null },
  ];
  fc.assert(
    fc.property(someCriteria, someNeed, (criteria, need) => {
      criterionOrder.forEach((criterion, index) => {
        expect(criterionVerdict(criterion, criteria, { ...need, ...parts[index] })).toMatch(/unasked|unknown/);
      });
      expect(firstFailingCriterion(criteria, needOf({}))).toBeNull();
    }),
  );
});

test('the first failing criterion is the first whose verdict says so, and met ones are counted', () => {
  fc.assert(
    fc.property(someCriteria, someNeed, (criteria, need) => {
      const verdicts = criterionOrder.map((criterion) => criterionVerdict(criterion, criteria, need));
      expect(firstFailingCriterion(criteria, need)).toBe(criterionOrder[verdicts.indexOf('failed')] ?? null);
      expect(metCriteria(criteria, need)).toBe(verdicts.filter((verdict) => verdict === 'met').length);
    }),
  );
});

test('a need is written as its values alone decide, every field in the order of the contract', () => {
  const { subject, areas, ...rest } = needOf({ subject: 'buying', areas: ['Riverside'] });
  expect(needText({ ...rest, areas, subject })).toBe(
    '{"subject":"buying","areas":["Riverside"],"language":null,"priceMin":null,"priceMax":null,"rooms":null,"leadType":null,"line":null}',
  );
});
