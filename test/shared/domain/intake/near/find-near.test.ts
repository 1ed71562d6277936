import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNear, type NearRow } from '../../../../../shared/domain/intake/near/find-near.ts';
import { anyFacts, nearPairs, person, type Facts } from './near-people.ts';

const rowsOf = (facts: readonly Facts[]) => facts.map((each, index) => ({ ...person(each), line: index + 2 }));
const leadsOf = (facts: readonly Facts[]) => facts.map((each, index) => ({ ...person(each), leadId: index + 1 }));

/** Pairs with a row in them, as the brute force names them: leads stand before rows. */
function pairsWithRows(leads: readonly Facts[], rows: readonly Facts[]): string[] {
  return nearPairs([...leads, ...rows]).filter((pair) => Number(pair.split('-')[1]) >= leads.length);
}

function countsOf(pairs: readonly string[], leads: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const pair of pairs) {
    const line = Number(pair.split('-')[1]) - leads + 2;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function found(leads: readonly Facts[], rows: readonly Facts[]): NearRow[] {
  const finding = findNear(rowsOf(rows), leadsOf(leads), 'US');
  for (;;) {
    const step = finding.next();
    if (step.done) return step.value;
  }
}

const foundCounts = (near: readonly NearRow[]) =>
  new Map(near.map(({ line, candidates, others }) => [line, candidates.length + others]));

test('the index finds exactly what comparing everybody with everybody finds', () => {
  let pairsSeen = 0;
  const few = fc.array(anyFacts, { maxLength: 30 });
  // Few names and many people, so that names become too usual to be compared one by one.
  const many = fc.array(
    anyFacts.map((facts) => ({ ...facts, name: (facts.name.length % 2 === 0 ? 'Maria ' : 'Mario ') + 'Whitfield' })),
    { minLength: 18, maxLength: 25 },
  );
  fc.assert(
    fc.property(fc.oneof(few, many), fc.oneof(few, many), (leads, rows) => {
      const pairs = pairsWithRows(leads, rows);
      pairsSeen += pairs.length;
      const near = found(leads, rows);
      expect(foundCounts(near)).toEqual(countsOf(pairs, leads.length));
      const listed = near.flatMap(({ line, candidates }) =>
        candidates.map(({ leadId, line: other }) => {
          const before = leadId === null ? leads.length + (other ?? 0) - 2 : leadId - 1;
          return `${before}-${leads.length + line - 2}`;
        }),
      );
      expect(listed.filter((pair) => !pairs.includes(pair))).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(pairsSeen).toBeGreaterThan(1000);
});

test('the likeliest come first, three are named and the others counted', () => {
  const leads = [
    { name: 'Ana Silva', text: 'City: Lisbon' },
    { name: 'Ana Silva', phone: '+14125550143' },
    { name: 'Ana M. Silva', text: 'City: Lisbon' },
    { name: 'Silva Ana', text: 'City: Lisbon' },
    { name: 'Ana Silva', text: 'City: Porto' },
  ];
  const rows = [
    { name: 'Ana Silva', phone: '+14125550142', text: 'City: Lisbon' },
    { name: 'Ana Silva', phone: '+4915112345678', text: 'City: Porto' },
  ];
  const near = found(leads, rows);
  expect(near).toEqual([
    {
      line: 2,
      candidates: [
        { leadId: 2, line: null, reasons: ['same_name', 'phone_one_digit'] },
        { leadId: 1, line: null, reasons: ['same_name', 'same_city'] },
        { leadId: 4, line: null, reasons: ['other_order', 'same_city'] },
      ],
      others: 1,
      isCut: false,
    },
    {
      line: 3,
      candidates: [
        { leadId: 5, line: null, reasons: ['same_name', 'same_city'] },
        { leadId: 2, line: null, reasons: ['same_name', 'rare_name'] },
      ],
      others: 0,
      isCut: false,
    },
  ]);
});

test('in a large office a rare name is found among many that differ from it by a middle name', () => {
  const others = Array.from({ length: 14_000 }, (_, index): Facts => ({ name: `Given${index} Family${index}` }));
  const middles = Array.from({ length: 25 }, (_, index): Facts => ({ name: `Ana M${'x'.repeat(index + 2)} Silva` }));
  const leads = [...others, ...middles, { name: 'Ana de Silva', email: 'ana@example.com' }];
  expect(found(leads, [{ name: 'Ana Silva', phone: '+14125550142' }])).toMatchObject([
    { line: 2, candidates: [{ leadId: 14_026, reasons: ['same_name', 'rare_name'] }], others: 0 },
  ]);
});

test('thousands of one name in one city cost fifty comparisons a row, and the row says so', () => {
  const maria = (index: number): Facts => ({
    name: 'Maria Silva',
    phone: `+1412${String(2_000_000 + index * 137)}`,
    text: 'City: Lisbon',
  });
  const leads = Array.from({ length: 5000 }, (_, index) => maria(index));
  const twin = { ...maria(4999), phone: `${maria(4999).phone?.slice(0, -1)}9` };
  const rows = [...Array.from({ length: 5000 }, (_, index) => maria(10_000 + index)), twin];
  const before = performance.now();
  const near = found(leads, rows);
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(near.length).toBe(5001);
  expect(near.every(({ isCut, others }) => isCut && others < 60)).toBe(true);
  expect(near.at(-1)?.candidates[0]).toEqual({
    leadId: 5000,
    line: null,
    reasons: ['same_name', 'phone_one_digit', 'same_city'],
  });
});
