import { afterEach, beforeEach, expect, test } from 'vitest';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { statusId } from '../../helpers/leads.ts';
import { ledgerOf, rowsOfLeads } from '../../helpers/rows.ts';

let office: TestOffice;
let leadId: number;
let ana: number;
let ben: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana Silva', 'Ben Ito', { name: 'Cleo', role: 'broker' }] });
  [ana = 0, ben = 0] = office.agentIds;
  leadId = (await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@example.org' })).id;
  await office.ok('leads.assign', { leadId, agentId: ana });
});

afterEach(() => office.close());

const cleo = { agentId: 4, role: 'broker' as const };

async function refusal(operation: 'history.undo' | 'history.redo' = 'history.undo'): Promise<string> {
  const before = JSON.stringify([rowsOfLeads(office, [leadId]), await ledgerOf(office)]);
  const timeline = (await office.ok('timeline.list', { leadId })).length;
  const envelope = await office.call(operation, {});
  const after = JSON.stringify([rowsOfLeads(office, [leadId]), await ledgerOf(office)]);
  expect([after, (await office.ok('timeline.list', { leadId })).length]).toEqual([before, timeline]);
  if (envelope.ok) return `not refused: ${envelope.value.sentence}`;
  expect(envelope.error.code).toBe('CONFLICT');
  const [act] = await office.ok('history.list', { limit: 1 });
  expect(envelope.error.message).toBe(`${act?.obstacle} Nothing was changed.`);
  return act?.obstacle ?? '';
}

const since: readonly [what: string, act: () => Promise<unknown>, other: () => Promise<unknown>, obstacle: string][] = [
  [
    'an assignment, once the lead has another agent',
    () => office.ok('leads.assign', { leadId, agentId: ben }),
    () => office.ok('leads.assign', { leadId, agentId: ana }, cleo),
    'The agent of Kim Osei was changed since: it is Ana Silva now.',
  ],
  [
    'an assignment, once nobody has the lead',
    () => office.ok('leads.assign', { leadId, agentId: ben }),
    () => office.ok('leads.assign', { leadId, agentId: null }, cleo),
    'The agent of Kim Osei was changed since: nobody has it now.',
  ],
  [
    'an assignment, once the agent before has left',
    () => office.ok('leads.assign', { leadId, agentId: ben }),
    () => office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } }, cleo),
    'Ana Silva has left the office since.',
  ],
  [
    'a status, once it is another',
    async () => office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Qualified') }),
    async () => office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Lost') }, cleo),
    'The status of Kim Osei was changed since: it is Lost now.',
  ],
  [
    'a status, once the one before was retired',
    async () => {
      const { id } = await office.ok('statuses.save', { name: 'On hold', category: 'working', colour: 'violet' });
      await office.ok('leads.setStatus', { leadId, statusId: id });
      await office.ok('leads.setStatus', { leadId, statusId: 3 });
      await office.ok('statuses.retire', { id });
    },
    async () => {},
    'The status “On hold” was retired since.',
  ],
  [
    'a flag, once it was taken away again',
    () => office.ok('leads.flag', { leadId, flag: 'vip', on: true }),
    () => office.ok('leads.flag', { leadId, flag: 'vip', on: false }, cleo),
    'The flags of Kim Osei were changed since.',
  ],
  [
    'an e-mail, once it is another',
    () => office.ok('leads.save', { id: leadId, email: 'one@example.org' }),
    () => office.ok('leads.save', { id: leadId, email: 'two@example.org' }, cleo),
    'The e-mail of Kim Osei was changed since.',
  ],
  [
    'tags, once there are others',
    () => office.ok('leads.save', { id: leadId, tags: ['sea'] }),
    () => office.ok('leads.save', { id: leadId, tags: ['sea', 'VIP'] }, cleo),
    'The tags of Kim Osei were changed since.',
  ],
  [
    'a need, once something else was said',
    () => office.ok('leads.saveNeed', { leadId, said: { areas: ['Old Port'] } }),
    () => office.ok('leads.saveNeed', { leadId, said: { areas: ['Hill'] } }, cleo),
    'What Kim Osei asks for was changed since.',
  ],
  [
    'a follow-up, once it is done',
    () => office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow }),
    () => office.ok('activity.complete', { id: 1 }, cleo),
    'The entry in the activity log of Kim Osei was changed since.',
  ],
  [
    'a note, once the lead was merged into another',
    () => office.ok('activity.add', { kind: 'note', leadId, text: 'x' }),
    async () => {
      const { id } = await office.ok('leads.create', { name: 'Kim A. Osei' }, cleo);
      await office.ok('leads.merge', { keepId: id, mergeId: leadId }, cleo);
    },
    'Kim Osei was merged into Kim A. Osei since.',
  ],
];

test.each(since)(
  '%s is not undone: it says what was changed since and changes nothing',
  async (_, act, other, obstacle) => {
    await act();
    await other();
    expect(await refusal()).toBe(obstacle);
  },
);

/** Of the others, what somebody else does says just what the undo had said. */
const alsoAfterUndo = since.filter(([what]) => /nobody has|before has left|another$|e-mail|tags|need/.test(what));

test.each(alsoAfterUndo)('%s while it was undone, is not done again', async (_, act, other) => {
  await act();
  await office.ok('history.undo', {});
  await other();
  expect(await office.codeOf('history.redo', {})).toBe('CONFLICT');
  expect((await office.ok('history.list', {}))[0]).toMatchObject({
    state: 'undone',
    obstacle: expect.stringMatching(/ since[.:]/),
  });
});

test('what somebody else did to the same lead is no obstacle, and stays', async () => {
  await office.ok('leads.flag', { leadId, flag: 'vip', on: true });
  await office.ok('leads.flag', { leadId, flag: 'referral', on: true }, cleo);
  await office.ok('leads.save', { id: leadId, phone: '412 555 0142' }, cleo);
  await office.ok('activity.add', { kind: 'note', leadId, text: 'x' }, agentCaller(ana));
  await office.ok('history.undo', {});
  const lead = await office.ok('leads.get', { id: leadId });
  expect([lead.flags, lead.phone]).toEqual([['referral'], '412 555 0142']);
  await office.ok('history.redo', {});
  expect((await office.ok('leads.get', { id: leadId })).flags).toEqual(['vip', 'referral']);
});

test('an act of before can be undone by its number as long as nothing built on it', async () => {
  await office.ok('leads.flag', { leadId, flag: 'vip', on: true });
  await office.ok('activity.add', { kind: 'note', leadId, text: 'x' });
  const acts = await office.ok('history.list', {});
  await office.ok('history.undo', { id: acts[1]?.id ?? 0 });
  expect((await office.ok('leads.get', { id: leadId })).flags).toEqual([]);
  expect(await office.codeOf('history.undo', { id: acts[1]?.id ?? 0 })).toBe('ALREADY_DONE');
  expect(await office.codeOf('history.redo', { id: acts[0]?.id ?? 0 })).toBe('ALREADY_DONE');
});

test('two entries that got one number after the other are never taken for each other', async () => {
  const followUp = await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow + 1, text: 'mine' });
  office.clock.now += 1000;
  await office.ok('activity.complete', { id: followUp.id });
  await office.ok('history.undo', {});
  await office.ok('history.undo', {});
  const other = await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow + 2, text: 'Cleo’s' }, cleo);
  expect(other.id).toBe(followUp.id);
  await office.ok('history.redo', {});
  await office.ok('history.redo', {});
  const log = await office.ok('activity.list', { leadId });
  expect(log.map(({ text, completedAt }) => `${text} ${completedAt}`).toSorted()).toEqual([
    'Cleo’s null',
    `mine ${office.clock.now}`,
  ]);
  await office.ok('history.undo', {});
  await office.ok('history.undo', {});
  expect((await office.ok('activity.list', { leadId })).map(({ text }) => text)).toEqual(['Cleo’s']);
});

test('inquiries that Baton reads in the meantime are no obstacle', async () => {
  await office.ok('leads.saveNeed', { leadId, said: { areas: ['Old Port'], subject: 'buying' } });
  office.db.raw
    .prepare("UPDATE lead_need SET is_read = 1, proposals = '[]', said = ?")
    .run(JSON.stringify({ subject: 'buying', areas: ['Old Port'] }));
  await office.ok('history.undo', {});
  expect((await office.ok('leads.get', { id: leadId })).need.said).toEqual({});
  await office.ok('history.redo', {});
  expect((await office.ok('leads.get', { id: leadId })).need).toMatchObject({
    said: { areas: ['Old Port'], subject: 'buying' },
    need: { areas: ['Old Port'], subject: 'buying' },
  });
});
