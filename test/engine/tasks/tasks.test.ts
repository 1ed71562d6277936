import { afterEach, expect, test } from 'vitest';
import type { TaskGroup } from '../../../shared/contract/tasks.ts';
import { agentCaller, openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { statusId } from '../../helpers/leads.ts';
import { fillDesks, plainActivity, plainLead, type DeskActivity, type DeskLead } from './desk-office.ts';

const minute = 60_000;
const hour = 60 * minute;

let office: TestOffice;
afterEach(() => office.close());

async function openDesks(
  leads: readonly (Partial<DeskLead> & { readonly id: number })[],
  followUps: readonly (Partial<DeskActivity> & { readonly id: number; readonly leadId: number })[] = [],
): Promise<{ ana: number; ben: number }> {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  fillDesks(
    office,
    leads.map((lead) => ({ ...plainLead, createdAt: testNow - hour, ...lead })),
    followUps.map((entry) => ({ ...plainActivity, ...entry })),
  );
  return { ana: office.agentIds[0] ?? 0, ben: office.agentIds[1] ?? 0 };
}

type Asked = Parameters<TestOffice['ok']>[2];

async function shown(agentId: number | null = null, caller?: Asked): Promise<(readonly [TaskGroup, number])[]> {
  const { rows } = await office.ok('tasks.list', { agentId, limit: 200 }, caller);
  return rows.map(({ group, leadId }) => [group, leadId] as const);
}

const answered = { firstResponseAt: testNow - 2 * minute };

test('tasks come most urgent first: overdue answers, answers due, follow-ups overdue, of today, and later', async () => {
  await openDesks(
    [
      { id: 1, createdAt: testNow - minute, agentId: 2 },
      { id: 2, createdAt: testNow - 2 * hour, agentId: 2 },
      { id: 3, createdAt: testNow - 3 * hour, status: 'Unassigned' },
      { id: 4, ...answered, agentId: 3 },
    ],
    [
      { id: 1, leadId: 4, dueAt: testNow + 15 * hour },
      { id: 2, leadId: 4, dueAt: testNow + 15 * hour - 1 },
      { id: 3, leadId: 4, dueAt: testNow - 1 },
      { id: 4, leadId: 4, dueAt: testNow },
      { id: 5, leadId: 4, dueAt: testNow - hour, completedAt: testNow - minute },
    ],
  );
  await office.ok('leads.save', { id: 1, temperature: 'hot', phone: '+1 415 555 0101' });
  const page = await office.ok('tasks.list', {});
  expect(page.counts).toEqual([
    { group: 'response_overdue', count: 2 },
    { group: 'response_due', count: 1 },
    { group: 'follow_up_overdue', count: 1 },
    { group: 'follow_up_today', count: 2 },
    { group: 'follow_up_later', count: 1 },
  ]);
  expect([
    page.total,
    page.rows.map((task) => [task.group, task.leadId, task.activityId, task.dueAt - testNow]),
  ]).toEqual([
    7,
    [
      ['response_overdue', 3, null, 5 * minute - 3 * hour],
      ['response_overdue', 2, null, 5 * minute - 2 * hour],
      ['response_due', 1, null, 4 * minute],
      ['follow_up_overdue', 4, 3, -1],
      ['follow_up_today', 4, 4, 0],
      ['follow_up_today', 4, 2, 15 * hour - 1],
      ['follow_up_later', 4, 1, 15 * hour],
    ],
  ]);
  expect([page.rows[2], page.rows[3]]).toEqual([
    {
      group: 'response_due',
      leadId: 1,
      name: 'Lead 1',
      phone: '+1 415 555 0101',
      email: 'lead1@leads.example',
      agentId: 2,
      statusId: await statusId(office, 'Assigned'),
      temperature: 'hot',
      dueAt: testNow + 4 * minute,
      activityId: null,
      text: '',
    },
    {
      group: 'follow_up_overdue',
      leadId: 4,
      name: 'Lead 4',
      phone: '+14155551004',
      email: 'lead4@leads.example',
      agentId: 3,
      statusId: await statusId(office, 'Assigned'),
      temperature: 'warm',
      dueAt: testNow - 1,
      activityId: 3,
      text: 'entry 3',
    },
  ]);
});

test('a first response shows the beginning of what the lead wrote last', async () => {
  office = await openTestOffice();
  await office.ok('leads.create', { name: 'Lou', inquiry: `Two rooms\nnear the park. ${'Please call. '.repeat(40)}` });
  const [task] = (await office.ok('tasks.list', {})).rows;
  expect([task?.text.startsWith('Two rooms near the park. Please call.'), (task?.text.length ?? 0) <= 200]).toEqual([
    true,
    true,
  ]);
});

test('of leads that came at the same moment the hottest is answered first', async () => {
  await openDesks([
    { id: 1, score: 10, agentId: 2 },
    { id: 2, score: 90, agentId: 2 },
    { id: 3, score: 50, agentId: 2 },
    { id: 4, score: 10, agentId: 2, createdAt: testNow - 2 * hour },
  ]);
  expect((await shown()).map(([, leadId]) => leadId)).toEqual([4, 2, 3, 1]);
});

test('an agent sees the tasks of the own desk and of leads that are covered, and nobody else’s', async () => {
  const { ana, ben } = await openDesks(
    [
      { id: 1, agentId: 2, score: 9 },
      { id: 2, agentId: 3, score: 8 },
      { id: 3, agentId: 3, coveredBy: 2, score: 7 },
      { id: 4, status: 'Unassigned', score: 6 },
    ],
    [1, 2, 3, 4].map((leadId) => ({ id: leadId, leadId, dueAt: testNow - minute })),
  );
  const of = (...leadIds: number[]) => [
    ...leadIds.map((id) => ['response_overdue', id] as const),
    ...leadIds.map((id) => ['follow_up_overdue', id] as const),
  ];
  expect([
    await shown(null, agentCaller(ana)),
    await shown(ana, agentCaller(ana)),
    await shown(ana),
    await shown(ben, agentCaller(ben)),
    await shown(),
  ]).toEqual([of(1, 3), of(1, 3), of(1, 3), of(2, 3), of(1, 2, 3, 4)]);
  expect([
    await office.codeOf('tasks.list', { agentId: ben }, agentCaller(ana)),
    await office.codeOf('tasks.list', { agentId: 1 }, agentCaller(ana)),
    await office.codeOf('tasks.list', { agentId: 999 }),
    await office.codeOf('tasks.list', { agentId: 1 }),
  ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'ok']);
});

test('follow-ups move with their lead: who has it now has its tasks', async () => {
  const { ana, ben } = await openDesks(
    [{ id: 1, agentId: 2, ...answered }],
    [{ id: 1, leadId: 1, authorId: 2, dueAt: testNow + minute }],
  );
  await office.ok('leads.assign', { leadId: 1, agentId: ben });
  expect([await shown(ana), await shown(ben)]).toEqual([[], [['follow_up_today', 1]]]);
});

test('a lead that is not to be contacted asks for nothing, a trashed one neither, a closed one for its follow-ups only', async () => {
  await openDesks(
    [
      { id: 1, agentId: 2, flags: ['doNotContact', 'vip'] },
      { id: 2, agentId: 2, status: 'Trashed' },
      { id: 3, agentId: 2, status: 'Closed' },
      { id: 4, agentId: 2, flags: ['unsubscribed'] },
    ],
    [1, 2, 3, 4].map((leadId) => ({ id: leadId, leadId, dueAt: testNow - minute })),
  );
  const expected = [
    ['response_overdue', 4],
    ['follow_up_overdue', 3],
    ['follow_up_overdue', 4],
  ];
  expect([await shown(), await shown(2)]).toEqual([expected, expected]);
});

test('answering and completing take a task from the list', async () => {
  const { ana } = await openDesks([{ id: 1, agentId: 2 }]);
  const caller = agentCaller(ana);
  const { id } = await office.ok('activity.add', { kind: 'followUp', leadId: 1, dueAt: testNow + hour }, caller);
  const before = await shown(null, caller);
  await office.ok('activity.add', { kind: 'call', leadId: 1, disposition: 'connected' }, caller);
  const called = await shown(null, caller);
  await office.ok('activity.complete', { id }, caller);
  expect([before, called, await shown(null, caller)]).toEqual([
    [
      ['response_overdue', 1],
      ['follow_up_today', 1],
    ],
    [['follow_up_today', 1]],
    [],
  ]);
});

test('only the groups asked for are listed; the counts are those of every group', async () => {
  await openDesks(
    [{ id: 1, agentId: 2 }],
    [
      { id: 1, leadId: 1, dueAt: testNow + minute },
      { id: 2, leadId: 1, dueAt: testNow - minute },
    ],
  );
  const { rows, total, counts } = await office.ok('tasks.list', { groups: ['follow_up_today', 'response_overdue'] });
  expect([rows.map(({ group }) => group), total, counts.map(({ count }) => count)]).toEqual([
    ['response_overdue', 'follow_up_today'],
    2,
    [1, 0, 1, 1, 0],
  ]);
});

test('an office without leads has nothing to do', async () => {
  office = await openTestOffice();
  const { rows, total, counts } = await office.ok('tasks.list', {});
  expect([rows, total, counts.map(({ count }) => count)]).toEqual([[], 0, [0, 0, 0, 0, 0]]);
});
