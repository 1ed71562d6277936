import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalSchema, needFields } from '../../../../shared/contract/needs.ts';
import { knownNeed } from '../../../../shared/domain/reading/known-need.ts';
import { readInquiry, type Vocabulary } from '../../../../shared/domain/reading/read-inquiry.ts';
import { office } from './read-one.ts';

const countries = fc.constantFrom(
  'US',
  'CA',
  'GB',
  'DE',
  'FR',
  'PT',
  'NL',
  'AU',
  'IN',
  'IE',
  'BR',
  'PL',
  'us',
  '',
  'XX',
);
const marks = [
  '😀',
  'ﬁ',
  'İ',
  'ß',
  'é',
  '’',
  "'",
  '\u0000',
  '\ud800',
  ',',
  '.',
  '?',
  '(',
  ')',
  ': ',
  '-',
  '–',
  '\n',
  ' ',
  '%',
];
const wordings = `want to buy|sell|not|don't|Riverside|Old Harbor|02132|SW1A 1AA|1200-195|up to|from|between|and|or|450k
  $1.2 million|400|500-600k|1.5 Cr|€|300.000|3 bed|2,5 Zimmer|T2|house|condo|apartment to rent|rent out|my|our|insurance
  car insurance|mortgage|VA loan|refinance|then|before we|first|maybe|cousin|month|what is my|worth|Interest: Buying`;
const pieces = fc.constantFrom(...wordings.split(/\||\n {2}/), ...marks);
const sentences = fc
  .array(pieces, { maxLength: 40 })
  .chain((words) => fc.constantFrom('', ' ', ' ', ' ').map((gap) => words.join(gap)));
const texts = fc.oneof(
  sentences,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

function vocabularyOf(country: string, areas: readonly string[]): Vocabulary {
  return { country, areas: [...office.areas, ...areas] };
}

test('every proposal of any text is sound, and its words are the text where it says they stand', () => {
  let proposed = 0;
  fc.assert(
    fc.property(texts, countries, (text, country) => {
      for (const proposal of readInquiry(text, vocabularyOf(country, []))) {
        proposed += 1;
        expect(proposalSchema.parse(proposal)).toEqual(proposal);
        expect(proposal.words).toBe(text.slice(proposal.start, proposal.end));
        expect(0 <= proposal.start && proposal.start < proposal.end && proposal.end <= text.length).toBe(true);
        const { priceMin, priceMax } = proposal.value;
        expect(priceMin ?? 0).toBeLessThanOrEqual(priceMax ?? Infinity);
      }
    }),
    { numRuns: 5000 },
  );
  expect(proposed).toBeGreaterThan(500);
});

test('a text is read alike each time, and one field but the areas is proposed once', () => {
  fc.assert(
    fc.property(texts, countries, (text, country) => {
      const once = readInquiry(text, vocabularyOf(country, []));
      expect(readInquiry(text, vocabularyOf(country, []))).toEqual(once);
      const fields = once.map(({ field }) => field).filter((field) => field !== 'areas');
      expect(new Set(fields).size).toBe(fields.length);
      expect(fields.every((field) => needFields.includes(field) && field !== 'language')).toBe(true);
      expect(knownNeed({}, once).need.areas).toEqual(once.flatMap(({ value }) => value.areas ?? []));
    }),
    { numRuns: 1500 },
  );
});

test('any list of areas can be looked for', () => {
  const areas = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('*', '0*', '1-2', '02130-02136', '-', "St. John's"),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(areas, texts, (names, text) => {
      const known = new Set([...names, ...office.areas]);
      const found = readInquiry(`${text} ${names.join(', ')}`, vocabularyOf('GB', names)).flatMap(
        ({ value }) => value.areas ?? [],
      );
      expect(found.filter((area) => !known.has(area) && !/^[A-Z0-9]{2,4} \d[A-Z]{2}$/.test(area))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
