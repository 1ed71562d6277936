import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
});

afterEach(() => office.close());

const file = 'Who,Number,Note\nKim,401-555-0103,\nLee,12,A flat\n';
const mapping = [
  { column: 0, field: 'name' as const },
  { column: 1, field: 'phone2' as const },
  { column: 2, field: 'ignore' as const },
];

const fieldsOf = async (text: string) =>
  (await office.ok('intake.inspect', { source: { text } })).mapping.map(({ field }) => field);

test('rows that an import gave back are read as the file they came from, without their reasons', async () => {
  const plan = await office.ok('intake.plan', { source: { text: file }, mapping });
  await office.ok('runs.commit', { runId: plan.id });
  const { csv } = await office.ok('intake.rejected', { runId: plan.id });
  expect(await fieldsOf(csv)).toEqual(['name', 'phone2', 'ignore', 'ignore']);

  const mended = await office.ok('intake.plan', { source: { text: csv.replace(',12,', ',401-555-0104,') } });
  await office.ok('runs.commit', { runId: mended.id });
  const lee = (await office.ok('leads.list', {})).rows.find(({ name }) => name === 'Lee');
  const { inquiries } = await office.ok('leads.get', { id: lee?.id ?? 0 });
  expect([lee?.phone, inquiries]).toEqual(['401-555-0104', []]);
});

test('a column of reasons that no import wrote is the lead’s own', async () => {
  const own = 'Name,Phone,Reason\nKim,401-555-0103,wants to move nearer to the school\n';
  expect((await fieldsOf(own)).at(-1)).not.toBe('ignore');
});
