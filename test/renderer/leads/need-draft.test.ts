import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, priceOf, readDraft } from '../../../renderer/features/leads/panel/need/need-draft.ts';
import { factsOf, sourceWords } from '../../../renderer/features/leads/panel/need/need-facts.ts';
import type { Need, NeedField, Proposal } from '../../../shared/contract/needs.ts';
import { knownNeed } from '../../../shared/domain/reading/known-need.ts';
import { fakeNeed } from '../../helpers/fake-need.ts';

function proposal(change: Partial<Proposal> & Pick<Proposal, 'field'>): Proposal {
  return { value: {}, words: '', start: 0, end: 0, ...change };
}

test('a price is typed as people write it and kept in minor units', () => {
  const typed = [
    '450,000',
    '450k',
    '$1.2m',
    '1,2m',
    '450.000',
    "1'250'000",
    '€ 99.50',
    '',
    '12 000',
    'cheap',
    '-5',
    '9e30',
  ];
  expect(typed.map(priceOf)).toEqual([
    45_000_000,
    45_000_000,
    120_000_000,
    120_000_000,
    45_000_000,
    125_000_000,
    9950,
    null,
    1_200_000,
    undefined,
    undefined,
    undefined,
  ]);
  expect(priceOf('99999999999999m')).toBeUndefined();
});

test('what was not changed reads back as it was', () => {
  const anyNeed: fc.Arbitrary<Need> = fc.record({
    subject: fc.constantFrom(null, 'buying'),
    areas: fc.uniqueArray(fc.constantFrom('Riverside', '02130', 'São Paulo'), { maxLength: 3 }),
    language: fc.constantFrom(null, 'es'),
    priceMin: fc.option(fc.nat({ max: 5_000_000_000 })),
    priceMax: fc.option(fc.integer({ min: 5_000_000_000, max: 9_000_000_000_000 })),
    rooms: fc.option(fc.nat({ max: 200 }).map((halves) => halves / 2)),
    leadType: fc.constantFrom(null, 'condo'),
    line: fc.constantFrom(null, 'auto'),
  });
  fc.assert(
    fc.property(anyNeed, (need) => {
      const read = factsOf(fakeNeed(need)).map(({ field }) => readDraft(field, draftOf(field, need)));
      expect(Object.assign({}, ...read.map((each) => ('said' in each ? each.said : {})))).toEqual(need);
    }),
  );
});

test('a draft that cannot be read says what is wrong', () => {
  const areas = Array.from({ length: 21 }, (_, index) => `Area ${index}`).join(',');
  expect([
    readDraft('price', ['600k', '450k']),
    readDraft('price', ['a lot', '']),
    readDraft('rooms', ['3.2', '']),
    readDraft('rooms', ['101', '']),
    readDraft('rooms', ['three', '']),
    readDraft('areas', [areas, '']),
    readDraft('areas', ['a'.repeat(101), '']),
  ]).toEqual([
    { problem: 'The lower price is above the upper one.' },
    { problem: 'Type prices in figures, as 450,000 or 450k.' },
    { problem: 'Rooms are a number, with halves if need be, as 3 or 3.5.' },
    { problem: 'Rooms are a number, with halves if need be, as 3 or 3.5.' },
    { problem: 'Rooms are a number, with halves if need be, as 3 or 3.5.' },
    { problem: 'At most 20 areas.' },
    { problem: 'An area has at most 100 letters.' },
  ]);
  expect(readDraft('areas', [' Riverside ; 02130,Riverside, ', ''])).toEqual({
    said: { areas: ['Riverside', '02130'] },
  });
  expect(readDraft('rooms', ['3,5', ''])).toEqual({ said: { rooms: 3.5 } });
});

test('each line says its value in whole units and words, and who says so', () => {
  const known = fakeNeed(
    { subject: 'buying', areas: ['Riverside', '02130'], language: 'es', priceMax: 60_000_000, rooms: 2.5 },
    { said: { subject: 'buying', leadType: null }, proposals: [proposal({ field: 'areas' })] },
  );
  expect(factsOf(known).map(({ label, state, words }) => [label, state, words])).toEqual([
    ['Subject', 'said', 'buying'],
    ['Areas', 'proposed', 'Riverside, 02130'],
    ['Language', 'said', 'Spanish'],
    ['Price', 'said', 'up to 600,000'],
    ['Rooms', 'said', '2.5'],
    ['Type', 'refused', ''],
    ['Line', 'unknown', ''],
  ]);
  const price = (priceMin: number | null, priceMax: number | null) =>
    factsOf(fakeNeed({ priceMin, priceMax })).find(({ field }) => field === 'price')?.words;
  expect([price(45_000_000, 60_000_000), price(45_000_000, 45_000_000), price(45_000_000, null)]).toEqual([
    '450,000 to 600,000',
    '450,000',
    '450,000 and more',
  ]);
});

test('a proposal names the words that it comes from', () => {
  const said = (field: NeedField, ...words: string[]) =>
    sourceWords({ field, proposals: words.map((each) => proposal({ field, words: each })) });
  expect([
    said('areas', 'Riverside'),
    said('areas', 'Riverside', '02130', 'Riverside'),
    said('areas', 'a', 'b', 'c'),
    said('subject', ''),
    said('language', ''),
    said('rooms', ''),
  ]).toEqual([
    'from “Riverside”',
    'from “Riverside” and “02130”',
    'from “a”, “b” and “c”',
    'from the inquiry’s subject',
    'from how the inquiry is written',
    'from the whole inquiry',
  ]);
});

test('of several proposals those count that decide, all of them for areas', () => {
  const proposals = [
    proposal({ field: 'areas', value: { areas: ['Riverside'] }, words: 'Riverside' }),
    proposal({ field: 'price', value: { priceMax: 60_000_000 }, words: 'under 600k' }),
    proposal({ field: 'areas', value: { areas: ['02130'] }, words: '02130' }),
    proposal({ field: 'price', value: { priceMin: 45_000_000, priceMax: 70_000_000 }, words: '450-700k' }),
    proposal({ field: 'price', value: { priceMin: 1 }, words: 'cheap' }),
  ];
  const known = knownNeed({ areas: [] }, proposals);
  const [areas, price] = factsOf(known).filter(({ proposals }) => proposals.length > 0);
  expect([areas, price].map((fact) => fact && [fact.state, fact.words, fact.inquiryWords, sourceWords(fact)])).toEqual([
    ['refused', '', 'Riverside, 02130', 'from “Riverside” and “02130”'],
    ['proposed', '450,000 to 600,000', '450,000 to 600,000', 'from “under 600k” and “450-700k”'],
  ]);
});
