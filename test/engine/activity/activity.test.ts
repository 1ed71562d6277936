import { afterEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

const minute = 60_000;

/** An office with a lead on Ana's desk, ten minutes old. */
async function openWithLead(statusId?: number): Promise<number> {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const { id } = await office.ok('leads.create', { name: 'Lee Park', email: 'lee@example.org' });
  await office.ok('leads.assign', { leadId: id, agentId: 2 });
  if (statusId !== undefined) await office.ok('leads.setStatus', { leadId: id, statusId });
  office.clock.now += 10 * minute;
  return id;
}

test('the activity log keeps what was done, by whom and when, newest first', async () => {
  const leadId = await openWithLead();
  await office.ok('activity.add', { kind: 'note', leadId, text: ' Wants a garden. ' });
  office.clock.now += minute;
  await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow + 1, text: 'Call again' }, agentCaller(2));
  await office.ok('activity.add', { kind: 'call', leadId, disposition: 'connected' }, agentCaller(2));
  const blank = { leadId, disposition: null, dueAt: null, completedAt: null, text: '' };
  expect(await office.ok('activity.list', { leadId })).toEqual([
    { ...blank, id: 3, kind: 'call', authorId: 2, at: testNow + 11 * minute, disposition: 'connected' },
    {
      ...blank,
      id: 2,
      kind: 'followUp',
      authorId: 2,
      at: testNow + 11 * minute,
      text: 'Call again',
      dueAt: testNow + 1,
    },
    { ...blank, id: 1, kind: 'note', authorId: 1, at: testNow + 10 * minute, text: 'Wants a garden.' },
  ]);
});

test.each<[string, 'sets' | 'leaves', Record<string, unknown>]>([
  ['a call', 'sets', { kind: 'call', disposition: 'busy' }],
  ['an e-mail', 'sets', { kind: 'email' }],
  ['a message', 'sets', { kind: 'message' }],
  ['a note', 'leaves', { kind: 'note', text: 'x' }],
  ['a follow-up', 'leaves', { kind: 'followUp', dueAt: testNow }],
])('%s %s the first response', async (_, effect, activity) => {
  const leadId = await openWithLead();
  await office.ok('activity.add', { leadId, ...activity } as CallOf<'activity.add'>);
  const [entry] = await office.ok('timeline.list', { leadId });
  const first = (await office.ok('leads.get', { id: leadId })).firstResponseAt;
  expect([first, entry?.kind === 'first_response' ? entry.text : null]).toEqual(
    effect === 'sets' ? [testNow + 10 * minute, 'after 10 min'] : [null, null],
  );
});

test('the first response stays the first', async () => {
  const leadId = await openWithLead();
  await office.ok('activity.add', { kind: 'email', leadId });
  office.clock.now += minute;
  await office.ok('activity.add', { kind: 'message', leadId });
  const responses = (await office.ok('timeline.list', { leadId })).filter((entry) => entry.kind === 'first_response');
  expect([(await office.ok('leads.get', { id: leadId })).firstResponseAt, responses.length]).toEqual([
    testNow + 10 * minute,
    1,
  ]);
});

test.each<[string, number, string]>([
  ['connected', 3, 'Contacting'],
  ['no_answer', 3, 'Not Picked'],
  ['missed', 3, 'Missed'],
  ['wrong_number', 3, 'Contacting'],
  ['busy', 3, 'Contacting'],
  ['no_answer', 11, 'Lost'],
])('a call with the outcome %s takes a lead of status %i to %s', async (disposition, statusId, status) => {
  const leadId = await openWithLead(statusId);
  await office.ok('activity.add', { kind: 'call', leadId, disposition } as CallOf<'activity.add'>);
  const names = new Map((await office.ok('statuses.list', {})).map(({ id, name }) => [id, name]));
  expect(names.get((await office.ok('leads.get', { id: leadId })).statusId)).toBe(status);
});

test('a call moves no lead to a status that was retired', async () => {
  const leadId = await openWithLead(3);
  await office.ok('statuses.retire', { id: 4 });
  await office.ok('activity.add', { kind: 'call', leadId, disposition: 'no_answer' });
  expect((await office.ok('leads.get', { id: leadId })).statusId).toBe(3);
});

test('every activity marks the lead as changed', async () => {
  const leadId = await openWithLead();
  const { id } = await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow });
  const read = () => office.db.raw.prepare('SELECT changed_at, revision FROM lead').get();
  const afterAdding = { revision: (await office.ok('safety.status', {})).revision, lead: read() };
  office.clock.now += minute;
  await office.ok('activity.complete', { id });
  expect([afterAdding.lead, read()]).toEqual([
    { changed_at: testNow + 10 * minute, revision: afterAdding.revision },
    { changed_at: testNow + 11 * minute, revision: afterAdding.revision + 1 },
  ]);
});

test('a follow-up is done once, and nothing else can be done', async () => {
  const leadId = await openWithLead();
  const followUp = await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow });
  const note = await office.ok('activity.add', { kind: 'note', leadId, text: 'x' });
  expect([
    (await office.ok('activity.complete', { id: followUp.id })).completedAt,
    await office.codeOf('activity.complete', { id: followUp.id }),
    await office.codeOf('activity.complete', { id: note.id }),
    await office.codeOf('activity.complete', { id: 99 }),
  ]).toEqual([testNow + 10 * minute, 'ALREADY_DONE', 'INVALID_INPUT', 'NOT_FOUND']);
});

test('an agent reads and writes about leads of the own desk only', async () => {
  const leadId = await openWithLead();
  const { id } = await office.ok('activity.add', { kind: 'followUp', leadId, dueAt: testNow }, agentCaller(2));
  const stranger = agentCaller(3);
  expect([
    await office.codeOf('activity.list', { leadId }, stranger),
    await office.codeOf('timeline.list', { leadId }, stranger),
    await office.codeOf('activity.add', { kind: 'note', leadId, text: 'x' }, stranger),
    await office.codeOf('activity.complete', { id }, stranger),
    await office.codeOf('timeline.list', { leadId }, agentCaller(2)),
  ]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'ok']);
});
