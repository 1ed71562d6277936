import { expect, test } from 'vitest';
import { needSchema, type Proposal } from '../../../../shared/contract/needs.ts';
import { knownNeed, languageProposal, unknownNeed } from '../../../../shared/domain/reading/known-need.ts';

function proposal(field: Proposal['field'], value: Proposal['value']): Proposal {
  return { field, value, words: 'as said', start: 0, end: 7 };
}

const proposals = [
  proposal('subject', { subject: 'buying' }),
  proposal('areas', { areas: ['Riverside'] }),
  proposal('areas', { areas: ['02132'] }),
  proposal('price', { priceMin: 400_000_00, priceMax: 500_000_00 }),
  proposal('rooms', { rooms: 3 }),
  ...languageProposal('es'),
];

test('of a lead that wrote nothing nothing is known', () => {
  expect(knownNeed({}, [])).toEqual({ need: unknownNeed, said: {}, proposals: [] });
  expect(needSchema.parse(unknownNeed)).toEqual(unknownNeed);
});

test('what an inquiry says counts until a person says otherwise', () => {
  expect(knownNeed({}, proposals).need).toEqual({
    subject: 'buying',
    areas: ['Riverside', '02132'],
    language: 'es',
    priceMin: 400_000_00,
    priceMax: 500_000_00,
    rooms: 3,
    leadType: null,
    line: null,
  });
});

test('what a person said wins field by field, also when that is nothing', () => {
  const said = { subject: 'selling', areas: [], rooms: null, leadType: 'condo' };
  expect(knownNeed(said, proposals)).toEqual({
    need: { ...unknownNeed, ...said, language: 'es', priceMin: 400_000_00, priceMax: 500_000_00 },
    said,
    proposals,
  });
});

test('one end of a price that a person said replaces both that were proposed', () => {
  expect(
    [knownNeed({ priceMax: 300_000_00 }, proposals).need, knownNeed({ priceMin: null }, proposals).need].map(
      ({ priceMin, priceMax }) => [priceMin, priceMax],
    ),
  ).toEqual([
    [null, 300_000_00],
    [null, null],
  ]);
});

test('a field said to be undefined is not said', () => {
  const said: Partial<typeof unknownNeed> = JSON.parse('{}');
  expect(knownNeed({ ...said }, proposals).need.subject).toBe('buying');
});

test('the first proposal of a field counts, and areas are joined up to twenty', () => {
  const many = Array.from({ length: 25 }, (_, at) => proposal('areas', { areas: [`Area ${at}`, 'Riverside'] }));
  const { need } = knownNeed({}, [proposal('rooms', { rooms: 2 }), proposal('rooms', { rooms: 4 }), ...many]);
  expect([need.rooms, need.areas.length, need.areas.filter((area) => area === 'Riverside').length]).toEqual([2, 20, 1]);
});

test('a language is proposed without words of its own, and only where it was told', () => {
  expect([languageProposal('de'), languageProposal(null)]).toEqual([
    [{ field: 'language', value: { language: 'de' }, words: '', start: 0, end: 0 }],
    [],
  ]);
});
