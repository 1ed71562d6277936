import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SamePerson } from '../../../shared/contract/near-matches.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { leadStates, statusId } from '../../helpers/leads.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
});

afterEach(() => office.close());

type Plan = Omit<CallOf<'intake.plan'>, 'source'>;

const planText = (text: string, rest: Plan = {}) =>
  office.ok('intake.plan', { source: { text, name: 'leads.csv' }, ...rest });

const decided = (text: string, same: SamePerson[], rest: Plan = {}) => planText(text, { ...rest, answers: { same } });

const near = (runId: number, page: { offset?: number; limit?: number } = {}) =>
  office.ok('intake.near', { runId, ...page });

async function importText(text: string) {
  return office.ok('runs.commit', { runId: (await planText(text)).runId });
}

async function idOf(name: string): Promise<number> {
  const { rows } = await office.ok('leads.list', { filter: { text: name } });
  return rows[0]?.id ?? 0;
}

const known = [
  'Name,Email,Phone,City,Message',
  'Dana Whitfield,dana@example.com,(412) 555-0142,Pittsburgh,Two bedrooms',
  'Kim Osei,kim@example.com,(412) 555-0177,Pittsburgh,A garden',
  'Maria Silva,maria@example.com,(412) 555-0188,Lisbon,',
].join('\n');

const file = [
  'Name,Email,Phone,City,Message',
  'Dana Whitfeild,,(412) 555-0163,Pittsburgh,Still looking',
  'Kim Osei,kim@example.org,,Austin,Three rooms',
  'Maria Silva,,(412) 555-0121,Porto,',
  'Noor Haddad,noor@example.com,(412) 555-0101,Lisbon,',
  '"Haddad, Noor",noor.haddad@example.com,(412) 555-0198,Lisbon,A shop',
].join('\n');

const words = (page: OutputOf<'intake.near'>) =>
  page.rows.map(({ row, candidates }) => [
    row.line,
    ...candidates.map((each) => [
      each.kind === 'lead' ? each.lead.name : `line ${each.row.line}`,
      each.area,
      each.reasons.join(),
    ]),
  ]);

test('a planned import names the rows that may be somebody known, with why, and blocks nothing', async () => {
  await importText(known);
  const plan = await planText(file);
  const page = await near(plan.runId);
  expect(words(page)).toEqual([
    [2, ['Dana Whitfield', 'Pittsburgh', 'one_letter,same_city']],
    [3, ['Kim Osei', 'Pittsburgh', 'same_name,same_mailbox']],
    [6, ['line 5', 'Lisbon', 'same_name,same_city']],
  ]);
  expect(page.rows.map(({ area, decision }) => [area, decision])).toEqual([
    ['Pittsburgh', null],
    ['Austin', null],
    ['Lisbon', null],
  ]);
  expect(page).toMatchObject({ total: 3, undecided: 3, dropped: [], isWhole: true });
  expect((await near(plan.runId, { offset: 1, limit: 1 })).rows.map(({ row }) => row.line)).toEqual([3]);
  const done = await office.ok('runs.commit', { runId: plan.runId });
  expect(done.counts).toMatchObject({ imported: 5 });
  expect(await near(plan.runId)).toMatchObject({ rows: [], total: 0 });
});

test('rows that are said to be the same person follow the policy of the file, and all of it can be undone', async () => {
  await importText(known);
  const dana = await idOf('Dana Whitfield');
  const before = { lead: await office.ok('leads.get', { id: dana }), all: leadStates(office) };
  const same: SamePerson[] = [
    { line: 2, leadId: dana },
    { line: 6, sameAsLine: 5 },
  ];
  const plan = await decided(file, same, { onDuplicate: 'update' });
  expect(plan.counts).toMatchObject({ imported: 3, updated: 2, skipped: 0 });
  const page = await near(plan.runId);
  expect(page.rows.map(({ row, decision }) => [row.line, decision])).toEqual([
    [2, { leadId: dana, sameAsLine: null, as: 'update' }],
    [3, null],
    [6, { leadId: null, sameAsLine: 5, as: 'update' }],
  ]);
  expect([page.undecided, page.dropped]).toEqual([1, []]);

  const done = await office.ok('runs.commit', { runId: plan.runId });
  const after = await office.ok('leads.get', { id: dana });
  expect([after.name, after.email, after.phone]).toEqual(['Dana Whitfeild', 'dana@example.com', '(412) 555-0163']);
  const noor = await office.ok('leads.get', { id: await idOf('Haddad, Noor') });
  expect([noor.name, noor.email, noor.phone]).toEqual(['Haddad, Noor', 'noor.haddad@example.com', '(412) 555-0198']);

  await office.ok('runs.undo', { runId: done.runId });
  const back = await office.ok('leads.get', { id: dana });
  const { lead } = before;
  expect([back.name, back.email, back.phone, back.inquiries]).toEqual([
    lead.name,
    lead.email,
    lead.phone,
    lead.inquiries,
  ]);
  expect(leadStates(office)).toEqual(before.all);
  expect((await office.ok('leads.list', { filter: { text: '5550142' } })).total).toBe(1);
});

test('each decision can say what becomes of its row, whatever the policy; an inquiry brings a closed lead back', async () => {
  await importText(known);
  const [dana, kim] = [await idOf('Dana Whitfield'), await idOf('Kim Osei')];
  const [ana = 0] = office.agentIds;
  await office.ok('leads.assign', { leadId: dana, agentId: ana });
  await office.ok('leads.setStatus', { leadId: dana, statusId: await statusId(office, 'Archived') });
  const plan = await decided(file, [
    { line: 2, leadId: dana, as: 'inquiry' },
    { line: 3, leadId: kim },
    { line: 6, sameAsLine: 5, as: 'inquiry' },
  ]);
  expect(plan.counts).toMatchObject({ imported: 2, inquiries: 2, skipped: 1 });
  await office.ok('runs.commit', { runId: plan.runId });
  const lead = await office.ok('leads.get', { id: dana });
  expect([lead.statusId, lead.inquiries.map(({ text }) => text)]).toEqual([
    await statusId(office, 'Contacting'),
    ['Still looking\nCity: Pittsburgh', 'Two bedrooms\nCity: Pittsburgh'],
  ]);
  const noor = await office.ok('leads.get', { id: await idOf('Noor Haddad') });
  expect(noor.inquiries.map(({ text }) => text)).toEqual(['A shop\nCity: Lisbon', 'City: Lisbon']);
  await office.ok('runs.undo', { runId: plan.runId });
  const back = await office.ok('leads.get', { id: dana });
  expect([back.statusId, back.agentId, back.inquiries.length]).toEqual([await statusId(office, 'Archived'), ana, 1]);
  expect(leadStates(office).length).toBe(3);
});

test('a later row with the e-mail or phone of a decided one goes to the same lead', async () => {
  await importText(known);
  const dana = await idOf('Dana Whitfield');
  const plan = await decided(
    `${file}\nD. Whitfield,dana.w@example.com,(412) 555-0163,,Again`,
    [{ line: 2, leadId: dana, as: 'inquiry' }],
    { onDuplicate: 'inquiry' },
  );
  await office.ok('runs.commit', { runId: plan.runId });
  expect((await office.ok('leads.get', { id: dana })).inquiries.length).toBe(3);
});

test('decisions that fit no more are dropped with a sentence, and the rows come in', async () => {
  await importText(known);
  const plan = await decided(
    `${file}\nKim,kim@example.com,,,`,
    [
      { line: 2, leadId: 9999 },
      { line: 6, sameAsLine: 4 },
      { line: 5, sameAsLine: 1 },
      { line: 7, leadId: await idOf('Dana Whitfield') },
      { line: 70, leadId: await idOf('Dana Whitfield') },
    ],
    { onDuplicate: 'inquiry' },
  );
  expect(plan.counts).toMatchObject({ imported: 4, inquiries: 2 });
  const page = await near(plan.runId);
  expect(page.dropped).toEqual([
    { line: 2, reason: 'The lead that it was to be is gone. It comes in as a new lead.' },
    { line: 5, reason: 'Line 1, which it was to be, does not come in. It comes in as a new lead.' },
    { line: 7, reason: 'Its e-mail or phone is known, so that it is a row of that person.' },
    { line: 70, reason: 'The file has no such row, or it is rejected.' },
  ]);
  // Somebody who is named is listed, alike or not.
  expect(words(page).at(-1)).toEqual([6, ['line 5', 'Lisbon', 'same_name,same_city'], ['line 4', 'Porto', '']]);
});

test('a decided lead that is merged stands for its keeper; one that is removed makes the plan stale', async () => {
  await importText(known);
  const [dana, kim] = [await idOf('Dana Whitfield'), await idOf('Kim Osei')];
  const plan = await decided(file, [{ line: 2, leadId: dana, as: 'inquiry' }]);
  await office.ok('leads.merge', { keepId: kim, mergeId: dana });
  expect(await office.codeOf('runs.commit', { runId: plan.runId })).toBe('STALE_PLAN');
  expect((await near(plan.runId)).rows[0]?.decision).toMatchObject({ leadId: kim });
  await office.ok('runs.cancel', { runId: plan.runId });

  const maria = await idOf('Maria Silva');
  const again = await decided(file, [{ line: 4, leadId: maria }]);
  expect(again.counts).toMatchObject({ skipped: 1 });
  office.db.raw.prepare('DELETE FROM lead WHERE id = ?').run(maria);
  office.db.raw.prepare('UPDATE run SET plan_revision = 0 WHERE id = ?').run(again.runId);
  expect(await office.codeOf('runs.commit', { runId: again.runId })).toBe('STALE_PLAN');
  expect((await near(again.runId)).dropped.map(({ line }) => line)).toEqual([4]);
  const done = await office.ok('runs.commit', { runId: again.runId });
  expect(done.counts).toMatchObject({ imported: 5, skipped: 0 });
});

test('decisions that contradict themselves are refused before the file is read', async () => {
  const twice: SamePerson[] = [
    { line: 2, leadId: 1 },
    { line: 2, sameAsLine: 1 },
  ];
  const envelope = await office.call('intake.plan', { source: { text: file }, answers: { same: twice } });
  expect(envelope).toMatchObject({
    ok: false,
    error: {
      code: 'INVALID_INPUT',
      message: 'Line 2 has two decisions in answers.same. Leave one of them out.',
      details: { line: 2 },
    },
  });
  const upside: SamePerson[] = [{ line: 2, sameAsLine: 6 }];
  expect(await office.call('intake.plan', { source: { text: file }, answers: { same: upside } })).toMatchObject({
    error: { message: 'Line 2 cannot be the same person as line 6: name a line above it.' },
  });
});

test('people are near by the area that they ask for, where the office has a name for it', async () => {
  await office.ok('team.create', { name: 'Eva', email: 'eva@office.example', criteria: { areas: ['Riverside'] } });
  await importText('Name,Phone,Message\nNoor Haddad,(412) 555-0101,A flat in Riverside please');
  const plan = await planText('Name,Phone,Message\nNoor Haddad,(412) 555-0169,Anything in Riverside?');
  expect(words(await near(plan.runId))).toEqual([[2, ['Noor Haddad', null, 'same_name,same_area_asked']]]);
});

test('the list stands as the office does: a lead that changed since is compared as it is now', async () => {
  await importText(known);
  const plan = await planText(file);
  expect((await near(plan.runId)).total).toBe(3);
  const dana = await idOf('Dana Whitfield');
  await office.ok('leads.save', { id: dana, name: 'Walter Quist' });
  expect((await near(plan.runId)).rows.map(({ row }) => row.line)).toEqual([3, 6]);
});

test('asked twice at once it is found once, and both are told', async () => {
  await importText(known);
  const plan = await planText(file);
  const pages = await Promise.all([near(plan.runId), near(plan.runId), near(plan.runId)]);
  expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
});

test('a plan that is dropped while it is looked through is looked through no further', async () => {
  await importText(known);
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `Dana Whitfeild,,412 556 ${String(1000 + index)},Pittsburgh,`,
  );
  const plan = await planText(['Name,Email,Phone,City,Message', ...rows].join('\n'));
  const asked = near(plan.runId);
  await office.ok('runs.cancel', { runId: plan.runId });
  expect(await asked).toMatchObject({ rows: [], total: 0, undecided: 0 });
});
