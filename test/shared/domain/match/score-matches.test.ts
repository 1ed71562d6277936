import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreMatches, type MatchAgent, type MatchInput } from '../../../../shared/domain/match/score-matches.ts';

const texts = [
  'First-time buyers are welcome: preapproval, inspections and closing costs, one step after the other.',
  'Listing agent. Pricing, staging, open houses, multiple offers.',
  'Looks after landlords: finds and screens tenants, writes leases, collects the rent, evictions.',
  'Commercial space for lease or sale: storefronts, offices, restaurants.',
  'Grew up on a farm. Acreage, horses, wells and septic.',
  'Keeps bees, collects stamps.',
] as const;

function agent(id: number, text: string, more: Partial<MatchAgent> = {}): MatchAgent {
  return { id, text, vector: null, met: 0, ...more };
}

function input(inquiry: string, agents: readonly MatchAgent[], more: Partial<MatchInput> = {}): MatchInput {
  return { inquiry, language: 'en', inquiryVector: null, agents, ...more };
}

const team = texts.map((text, index) => agent(index + 1, text));

function ranking(inquiry: string): number[] {
  const { scores } = scoreMatches(input(inquiry, team));
  return team.map(({ id }) => id).toSorted((left, right) => scores[right - 1]! - scores[left - 1]!);
}

test('by words alone the agent whose words speak of the inquiry comes first', () => {
  expect(ranking('We have never owned a home. What are closing costs, and do we need a preapproval?')[0]).toBe(1);
  expect(ranking('Please list our house, we want an open house in May.')[0]).toBe(2);
  expect(ranking('My renter does not pay and I am the landlord. Can you evict him and screen the next one?')[0]).toBe(
    3,
  );
  expect(ranking('Looking for a shop of 900 square feet for our bakery, on a lease.')[0]).toBe(4);
  expect(ranking('Pasture and a barn for two ponies wanted.')[0]).toBe(5);
});

test('words that no trade knows count too, where few agents use them', () => {
  expect(ranking('We are looking for somebody who knows about stamps.')[0]).toBe(6);
});

test('the phrases that speak of an inquiry are shown as the agent wrote them', () => {
  const { phrases } = scoreMatches(
    input('How does an inspection work, and what are the closing costs? My first home!', team),
  );
  expect(phrases[0]).toEqual(['First-time buyers are welcome', 'inspections and closing costs']);
  expect(phrases[5]).toEqual([]);
});

test('how it was compared is said: by meaning, by words for want of language or model, or not at all', () => {
  const vector = new Float32Array(512).fill(Math.sqrt(1 / 512));
  const known = team.map((one) => ({ ...one, vector }));
  const comparison = (more: Partial<MatchInput>) => scoreMatches(input('sell my house', known, more)).comparison;
  expect(comparison({ inquiryVector: vector })).toBe('meaning');
  expect(comparison({ inquiryVector: vector, language: null })).toBe('meaning');
  expect(comparison({ inquiryVector: vector, language: 'es' })).toBe('words_language');
  expect(comparison({})).toBe('words_no_model');
  expect(comparison({ inquiryVector: vector, agents: team })).toBe('words_no_model');
  expect(comparison({ inquiry: ' ' })).toBe('nothing');
  expect(comparison({ agents: [agent(1, '')] })).toBe('nothing');
});

test('who wrote nothing has a score from the criteria met alone, or none', () => {
  const agents = [...team, agent(7, ' '), agent(8, '', { met: 1 }), agent(9, '', { met: 3 })];
  const { scores } = scoreMatches(input('sell my house', agents));
  expect([scores[6], scores[7]! < scores[8]!, scores[8]! < 100]).toEqual([null, true, true]);
  expect(scoreMatches(input('', agents)).scores.slice(0, 8)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    scores[7],
  ]);
});

const randomVector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((parts) => Float32Array.from({ length: 512 }, (_, at) => parts[at % 8]! / 23));
const anyAgent = fc.record({
  text: fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 60 })),
  vector: fc.option(randomVector),
  met: fc.nat({ max: 6 }),
});
const anyInput = fc
  .record({
    inquiry: fc.oneof(
      fc.constantFrom(...texts),
      fc.lorem({ maxCount: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    language: fc.constantFrom(null, 'en', 'de', 'zh'),
    inquiryVector: fc.option(randomVector),
    agents: fc.array(anyAgent, { maxLength: 8 }),
  })
  .map(({ agents, ...rest }): MatchInput => ({
    ...rest,
    agents: agents.map((one, index) => ({ ...one, id: index + 1 })),
  }));

test('a score is a whole number from 0 to 100 or nothing, and phrases stand in the agent’s own text', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      const { scores, phrases } = scoreMatches(given);
      expect([scores.length, phrases.length]).toEqual([given.agents.length, given.agents.length]);
      for (const score of scores)
        if (score !== null) expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      phrases.forEach((own, index) => {
        expect(own.length).toBeLessThanOrEqual(3);
        for (const phrase of own) expect(given.agents[index]!.text).toContain(phrase);
      });
    }),
  );
});

test('scores do not depend on the order of the agents', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), (given, turn) => {
      const at = turn % Math.max(1, given.agents.length);
      const turned = [...given.agents.slice(at), ...given.agents.slice(0, at)].toReversed();
      const byAgent = (one: MatchInput) =>
        new Map(one.agents.map(({ id }, index) => [id, scoreMatches(one).scores[index]]));
      const before = byAgent(given);
      for (const [id, score] of byAgent({ ...given, agents: turned })) expect(score).toBe(before.get(id));
    }),
  );
});

test('an agent who wrote nothing changes nobody else’s score', () => {
  fc.assert(
    fc.property(anyInput, fc.nat({ max: 3 }), (given, met) => {
      const more = { ...given, agents: [agent(99, ' ', { met }), ...given.agents] };
      expect(scoreMatches(more).scores.slice(1)).toEqual(scoreMatches(given).scores);
    }),
  );
});

test('a criterion met never lowers a score', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      const better = { ...given, agents: given.agents.map((one) => ({ ...one, met: one.met + 1 })) };
      const [before, after] = [scoreMatches(given).scores, scoreMatches(better).scores];
      before.forEach((score, index) => expect(after[index]!).toBeGreaterThanOrEqual(score ?? 0));
    }),
  );
});
