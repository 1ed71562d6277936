import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Need } from '../../../../shared/contract/needs.ts';
import { firstFailingCriterion } from '../../../../shared/domain/criteria/criteria.ts';
import { judgeCriteria } from '../../../../shared/domain/criteria/judge.ts';
import { someCriteria, someNeed } from './arbitrary.ts';
import { criteriaOf, needOf } from './given.ts';

function times(count: number, given: Partial<Need>): Need[] {
  return Array.from({ length: count }, () => needOf(given));
}

test('a criterion that no lead fits is named, in the words of the criteria', () => {
  const needs = times(12, {
    subject: 'selling',
    areas: ['Old Mill', '02140'],
    language: 'en',
    priceMin: 1,
    priceMax: 1,
  });
  const criteria = criteriaOf({
    subjects: ['buying', 'renting'],
    areas: ['Riverside', '02130-02136'],
    languages: ['pt', 'Spanish'],
    priceMin: 30_000_000,
    priceMax: 90_000_000,
  });
  expect(judgeCriteria(criteria, needs)).toEqual({
    met: 0,
    warnings: [
      { criterion: 'subject', text: 'No lead of the last 90 days is about buying or renting.' },
      { criterion: 'area', text: 'No lead of the last 90 days asked for Riverside or 02130–02136.' },
      { criterion: 'language', text: 'No lead of the last 90 days asked for Portuguese or Spanish.' },
      { criterion: 'price', text: 'No lead of the last 90 days asked for 300,000 to 900,000.' },
    ],
  });
});

test('one lead that fits is enough, and where too few say anything that is what is said', () => {
  const criteria = criteriaOf({ areas: ['Riverside'], leadTypes: ['house'], lines: ['auto'], languages: ['pt'] });
  const needs = [
    ...times(20, { areas: ['Old Mill'] }),
    ...times(1, { areas: ['riverside'], leadType: 'condo' }),
    ...times(3, { leadType: 'land', language: 'en' }),
    ...times(1, { line: 'life' }),
  ];
  expect(judgeCriteria(criteria, needs)).toEqual({
    met: 0,
    warnings: [
      { criterion: 'language', text: 'Only 3 leads of the last 90 days say in which language: too few to judge by.' },
      {
        criterion: 'lead_type',
        text: 'Only 4 leads of the last 90 days say what kind is wanted: too few to judge by.',
      },
      {
        criterion: 'line',
        text: 'Only 1 lead of the last 90 days says for which line of business: too few to judge by.',
      },
    ],
  });
  expect(judgeCriteria(criteriaOf({ priceMin: 5 }), needs).warnings).toEqual([
    { criterion: 'price', text: 'No lead of the last 90 days says for what price.' },
  ]);
});

test('without leads there is nothing to warn of', () => {
  expect(judgeCriteria(criteriaOf({ areas: ['Riverside'] }), [])).toEqual({ met: 0, warnings: [] });
});

test('a lead counts as met exactly if no criterion fails', () => {
  fc.assert(
    fc.property(someCriteria, fc.array(someNeed, { maxLength: 20 }), (criteria, needs) => {
      const met = needs.filter((need) => firstFailingCriterion(criteria, need) === null).length;
      expect(judgeCriteria(criteria, needs).met).toBe(met);
    }),
  );
});
