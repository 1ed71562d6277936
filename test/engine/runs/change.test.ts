import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads, statesOf } from '../../helpers/given-leads.ts';
import { addLeads, carryOut, statusId } from '../../helpers/leads.ts';

let office: TestOffice;
let ana: number;
let ben: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  [ana = 0, ben = 0] = office.agentIds;
});

afterEach(() => office.close());

const everything = { filter: {} };

/** One lead of each category, in the pool, on a desk and nowhere. */
function oneOfEach(): number[] {
  return giveLeads(office, [
    { status: 'Unassigned' },
    { status: 'Assigned', agentId: ana },
    { status: 'Qualified', agentId: ana },
    { status: 'Contacting' },
    { status: 'Closed', agentId: ben },
    { status: 'Lost', agentId: ben },
    { status: 'Archived', agentId: ana },
    { status: 'Trashed' },
  ]);
}

const statuses = () => statesOf(office).map(({ status }) => status);
const agents = () => statesOf(office).map(({ agentId }) => agentId);

async function plan(input: CallOf<'runs.plan'>) {
  const { title, sentence, total, placed, skipped, perAgent } = await office.ok('runs.plan', input);
  const desks = perAgent.map(({ name, before, given, taken, after }) => [name, before, given, taken, after]);
  return { title, sentence, total, placed, skipped, desks };
}

/** Carries a run out, looks, and undoes it. */
async function andBack(input: CallOf<'runs.plan'>, look: () => void) {
  const before = statesOf(office);
  const run = await carryOut(office, input);
  look();
  const undone = await office.ok('runs.undo', { runId: run.runId });
  expect(statesOf(office)).toEqual(before);
  return { run, undone };
}

test('a change of status changes the status and nothing else, from any category, and its undo puts it back', async () => {
  oneOfEach();
  const input = { kind: 'status', target: everything, statusId: await statusId(office, 'Qualified') } as const;
  expect(await plan(input)).toEqual({
    title: 'Set status to Qualified',
    sentence: '7 leads to set to Qualified, 1 skipped (Qualified already).',
    total: 8,
    placed: 7,
    skipped: 1,
    desks: [
      ['Ana', 2, 0, 0, 3],
      ['Ben', 0, 0, 0, 2],
    ],
  });
  const before = statesOf(office);
  const { run, undone } = await andBack(input, () =>
    expect(statesOf(office)).toEqual(before.map((lead) => ({ ...lead, status: 'Qualified' }))),
  );
  expect([run.sentence, undone.sentence]).toEqual([
    '7 leads set to Qualified, 1 skipped (Qualified already).',
    '7 leads put back.',
  ]);
});

test('a change of status takes a list of leads, or a filter less what was unticked', async () => {
  const ids = oneOfEach();
  const [first = 0, second = 0] = ids;
  const lost = await statusId(office, 'Lost');
  const wanted = ['Lost', 'Lost', 'Qualified', 'Contacting', 'Closed', 'Lost', 'Archived', 'Trashed'];
  await andBack({ kind: 'status', target: { ids: [second, first, 999] }, statusId: lost }, () =>
    expect(statuses()).toEqual(wanted),
  );
  const target = { filter: { statusCategories: ['working' as const] }, except: [second] };
  await andBack({ kind: 'status', target, statusId: lost }, () =>
    expect(statuses()).toEqual(['Unassigned', 'Assigned', 'Lost', 'Lost', 'Closed', 'Lost', 'Archived', 'Trashed']),
  );
});

test('a lead with an agent is not set to a status of the pool: it is skipped, and the run says why', async () => {
  const ids = oneOfEach();
  const unassigned = await statusId(office, 'Unassigned');
  const planned = await office.ok('runs.plan', { kind: 'status', target: everything, statusId: unassigned });
  expect(planned.sentence).toBe('2 leads to set to Unassigned, 6 skipped (has an agent, Unassigned already).');
  const { rows } = await office.ok('runs.leads', { runId: planned.runId, outcomes: ['skipped'] });
  expect(rows.map(({ leadId, leftoverReason }) => [ids.indexOf(leadId), leftoverReason])).toEqual([
    [0, null],
    [1, 'has_agent'],
    [2, 'has_agent'],
    [4, 'has_agent'],
    [5, 'has_agent'],
    [6, 'has_agent'],
  ]);
  expect(await office.codeOf('leads.setStatus', { leadId: ids[1] ?? 0, statusId: unassigned })).toBe('CONFLICT');
  await office.ok('runs.commit', { runId: planned.runId });
  expect(statuses()).toEqual([
    'Unassigned',
    'Assigned',
    'Qualified',
    'Unassigned',
    'Closed',
    'Lost',
    'Archived',
    'Unassigned',
  ]);
});

test('no lead is set to a status that is retired or was never there', async () => {
  const [id = 0] = oneOfEach();
  const missed = await statusId(office, 'Missed');
  await office.ok('statuses.retire', { id: missed, heirId: await statusId(office, 'Contacting') });
  for (const gone of [missed, 999]) {
    const input = { kind: 'status' as const, target: { ids: [id] }, statusId: gone };
    expect(await office.codeOf('runs.plan', input)).toBe('NOT_FOUND');
  }
});

test('archiving keeps the agent, frees the desk, and skips what is archived or trashed already', async () => {
  oneOfEach();
  const { run } = await andBack({ kind: 'archive', target: everything }, () => {
    expect(statuses()).toEqual([...Array.from({ length: 7 }, () => 'Archived'), 'Trashed']);
    expect(agents()).toEqual([null, ana, ana, null, ben, ben, ana, null]);
  });
  expect(run).toMatchObject({
    title: 'Archive',
    sentence: '6 leads archived, 2 skipped (archived or trashed already).',
    perAgent: [{ name: 'Ana', before: 2, given: 0, taken: 0, after: 0 }],
  });
});

test('archiving takes the first archived status of the pipeline, and without one says what to do', async () => {
  const [id = 0] = giveLeads(office, [{}]);
  const archived = await statusId(office, 'Archived');
  const cold = await office.ok('statuses.save', { name: 'Cold storage', category: 'archived', position: 0 });
  await andBack({ kind: 'archive', target: { ids: [id] } }, () => expect(statuses()).toEqual(['Cold storage']));
  await office.ok('statuses.retire', { id: cold.id, heirId: archived });
  await office.ok('statuses.retire', { id: archived, heirId: await statusId(office, 'Trashed') });
  const refused = await office.call('runs.plan', { kind: 'archive', target: { ids: [id] } });
  expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  expect(refused.ok ? '' : refused.error.message).toContain('Settings > Statuses');
});

test('recycling brings leads of any category back to the pool, but none that must not be dealt', async () => {
  oneOfEach();
  const [flagged = 0, covered = 0] = giveLeads(office, [
    { status: 'Assigned', agentId: ana, flags: ['vip', 'doNotContact'] },
    { status: 'Assigned', agentId: ana, coveredBy: ben },
    { flags: ['doNotContact'] },
  ]);
  const before = statesOf(office);
  const { run } = await andBack({ kind: 'recycle', target: everything }, () => {
    const isHeld = (id: number) => id === flagged || id === covered;
    const inPool = { status: 'Unassigned', agentId: null, assignedAt: null };
    expect(statesOf(office)).toEqual(before.map((lead) => (isHeld(lead.id) ? lead : { ...lead, ...inPool })));
  });
  expect(run).toMatchObject({
    title: 'Recycle to the pool',
    sentence: '7 leads returned to the pool, 4 skipped (in the pool already, do not contact, under vacation cover).',
    total: 11,
    placed: 7,
    skipped: 4,
    perAgent: [
      { name: 'Ana', before: 4, given: 0, taken: 3, after: 2 },
      { name: 'Ben', before: 0, given: 0, taken: 2, after: 0 },
    ],
  });
});

test('recycled leads are dealt anew by the next run', async () => {
  oneOfEach();
  await carryOut(office, { kind: 'recycle', target: everything });
  const auto = await carryOut(office, { kind: 'auto' });
  expect([auto.placed, agents().filter((agent) => agent === null)]).toEqual([8, []]);
});

test('what an agent was given stays received though it is recycled, archived or put back: the ledger keeps it', async () => {
  const ids = await addLeads(office, 4);
  const given = async () =>
    (await office.ok('ledger.list', {})).map(({ agentId, given, owed }) => [agentId, given, owed]);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  const received = await given();
  expect(received).toContainEqual([ana, 4, '0']);
  const recycled = await carryOut(office, { kind: 'recycle', target: { ids } });
  expect(await given()).toEqual(received);
  await office.ok('runs.undo', { runId: recycled.runId });
  await carryOut(office, { kind: 'archive', target: { ids } });
  expect(await given()).toEqual(received);
});

test('a plan with nothing to do says so, and carrying it out changes nothing', async () => {
  const [id = 0] = giveLeads(office, [{}]);
  const before = statesOf(office);
  const said: string[] = [];
  const inputs: CallOf<'runs.plan'>[] = [
    { kind: 'recycle', target: { ids: [id] } },
    { kind: 'archive', target: { filter: { text: 'nobody of this name' } } },
    { kind: 'tag', target: { ids: [id] }, remove: ['cold'] },
  ];
  for (const input of inputs) {
    const planned = await office.ok('runs.plan', input);
    const run = await office.ok('runs.commit', { runId: planned.runId });
    said.push(planned.sentence, run.sentence);
  }
  expect(said).toEqual([
    'Nothing to change: 1 skipped (in the pool already).',
    'Nothing changed: 1 skipped (in the pool already).',
    'Nothing to change: no lead matches.',
    'Nothing changed: no lead matches.',
    'Nothing to change: 1 skipped (tagged so already).',
    'Nothing changed: 1 skipped (tagged so already).',
  ]);
  expect(statesOf(office)).toEqual(before);
});

test('an undo of a change leaves alone what was touched since, and the preview says the same', async () => {
  const ids = giveLeads(office, [
    { status: 'Assigned', agentId: ana },
    { status: 'Assigned', agentId: ana },
    { status: 'Assigned', agentId: ana },
    { status: 'Missed', agentId: ana },
    { status: 'Assigned', agentId: ana },
    { status: 'Closed', agentId: ana },
  ]);
  const [first = 0, second = 0, third = 0] = ids;
  const run = await carryOut(office, { kind: 'recycle', target: { ids } });
  await office.ok('leads.assign', { leadId: first, agentId: ben });
  await office.ok('leads.setStatus', { leadId: second, statusId: await statusId(office, 'Lost') });
  await office.ok('activity.add', { kind: 'note', leadId: third, text: 'rang back' });
  await office.ok('statuses.retire', { id: await statusId(office, 'Missed'), heirId: 2 });
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });

  const preview = await office.ok('runs.previewUndo', { runId: run.runId });
  const undone = await office.ok('runs.undo', { runId: run.runId });
  expect(preview.skipped.map(({ reason }) => reason)).toEqual([
    'now with Ben',
    'now Lost',
    'worked on since',
    'Ana has left the office',
    'Ana has left the office',
  ]);
  expect([undone.restored, undone.skipped]).toEqual([preview.restored, preview.skipped]);
  // A closed lead lies on no desk, so it goes back to her who closed it.
  expect(statesOf(office).map(({ agentId, status }) => [agentId, status])).toEqual([
    [ben, 'Assigned'],
    [null, 'Lost'],
    [null, 'Unassigned'],
    [null, 'Unassigned'],
    [null, 'Unassigned'],
    [ana, 'Closed'],
  ]);
});

test('an undo does not bring an archived lead back to the desk of one who has left meanwhile', async () => {
  const ids = giveLeads(office, [
    { status: 'Qualified', agentId: ana },
    { status: 'Lost', agentId: ana },
  ]);
  const run = await carryOut(office, { kind: 'archive', target: { ids } });
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  const undone = await office.ok('runs.undo', { runId: run.runId });
  expect(undone.skipped.map(({ reason }) => reason)).toEqual(['Ana has left the office']);
  expect(undone.sentence).toBe('1 lead put back, 1 left alone because their agent or status is gone.');
  const { rows } = await office.ok('runs.leads', { runId: undone.runId, outcomes: ['skipped'] });
  expect(rows.map(({ leadId, leftoverReason }) => [leadId, leftoverReason])).toEqual([[ids[0], 'cannot_return']]);
  expect(statuses()).toEqual(['Archived', 'Lost']);
});
