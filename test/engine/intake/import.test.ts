import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { leadStates, statusId } from '../../helpers/leads.ts';
import { route } from '../routing/routing-office.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana Silva', email: 'ana@example.com' }, 'Ben'] });
});

afterEach(() => office.close());

type Plan = Omit<CallOf<'intake.plan'>, 'source'>;

const planText = (text: string, rest: Plan = {}) =>
  office.ok('intake.plan', { source: { text, name: 'leads.csv' }, ...rest });

async function importText(text: string, rest: Plan = {}) {
  const plan = await planText(text, rest);
  return office.ok('runs.commit', { runId: plan.runId });
}

const table = [
  'Name,Email,Phone,Source,Message,Created',
  'Kim Osei,KIM@example.com,(412) 555-0142,Zillow,Looking for two bedrooms,2026-05-01T10:00:00Z',
  'José Álvarez,,+1 412 555 0143,Realtor.com,,2026-05-02T10:00:00Z',
  'Kim again,kim@example.com,,Zillow,Still looking,2026-05-03T10:00:00Z',
  'Damaged,,4.41E+11,Zillow,,2026-05-03T10:00:00Z',
  '',
  'Noor Haddad,,+14125550144,,,',
].join('\n');

test('a plan counts every row, changes nothing, and its commit brings exactly those leads', async () => {
  const plan = await planText(table);
  expect(plan.counts).toEqual({ imported: 3, updated: 0, inquiries: 0, skipped: 1, blank: 1, rejected: 1 });
  expect(plan.rejected.map(({ line }) => line)).toEqual([5]);
  expect(plan.rejected[0]?.reason).toContain('4.41E+11');
  expect(leadStates(office)).toEqual([]);

  const done = await office.ok('runs.commit', { runId: plan.runId });
  expect(done.sentence).toBe('3 leads imported, 1 skipped as duplicates, 1 rejected.');
  const { rows } = await office.ok('leads.list', { sort: [{ field: 'createdAt', direction: 'asc' }] });
  expect(rows.map(({ name, email, createdAt }) => [name, email, createdAt])).toEqual([
    ['Kim Osei', 'kim@example.com', Date.UTC(2026, 4, 1, 10)],
    ['José Álvarez', null, Date.UTC(2026, 4, 2, 10)],
    ['Noor Haddad', null, office.clock.now],
  ]);
  const kim = await office.ok('leads.get', { id: rows[0]?.id ?? 0 });
  expect(kim.inquiries.map(({ text, receivedAt }) => [text, receivedAt])).toEqual([
    ['Looking for two bedrooms', Date.UTC(2026, 4, 1, 10)],
  ]);
});

test('an import is undone as a run: untouched leads go, touched ones stay and are listed', async () => {
  const run = await importText(table);
  const { rows } = await office.ok('leads.list', {});
  const touched = rows[0]?.id ?? 0;
  await office.ok('leads.assign', { leadId: touched, agentId: office.agentIds[0] ?? 0 });
  const preview = await office.ok('runs.previewUndo', { runId: run.runId });
  const undone = await office.ok('runs.undo', { runId: run.runId });
  expect([undone.restored, undone.skipped.map(({ leadId }) => leadId)]).toEqual([2, [touched]]);
  expect([preview.restored, preview.skippedCount]).toEqual([2, 1]);
  expect(leadStates(office).map(({ id }) => id)).toEqual([touched]);
  expect(
    office.db.raw.prepare('SELECT count(*) AS n FROM inquiry WHERE lead_id NOT IN (SELECT id FROM lead)').get(),
  ).toEqual({ n: 0 });
});

test('importing the same file again brings nothing', async () => {
  await importText(table);
  const again = await planText(table);
  expect(again.counts).toMatchObject({ imported: 0, skipped: 4, rejected: 1 });
});

test('updating fills in and replaces, leaves empty cells alone, and the undo restores what was there', async () => {
  await importText(table);
  const [kim] = (await office.ok('leads.list', { filter: { text: 'kim' } })).rows;
  const before = await office.ok('leads.get', { id: kim?.id ?? 0 });
  const run = await importText(
    'Name,Email,Phone\nKimberly Osei,kim@example.com,+1 412 555 0199\nKim O.,kim@example.com,',
    {
      onDuplicate: 'update',
    },
  );
  expect(run.counts).toMatchObject({ imported: 0, updated: 2 });
  const after = await office.ok('leads.get', { id: before.id });
  expect([after.name, after.phone]).toEqual(['Kim O.', '+1 412 555 0199']);
  await office.ok('runs.undo', { runId: run.runId });
  const restored = await office.ok('leads.get', { id: before.id });
  expect([restored.name, restored.email, restored.phone]).toEqual([before.name, before.email, before.phone]);
  expect((await office.ok('leads.list', { filter: { text: '5550142' } })).total).toBe(1);
});

test('a new inquiry is added to the known lead, and brings an archived one back to its agent', async () => {
  await importText(table);
  const [kim] = (await office.ok('leads.list', { filter: { text: 'kim' } })).rows;
  const leadId = kim?.id ?? 0;
  const [ana = 0] = office.agentIds;
  await office.ok('leads.assign', { leadId, agentId: ana });
  await office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Archived') });
  const run = await importText('Name,Email,Message\nKim,kim@example.com,Is it still free?', { onDuplicate: 'inquiry' });
  expect(run.counts).toMatchObject({ imported: 0, inquiries: 1 });
  const lead = await office.ok('leads.get', { id: leadId });
  expect([lead.agentId, lead.statusId, lead.inquiries.map(({ text }) => text)]).toEqual([
    ana,
    await statusId(office, 'Contacting'),
    ['Is it still free?', 'Looking for two bedrooms'],
  ]);
  await office.ok('runs.undo', { runId: run.runId });
  const back = await office.ok('leads.get', { id: leadId });
  expect([back.statusId, back.inquiries.length]).toEqual([await statusId(office, 'Archived'), 1]);
});

test('owner, status and branch are taken over where the office knows them', async () => {
  const north = await office.ok('branches.save', { name: 'North' });
  const [ana = 0] = office.agentIds;
  await importText(
    [
      'Name,Phone,Assigned To,Status,Branch',
      'A,+14125550101,ana silva,Qualified,NORTH',
      'B,+14125550102,ANA@example.com,Unassigned,',
      'C,+14125550103,Somebody Else,Qualified,Nowhere',
      'D,+14125550104,,Archived,',
    ].join('\n'),
    {
      mapping: (['name', 'phone', 'agent', 'status', 'branch'] as const).map((field, column) => ({ column, field })),
    },
  );
  const { rows } = await office.ok('leads.list', { sort: [{ field: 'name', direction: 'asc' }] });
  const id = (name: string) => statusId(office, name);
  expect(rows.map((row) => [row.agentId, row.statusId, row.branchId])).toEqual([
    [ana, await id('Qualified'), north.id],
    [ana, await id('Assigned'), null],
    [null, await id('Unassigned'), null],
    [null, await id('Archived'), null],
  ]);
});

test('dates that can be read two ways are asked about, and read as answered', async () => {
  const text = 'Name,Email,Date\nA,a@example.com,03/04/2025\nB,b@example.com,05/06/2025';
  const refused = await office.call('intake.plan', { source: { text } });
  expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { question: 'date_order' } } });
  await importText(text, { answers: { dateOrder: 'day_first' } });
  const { rows } = await office.ok('leads.list', { sort: [{ field: 'name', direction: 'asc' }] });
  expect(rows.map(({ createdAt }) => new Date(createdAt).toISOString().slice(0, 10))).toEqual([
    '2025-04-03',
    '2025-06-05',
  ]);
});

test('a date far below the part that is looked at first, and that can be read two ways, is asked about with that very date', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Lead ${at},lead${at}@example.com,`);
  const text = ['Name,Email,Created', ...rows, 'A,a@example.com,03/04/2026', 'B,b@example.com,04/03/2026'].join('\n');
  const { questions } = await office.ok('intake.inspect', { source: { text } });
  expect(questions).toEqual([]);
  expect(await office.call('intake.plan', { source: { text } })).toMatchObject({
    error: {
      message: 'Dates of this file, as 03/04/2026, can be read two ways. Say whether the day or the month comes first.',
      details: { question: 'date_order', columns: [2], example: '03/04/2026' },
    },
  });
});

test('a plan whose people arrived meanwhile is made anew', async () => {
  const plan = await planText(table);
  await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@example.com' });
  const refused = await office.call('runs.commit', { runId: plan.runId });
  expect(refused).toMatchObject({ ok: false, error: { code: 'STALE_PLAN' } });
  const done = await office.ok('runs.commit', { runId: plan.runId });
  expect(done.counts).toMatchObject({ imported: 2, skipped: 2 });
});

test('rejected rows come back as a CSV that says why and cannot run in a spreadsheet', async () => {
  const run = await importText('Name,Phone\n=cmd(),4.41E+11\n"Doe, Jane",12');
  const { csv } = await office.ok('intake.rejected', { runId: run.runId });
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe('Name,Phone,Reason');
  expect(lines[1]).toMatch(/^'=cmd\(\),4\.41E\+11,.*damaged by a spreadsheet/);
  expect(lines[2]).toMatch(/^"Doe, Jane",12,/);
});

test('the default source names where leads of a file without a source column came from', async () => {
  await importText('Name,Email\nA,a@example.com', { answers: { source: 'Open house' } });
  const [row] = (await office.ok('leads.list', {})).rows;
  const sources = await office.ok('sources.list', {});
  expect(sources.find(({ id }) => id === row?.sourceId)?.name).toBe('Open house');
});

test('a file that is missing, empty or a picture is refused in one sentence and changes nothing', async () => {
  const missing = await office.call('intake.inspect', { source: { path: '/nowhere/leads.csv' } });
  expect(missing).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
  const empty = await office.call('intake.plan', { source: { text: '' } });
  expect(empty).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
  expect((await office.ok('runs.list', { states: ['planned'] })).total).toBe(0);
});

test('a file’s flags are set beside those that a lead has, keep new leads from routing, and go with the undo', async () => {
  const [first] = (await importText('Name,Email\nKim Osei,kim@example.com'), (await office.ok('leads.list', {})).rows);
  const kim = first?.id ?? 0;
  await office.ok('leads.flag', { leadId: kim, flag: 'vip', on: true });
  await route(office, { mode: 'round_robin' });
  const text =
    'Name,Email,Do not contact,Flags\nKim Osei,kim@example.com,yes,\nNoor Haddad,noor@example.com,yes,\nLee,lee@example.com,no,Referral';
  const run = await importText(text, { onDuplicate: 'update' });
  const flags = async () =>
    (await office.ok('leads.list', { sort: [{ field: 'name', direction: 'asc' }] })).rows.map((row) => [
      row.name,
      row.flags,
      row.agentId !== null,
    ]);
  expect(await flags()).toEqual([
    ['Kim Osei', ['doNotContact', 'vip'], false],
    ['Lee', ['referral'], true],
    ['Noor Haddad', ['doNotContact'], false],
  ]);
  await office.ok('runs.undo', { runId: run.runId });
  expect(await flags()).toEqual([['Kim Osei', ['vip'], false]]);
});
