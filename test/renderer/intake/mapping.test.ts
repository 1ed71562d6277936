import { expect, test } from 'vitest';
import { asksForDateOrder, draftOf, openPoints, planInput } from '../../../renderer/features/intake/import-draft.ts';
import { fieldOf, mappingProblems, samplesOf, withField } from '../../../renderer/features/intake/mapping.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { fakeInspection } from '../../helpers/fake-import.ts';

const inspection: OutputOf<'intake.inspect'> = {
  ...fakeInspection,
  header: ['Name', 'Mail', 'Date'],
  sampleRows: [],
  mapping: [
    { column: 0, field: 'name', confidence: 1, why: 'the header says so' },
    { column: 1, field: 'email', confidence: 1, why: 'the header says so' },
    { column: 2, field: 'receivedAt', confidence: 0.7, why: 'dates' },
  ],
  questions: [{ kind: 'date_order', text: 'Is 03/04/2026 written day first or month first?', columns: [2] }],
};

test('one field comes from one column, but messages and tags may come from many', () => {
  const email = { column: 1, field: 'email' } as const;
  expect(mappingProblems([{ column: 0, field: 'phone' }, email, { column: 2, field: 'email' }])).toEqual([
    'Two columns are read as E-mail. Leave one of them out.',
  ]);
  expect(mappingProblems([email, { column: 2, field: 'message' }, { column: 3, field: 'message' }])).toEqual([]);
});

test('a mapping without e-mail and phone is not ready', () => {
  expect(mappingProblems([{ column: 0, field: 'name' }])).toEqual([
    'No column is read as E-mail or Phone. A lead needs one of them.',
  ]);
});

test('a column is read as one field, and what is not mapped is left out', () => {
  const mapping = withField([{ column: 2, field: 'name' }], 0, 'email');
  expect(mapping).toEqual([
    { column: 0, field: 'email' },
    { column: 2, field: 'name' },
  ]);
  expect([fieldOf(withField(mapping, 2, 'ignore'), 2), fieldOf(mapping, 1)]).toEqual(['ignore', 'ignore']);
});

test('samples are the first different values of a column', () => {
  expect(
    samplesOf(
      [
        ['a', ' x '],
        ['b', 'x'],
        ['c', ''],
        ['d', 'y'],
        ['e', 'z'],
        ['f', 'w'],
      ],
      1,
    ),
  ).toEqual(['x', 'y', 'z']);
});

test('a file whose dates can be read two ways asks once, and only while a column is read as a date', () => {
  const draft = draftOf({ path: '/portal.csv' }, inspection);
  expect(openPoints(draft)).toEqual(['Say whether dates have the day or the month first.']);
  const answered = { ...draft, answers: { dateOrder: 'day_first' as const } };
  expect(openPoints(answered)).toEqual([]);
  expect(asksForDateOrder({ ...draft, mapping: withField(draft.mapping, 2, 'ignore') })).toBe(false);
  expect(planInput(answered)).toEqual({
    source: { path: '/portal.csv' },
    reading: {},
    mapping: [
      { column: 0, field: 'name' },
      { column: 1, field: 'email' },
      { column: 2, field: 'receivedAt' },
    ],
    answers: { dateOrder: 'day_first' },
    onDuplicate: 'skip',
  });
});
