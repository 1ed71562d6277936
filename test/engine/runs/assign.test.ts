import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { addLeads, carryOut, leadStates, statusId } from '../../helpers/leads.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
});

afterEach(() => office.close());

const unassigned = { filter: { statusCategories: ['unassigned' as const] } };

test('a plan changes no lead; its commit changes them all and the undo puts every one back', async () => {
  const [ana = 0] = office.agentIds;
  await addLeads(office, 30);
  const before = leadStates(office);

  const plan = await office.ok('runs.plan', { kind: 'assign', agentId: ana, target: unassigned });
  expect(leadStates(office)).toEqual(before);
  expect([plan.placed, plan.perAgent.map(({ before: b, given, after }) => [b, given, after])]).toEqual([
    30,
    [[0, 30, 30]],
  ]);

  const done = await office.ok('runs.commit', { runId: plan.runId });
  expect(done.state).toBe('committed');
  expect(leadStates(office).every(({ agent, status }) => agent === ana && status === 'Assigned')).toBe(true);

  const undone = await office.ok('runs.undo', { runId: plan.runId });
  expect([undone.restored, undone.skipped]).toEqual([30, []]);
  expect(leadStates(office)).toEqual(before);
  expect((await office.ok('runs.get', { runId: plan.runId })).state).toBe('undone');
});

test('an undo leaves alone, and lists, what was touched since', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const [first = 0, second = 0, third = 0, ...others] = await addLeads(office, 6);
  const run = await carryOut(office, { kind: 'assign', agentId: ana, target: unassigned });
  await office.ok('leads.assign', { leadId: first, agentId: ben, reason: 'better_match' });
  await office.ok('leads.setStatus', { leadId: second, statusId: await statusId(office, 'Qualified') });
  await office.ok('activity.add', { kind: 'note', leadId: third, text: 'spoke to her' });

  const preview = await office.ok('runs.previewUndo', { runId: run.runId });
  const undone = await office.ok('runs.undo', { runId: run.runId });

  expect(undone.skipped.map(({ leadId, reason }) => [leadId, reason])).toEqual([
    [first, 'now with Ben'],
    [second, 'now Qualified'],
    [third, 'worked on since'],
  ]);
  expect([preview.restored, preview.skipped]).toEqual([undone.restored, undone.skipped]);
  const record = await office.ok('runs.leads', { runId: undone.runId, outcomes: ['skipped'] });
  expect(record.rows.map(({ leadId, leftoverReason }) => [leadId, leftoverReason])).toEqual(
    undone.skipped.map(({ leadId }) => [leadId, 'touched_since']),
  );
  const states = new Map(leadStates(office).map((lead) => [lead.id, lead.agent]));
  expect(others.map((id) => states.get(id))).toEqual(others.map(() => null));
  expect([first, second, third].map((id) => states.get(id))).toEqual([ben, ana, ana]);
});

test('a selection by filter takes what matches when it is used, less what was unticked', async () => {
  const [ana = 0] = office.agentIds;
  const ids = await addLeads(office, 10);
  const except = ids.slice(0, 3);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ...unassigned, except } });
  expect(
    leadStates(office)
      .filter(({ agent }) => agent === null)
      .map(({ id }) => id),
  ).toEqual(except);
});

test('a plan whose data changed is made anew and shown again before anything happens', async () => {
  const [ana = 0] = office.agentIds;
  await addLeads(office, 5);
  const plan = await office.ok('runs.plan', { kind: 'assign', agentId: ana, target: unassigned });
  await addLeads(office, 2, 5);
  const refused = await office.call('runs.commit', { runId: plan.runId });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'STALE_PLAN', details: { runId: plan.runId, changed: 2 } },
  });
  expect(leadStates(office).some(({ agent }) => agent !== null)).toBe(false);
  expect((await office.ok('runs.get', { runId: plan.runId })).placed).toBe(7);
  expect((await office.ok('runs.commit', { runId: plan.runId })).placed).toBe(7);
});

test('a change that leaves the plan as it was does not keep it from being committed', async () => {
  const [ana = 0] = office.agentIds;
  const [leadId = 0] = await addLeads(office, 5);
  const plan = await office.ok('runs.plan', { kind: 'assign', agentId: ana, target: unassigned });
  await office.ok('activity.add', { kind: 'note', leadId, text: 'called twice' });
  expect((await office.ok('runs.commit', { runId: plan.runId })).placed).toBe(5);
});

test('leads that the agent has already are skipped, the others keep their status', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const ids = await addLeads(office, 4);
  const qualified = await statusId(office, 'Qualified');
  await office.ok('leads.assign', { leadId: ids[0] ?? 0, agentId: ana });
  await office.ok('leads.assign', { leadId: ids[1] ?? 0, agentId: ben });
  await office.ok('leads.setStatus', { leadId: ids[1] ?? 0, statusId: qualified });
  const run = await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  expect([run.total, run.placed, run.skipped]).toEqual([4, 3, 1]);
  expect(leadStates(office).map(({ agent, status }) => [agent, status])).toEqual([
    [ana, 'Assigned'],
    [ana, 'Qualified'],
    [ana, 'Assigned'],
    [ana, 'Assigned'],
  ]);
  expect(run.perAgent.map(({ name, before, given, taken, after }) => [name, before, given, taken, after])).toEqual([
    ['Ana', 1, 3, 0, 4],
    ['Ben', 1, 0, 1, 0],
  ]);
});

test('a run is carried out once, a dropped plan never, an undo is not undone', async () => {
  const [ana = 0] = office.agentIds;
  await addLeads(office, 3);
  const run = await carryOut(office, { kind: 'assign', agentId: ana, target: unassigned });
  expect(await office.codeOf('runs.commit', { runId: run.runId })).toBe('ALREADY_DONE');
  const undo = await office.ok('runs.undo', { runId: run.runId });
  expect(await office.codeOf('runs.undo', { runId: run.runId })).toBe('ALREADY_DONE');
  expect(await office.codeOf('runs.undo', { runId: undo.runId })).toBe('NOT_UNDOABLE');
  const plan = await office.ok('runs.plan', { kind: 'assign', agentId: ana, target: unassigned });
  await office.ok('runs.cancel', { runId: plan.runId });
  expect(await office.codeOf('runs.commit', { runId: plan.runId })).toBe('ALREADY_DONE');
  expect(await office.codeOf('runs.undo', { runId: plan.runId })).toBe('NOT_UNDOABLE');
  expect(await office.codeOf('runs.get', { runId: 999 })).toBe('NOT_FOUND');
});

test('nothing goes to an agent who has left', async () => {
  const [ana = 0] = office.agentIds;
  await addLeads(office, 1);
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  expect(await office.codeOf('runs.plan', { kind: 'assign', agentId: ana, target: unassigned })).toBe('CONFLICT');
});

test('the desk of an agent who leaves goes to the pool, to a colleague or over all, and never stays behind', async () => {
  for (const to of ['pool', 'agent', 'distribute'] as const) {
    const [ana = 0, ben = 0] = office.agentIds;
    const ids = await addLeads(office, 4);
    await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
    const workingLeads = to === 'agent' ? { to, agentId: ben } : { to };
    const left = await office.ok('team.deactivate', { id: ana, workingLeads });
    const states = new Map(leadStates(office).map((lead) => [lead.id, [lead.agent, lead.status]]));
    const expected = to === 'pool' ? [null, 'Unassigned'] : [ben, 'Assigned'];
    expect([left.moved, ids.map((id) => states.get(id))]).toEqual([4, ids.map(() => expected)]);
    await office.ok('team.reactivate', { id: ana });
  }
});

test('an undo does not give a lead back to an agent who has left meanwhile, and can be had once the agent is back', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const ids = await addLeads(office, 2);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  const run = await carryOut(office, { kind: 'assign', agentId: ben, target: { ids } });
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  const preview = await office.ok('runs.previewUndo', { runId: run.runId });
  expect([preview.restored, preview.skipped.map(({ reason }) => reason)]).toEqual([
    0,
    ['Ana has left the office', 'Ana has left the office'],
  ]);
  expect(await office.call('runs.undo', { runId: run.runId })).toMatchObject({
    error: { code: 'NOT_UNDOABLE', message: expect.stringContaining('Ana has left the office') as string },
  });
  await office.ok('team.reactivate', { id: ana });
  expect((await office.ok('runs.undo', { runId: run.runId })).restored).toBe(2);
});

test('the desk of an agent who leaves stays within its branch where the office keeps branches apart', async () => {
  const apart = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  const [ana = 0, ben = 0, cleo = 0] = apart.agentIds;
  const [north, south] = [
    await apart.ok('branches.save', { name: 'North' }),
    await apart.ok('branches.save', { name: 'South' }),
  ];
  apart.db.raw.prepare('UPDATE office SET keep_branches_apart = 1').run();
  await apart.ok('team.save', { id: 1, leadRecipient: false });
  for (const [id, branch] of [
    [ben, north],
    [cleo, south],
  ] as const)
    await apart.ok('team.save', { id, branchId: branch.id });
  const ids = giveLeads(
    apart,
    Array.from({ length: 4 }, () => ({ status: 'Contacting', agentId: ana })),
  );
  apart.db.raw.prepare('UPDATE lead SET branch_id = ?').run(north.id);
  const { moved } = await apart.ok('team.deactivate', { id: ana, workingLeads: { to: 'distribute' } });
  expect([moved, leadStates(apart).map(({ agent }) => agent)]).toEqual([4, ids.map(() => ben)]);

  await apart.ok('team.deactivate', { id: ben, workingLeads: { to: 'distribute' } });
  expect(leadStates(apart).map(({ agent }) => agent)).toEqual(ids.map(() => ben));
  expect(new Set((await apart.ok('leads.attention', {})).rows.map(({ text }) => text))).toEqual(
    new Set(['every agent who could take it works in another branch or department']),
  );
  apart.close();
});
