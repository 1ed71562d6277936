import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { leadStates, statusId } from '../../helpers/leads.ts';
import { ledgerOf, rowsOfLeads } from '../../helpers/rows.ts';

let office: TestOffice;
let keepId: number;
let mergeId: number;
let ana: number;
let ben: number;
const minute = 60_000;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  [ana = 0, ben = 0] = office.agentIds;
  mergeId = (
    await office.ok('leads.create', {
      name: 'K. Osei',
      email: 'kim@work.example',
      phone: '(412) 555-0142',
      subject: 'selling',
      source: 'Portal',
      tags: ['sea', 'VIP'],
      inquiry: 'I want to sell in the Old Port.',
      need: { rooms: 3, areas: ['Old Port'] },
    })
  ).id;
  office.clock.now += minute;
  keepId = (await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@home.example', tags: ['vip', 'garden'] }))
    .id;
  office.clock.now += minute;
  await office.ok('leads.assign', { leadId: keepId, agentId: ana });
  await office.ok('leads.saveNeed', { leadId: keepId, said: { areas: ['Hill'] } });
  await office.ok('leads.flag', { leadId: keepId, flag: 'referral', on: true });
  await office.ok('leads.assign', { leadId: mergeId, agentId: ben });
  await office.ok('leads.flag', { leadId: mergeId, flag: 'vip', on: true });
  await office.ok('activity.add', { kind: 'note', leadId: mergeId, text: 'Prefers mornings.' });
  await office.ok('activity.add', { kind: 'followUp', leadId: mergeId, dueAt: testNow + 30 * minute });
  office.clock.now += minute;
});
afterEach(() => office.close());

test('the kept lead has the inquiries, the activity, tags and flags of both, and what it lacked', async () => {
  const merged = await office.ok('leads.merge', { keepId, mergeId });
  expect(merged).toMatchObject({
    id: keepId,
    name: 'Kim Osei',
    email: 'kim@home.example',
    phone: '(412) 555-0142',
    subject: 'selling',
    agentId: ana,
    tags: ['vip', 'garden', 'sea'],
    flags: ['vip', 'referral'],
    followUpAt: testNow + 30 * minute,
    mergedInto: null,
    inquiries: [{ text: 'I want to sell in the Old Port.' }],
    need: { said: { areas: ['Hill'], rooms: 3, subject: 'selling' } },
  });
  expect((await office.ok('activity.list', { leadId: keepId })).map(({ kind }) => kind)).toEqual(['followUp', 'note']);
  expect(await office.ok('leads.get', { id: mergeId })).toMatchObject({
    agentId: null,
    assignedAt: null,
    email: 'kim@work.example',
    followUpAt: null,
    mergedInto: keepId,
    inquiries: [],
  });
  expect(leadStates(office).find(({ id }) => id === mergeId)?.status).toBe('Trashed');
  expect((await office.ok('leads.list', { filter: { text: 'prefers' } })).total).toBe(0);
});

test('both timelines tell the merge, and the inquiries that moved stand on that of the kept lead', async () => {
  await office.ok('leads.merge', { keepId, mergeId });
  const [kept] = await office.ok('timeline.list', { leadId: keepId });
  expect(kept).toMatchObject({ kind: 'contact', text: 'Merged with K. Osei', actorId: 1 });
  const kinds = (await office.ok('timeline.list', { leadId: keepId })).map(({ kind }) => kind);
  expect(kinds).toContain('inquiry');
  const [merged] = await office.ok('timeline.list', { leadId: mergeId });
  expect(merged).toMatchObject({ kind: 'status', text: 'Merged into Kim Osei' });
  const { rows } = await office.ok('audit.list', { limit: 1 });
  expect(rows[0]).toMatchObject({ action: 'leads.merge', detail: { keepId, mergeId, take: [] } });
});

test('what is taken of the other replaces what the kept one says', async () => {
  const qualified = await statusId(office, 'Qualified');
  await office.ok('leads.setStatus', { leadId: mergeId, statusId: qualified });
  await office.ok('leads.save', { id: mergeId, temperature: 'hot' });
  const assignedAt = (await office.ok('leads.get', { id: mergeId })).assignedAt;
  const before = await ledgerOf(office);
  const take = ['name', 'email', 'phone', 'subject', 'temperature', 'branch', 'status', 'agent'] as const;
  expect(await office.ok('leads.merge', { keepId, mergeId, take: [...take] })).toMatchObject({
    name: 'K. Osei',
    email: 'kim@work.example',
    phone: '(412) 555-0142',
    subject: 'selling',
    temperature: 'hot',
    statusId: qualified,
    agentId: ben,
    assignedAt,
  });
  expect(await ledgerOf(office)).toEqual(before);
  expect((await office.ok('leads.list', { filter: { text: 'work.example' } })).rows.map(({ id }) => id)).toContain(
    keepId,
  );
});

test('nothing is not taken: what the other does not say leaves the kept one as it is', async () => {
  const { phone, email } = await office.ok('leads.get', { id: mergeId });
  const kept = await office.ok('leads.merge', {
    keepId: mergeId,
    mergeId: keepId,
    take: ['phone', 'subject', 'branch'],
  });
  expect([kept.phone, kept.email, kept.subject]).toEqual([phone, email, 'selling']);
});

test('a lead that gives its agent up goes to the pool, and one that gets one leaves it', async () => {
  await office.ok('leads.assign', { leadId: mergeId, agentId: null });
  const pooled = await office.ok('leads.merge', { keepId, mergeId, take: ['agent'] });
  expect([pooled.agentId, pooled.statusId]).toEqual([null, await statusId(office, 'Unassigned')]);
  await office.ok('history.undo', {});
  const given = await office.ok('leads.merge', { keepId: mergeId, mergeId: keepId, take: ['agent'] });
  expect([given.agentId, given.statusId]).toEqual([ana, await statusId(office, 'Assigned')]);
});

test('a merge is undone and done again to the last row, on both leads', async () => {
  const before = rowsOfLeads(office, [keepId, mergeId]);
  await office.ok('leads.merge', { keepId, mergeId, take: ['agent', 'name', 'email'] });
  const after = rowsOfLeads(office, [keepId, mergeId]);
  for (let round = 0; round < 2; round += 1) {
    expect((await office.ok('history.undo', {})).sentence).toBe('Merged K. Osei into Kim Osei.');
    expect(rowsOfLeads(office, [keepId, mergeId])).toEqual(before);
    await office.ok('history.redo', {});
    expect(rowsOfLeads(office, [keepId, mergeId])).toEqual(after);
  }
  expect((await office.ok('timeline.list', { leadId: mergeId })).filter(({ kind }) => kind === 'undone')).toHaveLength(
    4,
  );
});

test('a merge is undone although the kept lead was worked on since, and what was done then stays with it', async () => {
  await office.ok('leads.merge', { keepId, mergeId });
  const moved = await office.ok('activity.list', { leadId: keepId });
  const followUp = moved.find(({ kind }) => kind === 'followUp');
  await office.ok('activity.complete', { id: followUp?.id ?? 0 }, { agentId: ana, role: 'agent' });
  await office.ok(
    'activity.add',
    { kind: 'call', leadId: keepId, disposition: 'busy' },
    { agentId: ana, role: 'agent' },
  );
  await office.ok('history.undo', {});
  expect((await office.ok('activity.list', { leadId: keepId })).map(({ kind }) => kind)).toEqual(['call']);
  const back = await office.ok('activity.list', { leadId: mergeId });
  expect(back.find(({ id }) => id === followUp?.id)?.completedAt).toBe(office.clock.now);
  expect((await office.ok('leads.get', { id: mergeId })).followUpAt).toBeNull();
});

test.each([
  ['the lead itself', 'INVALID_INPUT', () => office.codeOf('leads.merge', { keepId, mergeId: keepId })],
  ['a lead that is not there', 'NOT_FOUND', () => office.codeOf('leads.merge', { keepId, mergeId: 99 })],
  [
    'a lead that was merged already',
    'CONFLICT',
    async () => {
      const { id } = await office.ok('leads.create', { name: 'Third' });
      await office.ok('leads.merge', { keepId, mergeId });
      expect(await office.codeOf('leads.merge', { keepId: mergeId, mergeId: id })).toBe('CONFLICT');
      return office.codeOf('leads.merge', { keepId: id, mergeId });
    },
  ],
  [
    'a lead in the pool, for its status',
    'CONFLICT',
    async () => {
      await office.ok('leads.assign', { leadId: mergeId, agentId: null });
      return office.codeOf('leads.merge', { keepId, mergeId, take: ['status'] });
    },
  ],
  [
    'a lead with too many tags',
    'CONFLICT',
    async () => {
      const tags = Array.from({ length: 49 }, (_, index) => `tag ${index}`);
      await office.ok('leads.save', { id: mergeId, tags });
      return office.codeOf('leads.merge', { keepId, mergeId });
    },
  ],
  [
    'any lead, in an office without a status for trashed ones',
    'CONFLICT',
    async () => {
      await office.ok('statuses.retire', { id: await statusId(office, 'Trashed') });
      return office.codeOf('leads.merge', { keepId, mergeId });
    },
  ],
] as [string, string, () => Promise<string>][])('%s is not merged', async (_, code, merge) => {
  expect(await merge()).toBe(code);
});

test('a merged lead is worked on no more: whoever tries is sent to the kept one', async () => {
  await office.ok('leads.merge', { keepId, mergeId });
  const attempts = [
    office.call('leads.assign', { leadId: mergeId, agentId: ana }),
    office.call('leads.setStatus', { leadId: mergeId, statusId: 2 }),
    office.call('leads.flag', { leadId: mergeId, flag: 'vip', on: false }),
    office.call('leads.save', { id: mergeId, name: 'x' }),
    office.call('leads.saveNeed', { leadId: mergeId, said: { rooms: 2 } }),
    office.call('leads.reactivate', { leadId: mergeId }),
    office.call('activity.add', { kind: 'note', leadId: mergeId, text: 'x' }),
  ];
  for (const attempt of attempts) {
    expect(await attempt).toMatchObject({
      ok: false,
      error: {
        code: 'CONFLICT',
        message: 'This lead was merged into Kim Osei. Open that lead, or undo the merge first.',
        details: { leadId: keepId },
      },
    });
  }
});

test('a new inquiry with the e-mail or phone of the merged lead reaches the kept one, however it comes', async () => {
  await office.ok('leads.merge', { keepId, mergeId });
  const { id: last } = await office.ok('leads.create', { name: 'Last', email: 'last@example.org' });
  await office.ok('leads.merge', { keepId: last, mergeId: keepId });
  const typed = { name: 'Kim', email: 'kim@work.example', inquiry: 'Typed in' };
  expect(await office.call('leads.create', typed)).toMatchObject({ ok: false, error: { details: { leadId: last } } });
  expect((await office.ok('leads.create', { ...typed, onKnown: 'inquiry' })).id).toBe(last);
  const phone = { name: 'Kim', phone: '412-555-0142', inquiry: 'By phone', onKnown: 'inquiry' as const };
  expect((await office.ok('leads.create', phone)).id).toBe(last);
  const { runId } = await office.ok('intake.plan', {
    source: { text: 'Name,E-mail,Message\nKim,kim@home.example,From a file\n' },
    onDuplicate: 'inquiry',
  });
  await office.ok('runs.commit', { runId });
  const { inquiries, statusId: status } = await office.ok('leads.get', { id: last });
  expect(inquiries.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Typed in', 'By phone', 'From a file', 'I want to sell in the Old Port.']),
  );
  expect(status).not.toBe(await statusId(office, 'Trashed'));
  await office.ok('leads.save', { id: last, email: 'kim@work.example' });
});

const clocks: [
  string,
  Record<'keep' | 'merge', [created: number, answered: number | null]>,
  [number, number | null],
  string?,
][] = [
  ['goes on where the other is younger', { keep: [0, null], merge: [5, null] }, [0, null]],
  ['is the other’s where that waits for longer', { keep: [5, null], merge: [0, null] }, [0, null]],
  ['counts the answer to the younger one', { keep: [0, null], merge: [5, 7] }, [0, 7]],
  ['counts the earlier of two answers', { keep: [0, 9], merge: [5, 7] }, [0, 7]],
  ['is as long as the longer wait although the kept one was answered', { keep: [5, 6], merge: [0, null] }, [0, 6]],
  ['is not stopped by an answer of before it began', { keep: [5, null], merge: [0, 2] }, [5, null]],
  ['is stopped by a later answer to the older one', { keep: [5, null], merge: [0, 8] }, [5, 8]],
  [
    'is its own where the older one was closed unanswered',
    { keep: [5, null], merge: [0, null] },
    [5, null],
    'Archived',
  ],
];

test.each(clocks)('the customer’s clock %s', async (_, { keep, merge }, expected, status = 'Assigned') => {
  const set = office.db.raw.prepare(
    'UPDATE lead SET created_at = ?, first_response_at = ?, status_id = ? WHERE id = ?',
  );
  const at = (minutes: number | null) => (minutes === null ? null : testNow + minutes * minute);
  set.run(at(keep[0]), at(keep[1]), 2, keepId);
  set.run(at(merge[0]), at(merge[1]), await statusId(office, status), mergeId);
  const lead = await office.ok('leads.merge', { keepId, mergeId });
  expect([lead.createdAt, lead.firstResponseAt]).toEqual(expected.map(at));
  await office.ok('history.undo', {});
  const back = await office.ok('leads.get', { id: keepId });
  expect([back.createdAt, back.firstResponseAt]).toEqual(keep.map(at));
});

test('the table finds the kept lead where the clock of the older one has brought it, and back again', async () => {
  const third = (await office.ok('leads.create', { name: 'Between' })).id;
  office.db.raw.prepare('UPDATE lead SET created_at = ? WHERE id = ?').run(testNow + minute / 2, third);
  office.db.raw.exec('UPDATE lead SET revision = revision + 1; UPDATE data_version SET revision = revision + 5');
  const input: CallOf<'leads.list'> = { sort: [{ field: 'createdAt' }] };
  const order = async () => (await office.ok('leads.list', input)).rows.map(({ id }) => id);
  expect(await order()).toEqual([mergeId, third, keepId]);
  await office.ok('leads.merge', { keepId, mergeId });
  expect((await order()).indexOf(third)).toBe(2);
  await office.ok('history.undo', {});
  expect(await order()).toEqual([mergeId, third, keepId]);
});
