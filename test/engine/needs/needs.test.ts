import { afterEach, expect, test } from 'vitest';
import type { Need } from '../../../shared/contract/needs.ts';
import { needOf } from '../../shared/domain/criteria/given.ts';
import { agentCaller, openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { carryOut, saveAuto } from '../../helpers/leads.ts';

let office: TestOffice;
afterEach(() => office.close());

const riverside = { criteria: { areas: ['Riverside', 'Old Mill'] } };
const inquiry = 'We would like to live in Riverside, up to $500,000.';

async function openWithLead(): Promise<number> {
  office = await openTestOffice({ agents: [{ name: 'Ana', ...riverside }, 'Ben'] });
  return (await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@example.com', inquiry })).id;
}

type Kept = { need: string; said: string; proposals: string; is_read: number };

function kept(leadId: number): Kept | undefined {
  return office.db.raw.prepare('SELECT * FROM lead_need WHERE lead_id = ?').get(leadId) as Kept | undefined;
}

async function needNow(id: number): Promise<Need> {
  return (await office.ok('leads.get', { id })).need.need;
}

function fromFile(text: string) {
  return office.ok('intake.plan', { source: { text }, onDuplicate: 'inquiry' });
}

/** Whoever asks for criteria has the inquiries read. */
async function readAll(): Promise<void> {
  await saveAuto(office, { matchCriteria: true });
  await office.ok('runs.plan', { kind: 'auto' });
}

test('what an inquiry says is known at once, with its words, and nothing is kept for it', async () => {
  const id = await openWithLead();
  const { need } = await office.ok('leads.get', { id });
  expect([need.need.areas, need.need.priceMax, need.said]).toEqual([['Riverside'], 50_000_000, {}]);
  const words = need.proposals.filter(({ field }) => field === 'areas' || field === 'price');
  expect(words.map(({ words: said, start, end }) => said === inquiry.slice(start, end))).toEqual([true, true]);
  expect(kept(id)).toBeUndefined();
});

test('what a person says wins, null counts as said, and what is taken back is again what the inquiry says', async () => {
  const id = await openWithLead();
  const saved = await office.ok('leads.saveNeed', {
    leadId: id,
    said: { areas: ['Old Mill'], priceMin: null, priceMax: null },
  });
  expect(saved.need).toMatchObject({ areas: ['Old Mill'], priceMin: null, priceMax: null });
  expect(saved.said).toEqual({ areas: ['Old Mill'], priceMin: null, priceMax: null });
  expect((await office.ok('leads.get', { id })).need).toEqual(saved);
  await readAll();
  expect(JSON.parse(kept(id)?.need ?? '')).toEqual(needOf({ ...saved.need }));
  const back = await office.ok('leads.saveNeed', { leadId: id, forget: ['areas', 'priceMin', 'priceMax'] });
  expect([back.need.areas, back.need.priceMax, back.said]).toEqual([['Riverside'], 50_000_000, {}]);
  expect(await needNow(id)).toEqual(back.need);
});

test('a need is kept with every field in the order of the contract, whatever was said first', async () => {
  const id = await openWithLead();
  await office.ok('leads.saveNeed', { leadId: id, said: { line: 'auto', subject: 'buying' } });
  expect(Object.keys(JSON.parse(kept(id)?.need ?? '{}') as Need)).toEqual(Object.keys(needOf({})));
});

test('the subject of a lead is one, wherever it is said', async () => {
  const id = await openWithLead();
  await office.ok('leads.saveNeed', { leadId: id, said: { subject: 'renting' } });
  expect((await office.ok('leads.get', { id })).subject).toBe('renting');
  await office.ok('leads.save', { id, subject: 'buying' });
  expect([(await office.ok('leads.get', { id })).need.said, JSON.parse(kept(id)?.need ?? '').subject]).toEqual([
    { subject: 'buying' },
    'buying',
  ]);
  await office.ok('leads.save', { id, name: 'Kimberly Osei' });
  expect(await needNow(id)).toMatchObject({ subject: 'buying' });
  const none = await office.ok('leads.saveNeed', { leadId: id, said: { subject: null } });
  expect([none.said, (await office.ok('leads.get', { id })).subject]).toEqual([{ subject: null }, null]);
  await office.ok('leads.save', { id, name: 'Kim Osei' });
  expect((await office.ok('leads.get', { id })).need.said).toEqual({ subject: null });
  await office.ok('leads.saveNeed', { leadId: id, said: { subject: 'selling' } });
  await office.ok('leads.save', { id, subject: null });
  expect((await office.ok('leads.get', { id })).need.said).toEqual({});
});

test('the subject that a lead was typed in with counts as said', async () => {
  office = await openTestOffice();
  const { need } = await office.ok('leads.create', {
    name: 'Kim',
    subject: 'Valuation',
    inquiry: 'I want to buy a house',
  });
  expect([need.said, need.need.subject]).toEqual([{ subject: 'Valuation' }, 'Valuation']);
});

test('saying something is a change of the lead, audited by its fields and never by what they hold', async () => {
  const id = await openWithLead();
  const before = await office.ok('leads.get', { id });
  office.clock.now += 1000;
  await office.ok('leads.saveNeed', { leadId: id, said: { subject: 'buying', areas: ['Old Mill'] }, forget: ['line'] });
  const after = await office.ok('leads.get', { id });
  expect([after.changedAt - before.changedAt]).toEqual([1000]);
  const { rows } = await office.ok('audit.list', { limit: 1 });
  expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
    ['leads.saveNeed', { leadId: id, fields: ['subject', 'areas'] }],
  ]);
  const version = (await office.ok('leads.list', { limit: 1 })).revision;
  await office.ok('leads.saveNeed', { leadId: id, said: { subject: 'buying' }, forget: ['line'] });
  expect((await office.ok('leads.list', { limit: 1 })).revision).toBe(version);
});

test('an agent says what leads of the own desk ask for, and of no others', async () => {
  const id = await openWithLead();
  const [ana = 0, ben = 0] = office.agentIds;
  await office.ok('leads.assign', { leadId: id, agentId: ana });
  const input = { leadId: id, said: { leadType: 'condo' } };
  expect(await office.codeOf('leads.saveNeed', input, agentCaller(ben))).toBe('NOT_FOUND');
  expect(await office.codeOf('leads.saveNeed', input, agentCaller(ana))).toBe('ok');
  expect((await needNow(id)).leadType).toBe('condo');
});

test('prices said the wrong way round are refused', async () => {
  const id = await openWithLead();
  expect(await office.codeOf('leads.saveNeed', { leadId: id, said: { priceMin: 2, priceMax: 1 } })).toBe(
    'INVALID_INPUT',
  );
  expect(await office.codeOf('leads.saveNeed', { leadId: id, said: { priceMin: 2, priceMax: 2 } })).toBe('ok');
  expect(await office.codeOf('leads.saveNeed', { leadId: id, said: { priceMax: 1 } })).toBe('INVALID_INPUT');
});

test('a new inquiry is read instead of the one before, and what was said stays', async () => {
  const id = await openWithLead();
  await office.ok('leads.saveNeed', { leadId: id, said: { language: 'pt' } });
  await readAll();
  expect(JSON.parse(kept(id)?.need ?? '')).toMatchObject({ areas: ['Riverside'], language: 'pt' });
  office.clock.now += 60_000;
  const plan = await fromFile('Name,Email,Message\nKim,kim@example.com,Or rather in Old Mill?');
  await office.ok('runs.commit', { runId: plan.runId });
  expect([(await needNow(id)).areas, (await needNow(id)).language]).toEqual([['Old Mill'], 'pt']);
  await readAll();
  expect([kept(id)?.is_read, JSON.parse(kept(id)?.need ?? '')]).toEqual([
    1,
    expect.objectContaining({ areas: ['Old Mill'], language: 'pt' }),
  ]);
});

test('undoing an import takes its inquiry and its subject out of the need again', async () => {
  const id = await openWithLead();
  await office.ok('leads.save', { id, subject: 'renting' });
  await readAll();
  const subjectKept = () => (JSON.parse(kept(id)?.need ?? '') as Need).subject;
  const rows = 'Name,Email,Subject\nKim,kim@example.com,buying';
  const update = await office.ok('intake.plan', { source: { text: rows }, onDuplicate: 'update' });
  await office.ok('runs.commit', { runId: update.runId });
  expect([(await needNow(id)).subject, subjectKept()]).toEqual(['buying', 'buying']);
  await office.ok('runs.undo', { runId: update.runId });
  expect([(await needNow(id)).subject, subjectKept()]).toEqual(['renting', 'renting']);
  const more = await fromFile('Name,Email,Message\nKim,kim@example.com,Or rather in Old Mill?');
  await office.ok('runs.commit', { runId: more.runId });
  await readAll();
  expect((await needNow(id)).areas).toEqual(['Old Mill']);
  await office.ok('runs.undo', { runId: more.runId });
  expect((await needNow(id)).areas).toEqual(['Riverside']);
});

test('when the office gets to know another place, inquiries are read again, and their language stays known', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', ...riverside }, 'Ben'] });
  const text = 'Is there something near Lakeview?';
  const { id } = await office.ok('leads.create', { name: 'Kim', inquiry: text });
  await readAll();
  const language = { field: 'language', value: { language: 'en' }, words: '', start: 0, end: 0 };
  office.db.raw.prepare('UPDATE lead_need SET proposals = ?').run(JSON.stringify([language]));
  const [, ben = 0] = office.agentIds;
  await office.ok('team.save', { id: ben, criteria: { areas: ['Lakeview'] } });
  expect(await needNow(id)).toMatchObject({ areas: ['Lakeview'], language: 'en' });
  await readAll();
  expect(JSON.parse(kept(id)?.need ?? '')).toMatchObject({ areas: ['Lakeview'], language: 'en' });
});

test('the need goes with its lead', async () => {
  await openWithLead();
  const plan = await fromFile('Name,Phone,Message\nAda,+14125550101,Riverside please');
  const run = await office.ok('runs.commit', { runId: plan.runId });
  await readAll();
  expect(office.db.raw.prepare('SELECT count(*) FROM lead_need').pluck().get()).toBe(2);
  await office.ok('runs.undo', { runId: run.runId });
  expect(office.db.raw.prepare('SELECT count(*) FROM lead_need').pluck().get()).toBe(1);
});

test('a plan that asks criteria reads what is unread, once, and a lead that is held back not at all', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', ...riverside }] });
  const rows = Array.from({ length: 1203 }, (_, index) => `Lead ${index},l${index}@example.com,In Riverside`);
  const plan = await fromFile(['Name,Email,Message', ...rows].join('\n'));
  await office.ok('runs.commit', { runId: plan.runId });
  const silent = await office.ok('leads.create', { name: 'Silent', inquiry });
  await office.ok('leads.flag', { leadId: silent.id, flag: 'doNotContact', on: true });
  await readAll();
  const count = () =>
    office.db.raw
      .prepare('SELECT count(*) AS read, sum(need LIKE \'%["Riverside"]%\') AS placed FROM lead_need WHERE is_read = 1')
      .get();
  expect([count(), kept(silent.id)]).toEqual([{ read: 1203, placed: 1203 }, undefined]);
  office.db.raw.prepare("UPDATE lead_need SET need = replace(need, 'Riverside', 'Marked')").run();
  await carryOut(office, { kind: 'auto' });
  expect(count()).toEqual({ read: 1203, placed: 0 });
});

test('without criteria nothing is read', async () => {
  await openWithLead();
  await carryOut(office, { kind: 'auto' });
  expect(office.db.raw.prepare('SELECT count(*) FROM lead_need').pluck().get()).toBe(0);
});

test('a text that is only being typed is read as an inquiry would be', async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', ...riverside }] });
  const known = await office.ok('routing.read', { inquiry });
  expect([known.need.areas, known.need.priceMax, known.said]).toEqual([['Riverside'], 50_000_000, {}]);
});
