import fc from 'fast-check';
import type { Need } from '../../../../shared/contract/needs.ts';
import type { AgentCriteria } from '../../../../shared/domain/criteria/compile.ts';

/** Few values, so that criteria and needs meet often. */
const subjects = ['buying', 'Buyers', 'selling', 'renting', 'tenant', 'valuation'];
const areas = ['Riverside', 'riverside', 'Old Mill', 'Lakeview', '02130', '02131', '02140', 'SW1A 1AA', 'SW5 0AA'];
const patterns = [...areas, '02130-02136', '021*', 'SW*', 'SW1-SW3', 'River*', '*', '02136-02130', '02130-2136'];
const languages = ['en', 'pt', 'es', 'xx'];
const languageWords = ['English', 'pt', 'español', 'Klingon'];
const leadTypes = ['house', 'Houses', 'condo', 'land'];
const lines = ['auto', 'car insurance', 'home', 'life'];

function some(words: readonly string[]) {
  return fc.array(fc.constantFrom(...words), { maxLength: 3 });
}

function maybe(words: readonly string[]) {
  return fc.option(fc.constantFrom(...words));
}

const price = fc.option(fc.integer({ min: 0, max: 6 }));

export const someCriteria: fc.Arbitrary<AgentCriteria> = fc.record({
  subjects: some(subjects),
  areas: some(patterns),
  languages: some(languageWords),
  priceMin: price,
  priceMax: price,
  leadTypes: some(leadTypes),
  lines: some(lines),
});

export const someNeed: fc.Arbitrary<Need> = fc.record({
  subject: maybe(subjects),
  areas: some(areas),
  language: maybe(languages),
  priceMin: price,
  priceMax: price,
  rooms: fc.constant(null),
  leadType: maybe(leadTypes),
  line: maybe(lines),
});
