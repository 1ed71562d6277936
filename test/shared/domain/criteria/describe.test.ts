import { expect, test } from 'vitest';
import type { AgentCriteria } from '../../../../shared/domain/criteria/compile.ts';
import { describeCriteria } from '../../../../shared/domain/criteria/describe.ts';
import { criteriaProblems } from '../../../../shared/domain/criteria/problems.ts';
import { criteriaOf } from './given.ts';

test.each<readonly [Partial<AgentCriteria>, string]>([
  [{}, 'Takes everything.'],
  [
    {
      subjects: ['buying', 'renting'],
      areas: ['Riverside', '02130-02136'],
      languages: ['en', 'português'],
      priceMin: 30_000_000,
      priceMax: 90_000_000,
      leadTypes: ['house', 'condo'],
    },
    'Takes buying and renting in Riverside and 02130–02136, for 300,000 to 900,000, in English or Portuguese, houses and condos.',
  ],
  [{ areas: ['Riverside'] }, 'Takes leads in Riverside.'],
  [{ areas: ['021*', 'SW1 to SW3'] }, 'Takes leads in everything that begins with 021 and SW1–SW3.'],
  [{ priceMax: 45_000_000 }, 'Takes leads for up to 450,000.'],
  [{ priceMin: 123_456_78 }, 'Takes leads for 123,457 and more.'],
  [{ priceMin: 50_000, priceMax: 50_000 }, 'Takes leads for 500.'],
  [{ leadTypes: ['house', 'family', 'land', 'Duplex'] }, 'Takes houses, families, land and Duplexes.'],
  [{ leadTypes: ['condo'], areas: ['Old Mill'] }, 'Takes condos in Old Mill.'],
  [{ subjects: ['buying'], leadTypes: ['condo'] }, 'Takes buying condos.'],
  [{ lines: ['auto', 'home'], languages: ['es'] }, 'Takes leads in Spanish, for the lines auto and home.'],
  [{ subjects: ['insurance'], lines: ['life'] }, 'Takes insurance for the line life.'],
  [{ languages: ['Klingon'] }, 'Takes leads in Klingon.'],
  [{ areas: ['A1', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] }, 'Takes leads in A1, B, C, D, E, F, G and 3 more.'],
])('%j reads as a broker would say it', (given, sentence) => {
  expect(describeCriteria(criteriaOf(given))).toBe(sentence);
});

test('what cannot be meant as it is written is said, a sentence each', () => {
  const wrong = criteriaOf({
    areas: ['Riverside', '02136-02130', '02130-2136', '*', '0*30', '02130-02136', 'SW*'],
    languages: ['en', 'Klingon', 'português'],
    priceMin: 90_000_000,
    priceMax: 30_000_000,
  });
  expect(criteriaProblems(wrong)).toEqual([
    { criterion: 'area', text: '“02136-02130” runs backwards. Write the lower postal code first.' },
    {
      criterion: 'area',
      text: '“02130-2136” is no range: its two postal codes have to be of the same make and length, as in 02130-02136.',
    },
    { criterion: 'area', text: '“*” names no area. Leave the list empty to take every area.' },
    { criterion: 'area', text: 'In “0*30” the * has to stand once, at the end, as in 021*.' },
    {
      criterion: 'language',
      text: '“Klingon” is not a language that Baton knows. Write it as in “Portuguese” or “pt”.',
    },
    { criterion: 'price', text: 'The lowest price, 900,000, is above the highest, 300,000.' },
  ]);
  expect(criteriaProblems(criteriaOf({ priceMin: 5, priceMax: 5, areas: ['SW1A-SW3'] }))).toEqual([]);
});
