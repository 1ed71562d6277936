import { afterEach, expect, test } from 'vitest';
import type { TimelineEntry } from '../../../shared/contract/activity.ts';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

const minute = 60_000;

/** What is set in an entry, but the time as minutes since the test began. */
function short(entry: TimelineEntry) {
  const { at, ...rest } = entry;
  const given = Object.entries(rest).filter(([, value]) => value !== null && value !== '');
  return { minute: (at - testNow) / minute, ...Object.fromEntries(given) };
}

async function timelineOf(leadId: number) {
  return (await office.ok('timeline.list', { leadId })).map(short);
}

async function tick(): Promise<void> {
  office.clock.now += minute;
}

async function assignByRun(ids: number[], agentId: number, note = ''): Promise<number> {
  const { runId } = await office.ok('runs.plan', {
    kind: 'assign',
    target: { ids },
    agentId,
    reason: 'better_match',
    note,
  });
  await office.ok('runs.commit', { runId });
  return runId;
}

test('the timeline tells a lead’s story in one line, newest first, whoever acted', async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const { id } = await office.ok('leads.create', {
    name: 'Lee Park',
    email: 'lee@example.org',
    source: 'Zillow',
    inquiry: 'Is the house\n on Oak Street still free?',
  });
  await tick();
  const runId = await assignByRun([id], 2);
  await tick();
  await office.ok('leads.assign', { leadId: id, agentId: 3, reason: 'handled_personally' });
  await tick();
  await office.ok('activity.add', { kind: 'call', leadId: id, disposition: 'no_answer' });
  expect(await timelineOf(id)).toEqual([
    { minute: 3, kind: 'status', actorId: 1, fromStatusId: 2, toStatusId: 4, text: 'Call: no answer' },
    { minute: 3, kind: 'first_response', actorId: 1, text: 'after 3 min' },
    {
      minute: 2,
      kind: 'assigned',
      actorId: 1,
      fromAgentId: 2,
      toAgentId: 3,
      fromStatusId: 2,
      toStatusId: 2,
      reason: 'handled_personally',
    },
    {
      minute: 1,
      kind: 'assigned',
      actorId: 1,
      runId,
      toAgentId: 2,
      fromStatusId: 1,
      toStatusId: 2,
      reason: 'better_match',
      text: 'Assign to Ana',
    },
    { minute: 0, kind: 'inquiry', text: 'Is the house on Oak Street still free?' },
    { minute: 0, kind: 'created', actorId: 1, text: 'Zillow' },
  ]);
});

test('an undone run stays on the timeline beside its undo; a plan is not there', async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const { id } = await office.ok('leads.create', { name: 'Lee Park', email: 'lee@example.org' });
  const runId = await assignByRun([id], 2, 'Ana knows the street');
  await tick();
  await office.ok('runs.undo', { runId });
  await office.ok('runs.plan', { kind: 'assign', target: { ids: [id] }, agentId: 3 });
  const [undone, assigned, ...rest] = await timelineOf(id);
  expect({ undone, assigned, rest: rest.map((entry) => entry.minute) }).toEqual({
    undone: {
      minute: 1,
      kind: 'undone',
      actorId: 1,
      runId: runId + 1,
      fromAgentId: 2,
      fromStatusId: 2,
      toStatusId: 1,
      text: 'Undo: Assign to Ana',
    },
    assigned: {
      minute: 0,
      kind: 'assigned',
      actorId: 1,
      runId,
      toAgentId: 2,
      fromStatusId: 1,
      toStatusId: 2,
      reason: 'better_match',
      text: 'Ana knows the street',
    },
    rest: [0],
  });
});

test('a lead whose agent left is back in the pool, and the timeline says so', async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const { id } = await office.ok('leads.create', { name: 'Lee Park', email: 'lee@example.org' });
  await office.ok('leads.assign', { leadId: id, agentId: 2 });
  await tick();
  const { runId } = await office.ok('team.deactivate', { id: 2, workingLeads: { to: 'pool' } });
  const [entry] = await office.ok('timeline.list', { leadId: id });
  expect([entry?.kind, entry?.fromAgentId, entry?.toAgentId, entry?.runId]).toEqual(['unassigned', 2, null, runId]);
});

test('a long inquiry is cut on the timeline, never in the lead', async () => {
  office = await openTestOffice();
  const inquiry = 'A word '.repeat(100).trim();
  const { id } = await office.ok('leads.create', { name: 'Lee Park', email: 'lee@example.org', inquiry });
  const text = (await office.ok('timeline.list', { leadId: id }))[0]?.text ?? '';
  const kept = (await office.ok('leads.get', { id })).inquiries[0]?.text;
  expect([text.length <= 200, text.endsWith('…'), kept === inquiry]).toEqual([true, true, true]);
});
