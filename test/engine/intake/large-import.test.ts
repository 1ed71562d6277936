import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

/** More than are written with their indexes in place. */
const rows = 21_000;
const repeats = 1000;
const uuid = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice({ agents: ['Ana'] });
});

afterAll(() => office.close());

function csv(): string {
  const lines = Array.from({ length: rows + repeats }, (_, index) => {
    const number = index < rows ? index : (index - rows) * 3;
    return `Lead ${number},lead${number}@leads.example,+1 415 ${2_000_000 + number},Portal,Hello ${index}`;
  });
  return ['Name,E-mail,Phone,Source,Message', ...lines].join('\n');
}

function schema(): unknown[] {
  return office.db.raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
}

test('a file larger than the office comes in whole, repeats go to the lead of their person, and every index is there again', async () => {
  const before = schema();
  const plan = await office.ok('intake.plan', { source: { text: csv() }, onDuplicate: 'inquiry' });
  expect(plan.counts).toMatchObject({ imported: rows, inquiries: repeats, rejected: 0 });
  await office.ok('runs.commit', { runId: plan.runId });

  expect(schema()).toEqual(before);
  expect(office.db.raw.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(office.db.raw.pragma('foreign_key_check')).toEqual([]);
  const ids = office.db.raw.prepare<[], string>('SELECT DISTINCT uuid FROM lead_contact').pluck().all();
  expect([ids.length, ids.filter((id) => !uuid.test(id))]).toEqual([rows, []]);
  const page = await office.ok('leads.list', { filter: { text: 'lead2997@' }, limit: 5 });
  expect([page.total, page.rows[0]?.phone]).toEqual([1, '+1 415 2002997']);
  const lead = await office.ok('leads.get', { id: page.rows[0]?.id ?? 0 });
  expect(lead.inquiries.map(({ text }) => text).toSorted()).toEqual(['Hello 21999', 'Hello 2997']);
});

test('the same file again finds everybody, and an undo takes the first import back', async () => {
  const again = await office.ok('intake.plan', { source: { text: csv() } });
  expect(again.counts).toMatchObject({ imported: 0, skipped: rows + repeats });
  await office.ok('runs.cancel', { runId: again.runId });
  const [first] = (await office.ok('runs.list', { kinds: ['import'], states: ['committed'] })).rows;
  const undone = await office.ok('runs.undo', { runId: first?.id ?? 0 });
  expect([undone.restored, (await office.ok('leads.list', {})).total]).toEqual([rows, 0]);
});
