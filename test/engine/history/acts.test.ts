import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillInquiryIndex } from '../../../main/engine/leads/api.ts';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { saveAuto, statusId } from '../../helpers/leads.ts';
import { ledgerOf, rowsOfLeads } from '../../helpers/rows.ts';

let office: TestOffice;
let leadId: number;
const minute = 60_000;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana Silva', 'Ben Ito'] });
  await saveAuto(office, { on: true });
  const created = await office.ok('leads.create', {
    name: 'Kim Osei',
    email: 'kim@example.org',
    phone: '(412) 555-0142',
    subject: 'buying',
    tags: ['garden'],
    inquiry: 'We look for a flat in the Old Port.',
  });
  leadId = created.id;
  office.clock.now += 10 * minute;
});

afterEach(() => office.close());

const acts: readonly [sentence: string, act: () => Promise<unknown>][] = [
  ['Assigned Kim Osei to Ana Silva', () => office.ok('leads.assign', { leadId, agentId: 2 })],
  [
    'Assigned Kim Osei to Ben Ito',
    () => office.ok('leads.assign', { leadId, agentId: 3, reason: 'other', note: 'asked for Ben' }),
  ],
  [
    'Status of Kim Osei from Unassigned to Qualified',
    async () => office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Qualified') }),
  ],
  ['Flagged Kim Osei VIP', () => office.ok('leads.flag', { leadId, flag: 'vip', on: true })],
  [
    'Changed the name, e-mail, phone, subject, temperature, score and tags of Kim Osei',
    () =>
      office.ok('leads.save', {
        id: leadId,
        name: 'José Álvarez',
        email: 'jose@example.org',
        phone: '+44 20 7946 0018',
        subject: 'selling',
        temperature: 'hot',
        score: 90,
        tags: ['VIP', 'sea view'],
      }),
  ],
  [
    'Changed what Kim Osei asks for',
    () => office.ok('leads.saveNeed', { leadId, said: { areas: ['Old Port'], priceMax: 300_000, subject: 'renting' } }),
  ],
  ['Noted on Kim Osei', () => office.ok('activity.add', { kind: 'note', leadId, text: 'Wants a garden.' })],
  ['Called Kim Osei: no answer', () => office.ok('activity.add', { kind: 'call', leadId, disposition: 'no_answer' })],
  ['E-mailed Kim Osei', () => office.ok('activity.add', { kind: 'email', leadId })],
  ['Messaged Kim Osei', () => office.ok('activity.add', { kind: 'message', leadId, text: 'See you' })],
  [
    'Planned a follow-up with Kim Osei',
    () => office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow + 60 * minute }),
  ],
  [
    'New inquiry of Kim Osei',
    () =>
      office.ok('leads.create', {
        name: 'Kim',
        email: 'kim@example.org',
        inquiry: 'And a cellar?',
        onKnown: 'inquiry',
      }),
  ],
];

test.each(acts)('“%s” is undone and done again to the last row, and the ledger with it', async (sentence, act) => {
  const before = [rowsOfLeads(office, [leadId]), await ledgerOf(office)];
  await act();
  const after = [rowsOfLeads(office, [leadId]), await ledgerOf(office)];
  expect(after).not.toEqual(before);
  const [done] = await office.ok('history.list', { limit: 1 });
  expect(done).toMatchObject({ sentence, leadId, runId: null, state: 'done', obstacle: null });
  for (let round = 0; round < 2; round += 1) {
    office.clock.now += minute;
    const undone = await office.ok('history.undo', {});
    expect(undone).toEqual({ id: done?.id, sentence: `${sentence}.`, leadId, runId: null, skippedCount: 0 });
    expect([rowsOfLeads(office, [leadId]), await ledgerOf(office)]).toEqual(before);
    expect((await office.ok('history.list', {}))[0]).toMatchObject({ state: 'undone', obstacle: null });
    office.clock.now += minute;
    await office.ok('history.redo', {});
    expect([rowsOfLeads(office, [leadId]), await ledgerOf(office)]).toEqual(after);
  }
});

test.each(acts)('to undo “%s” is told on the timeline and in the audit, by ids only', async (sentence, act) => {
  await act();
  const { id } = await office.ok('history.undo', {});
  await office.ok('history.redo', { id });
  const told = (await office.ok('timeline.list', { leadId })).filter(({ kind }) => kind === 'undone');
  expect(told.map(({ text, actorId }) => `${actorId} ${text}`).toSorted()).toEqual([
    `1 Done again: ${sentence}`,
    `1 Undone: ${sentence}`,
  ]);
  const { rows } = await office.ok('audit.list', { limit: 2 });
  expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
    ['history.redo', { actId: id, leadIds: [leadId] }],
    ['history.undo', { actId: id, leadIds: [leadId] }],
  ]);
  expect((await office.ok('audit.verify', {})).intact).toBe(true);
});

test('lists, counts and searches follow an undo at once', async () => {
  const read = async (text: string) => (await office.ok('leads.list', { filter: { text } })).total;
  await office.ok('leads.save', { id: leadId, name: 'José Álvarez', phone: '+44 20 7946 0018' });
  expect([await read('alvarez'), await read('osei'), await read('7946')]).toEqual([1, 0, 1]);
  await office.ok('history.undo', {});
  expect([await read('alvarez'), await read('osei'), await read('7946'), await read('5550142')]).toEqual([0, 1, 0, 1]);
});

test('an inquiry that was undone and done again is found by what it says', async () => {
  const read = async () => (await office.ok('leads.list', { filter: { text: 'conservatory' } })).total;
  await office.ok('leads.create', {
    name: 'Kim',
    email: 'kim@example.org',
    inquiry: 'A conservatory?',
    onKnown: 'inquiry',
  });
  while (fillInquiryIndex(office.db));
  await office.ok('leads.create', { name: 'Lou', email: 'lou@example.org', inquiry: 'Two rooms' });
  while (fillInquiryIndex(office.db));
  const inquiry = (await office.ok('history.list', {}))[1];
  const found = [await read()];
  await office.ok('history.undo', { id: inquiry?.id ?? 0 });
  found.push(await read());
  await office.ok('history.redo', { id: inquiry?.id ?? 0 });
  expect([...found, await read()]).toEqual([1, 0, 1]);
});

test('a follow-up that is marked as done by mistake is due again, and the earliest one counts', async () => {
  const due = async () => (await office.ok('leads.get', { id: leadId })).followUpAt;
  const first = await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow + 60 * minute });
  await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow + 30 * minute });
  expect(await due()).toBe(testNow + 30 * minute);
  await office.ok('history.undo', {});
  expect(await due()).toBe(testNow + 60 * minute);
  await office.ok('activity.complete', { id: first.id });
  expect(await due()).toBeNull();
  await office.ok('history.undo', {});
  expect(await due()).toBe(testNow + 60 * minute);
});

test('the first response is the earliest that is left, whichever call is undone', async () => {
  await office.ok('leads.assign', { leadId, agentId: 2 });
  const first = async () => (await office.ok('leads.get', { id: leadId })).firstResponseAt;
  const own = await office.ok('activity.add', { kind: 'call', leadId, disposition: 'connected' });
  office.clock.now += minute;
  const other = await office.ok('activity.add', { kind: 'email', leadId }, agentCaller(2));
  await office.ok('history.undo', {});
  expect(await first()).toBe(other.at);
  await office.ok('history.redo', {});
  expect(await first()).toBe(own.at);
  await office.ok('history.undo', {});
  await office.ok('history.undo', {}, agentCaller(2));
  expect(await first()).toBeNull();
});

test('a lead that a hand gave away comes back to the needs-attention list with it, and leaves it again', async () => {
  for (const id of office.agentIds) await office.ok('team.save', { id, leadRecipient: false });
  const { runId } = await office.ok('runs.plan', { kind: 'auto' });
  await office.ok('runs.commit', { runId });
  const listed = async () => (await office.ok('leads.attention', {})).rows;
  const before = await listed();
  expect(before).toHaveLength(1);
  await office.ok('leads.assign', { leadId, agentId: 2 });
  for (let round = 0; round < 2; round += 1) {
    await office.ok('history.undo', {});
    expect(await listed()).toEqual(before);
    await office.ok('history.redo', {});
    expect(await listed()).toEqual([]);
  }
});
