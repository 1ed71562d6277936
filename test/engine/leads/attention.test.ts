import { afterEach, beforeEach, expect, test } from 'vitest';
import { agentCaller, openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, leadStates, saveAuto, statusId } from '../../helpers/leads.ts';

let office: TestOffice;
let ana = 0;
let ben = 0;

const hour = 3_600_000;

beforeEach(async () => {
  office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 1 },
      { name: 'Ben', leadRecipient: false },
    ],
  });
  [ana = 0, ben = 0] = office.agentIds;
  await saveAuto(office, { on: true });
});

afterEach(() => office.close());

/** Three leads, of which a run gives the first to Ana, up to her cap, and leaves the others over. */
async function leaveTwoOver(): Promise<{ runId: number; placed: number; left: readonly [number, number] }> {
  const ids = await addLeads(office, 3);
  const { runId, leftOver } = await carryOut(office, { kind: 'auto' });
  const [placed = 0] = leadStates(office).flatMap(({ id, agent }) => (agent === ana ? id : []));
  const [first = 0, second = 0] = ids.filter((id) => id !== placed);
  expect(leftOver).toBe(2);
  return { runId, placed, left: [first, second] };
}

async function listed(): Promise<number[]> {
  const { rows, total } = await office.ok('leads.attention', {});
  expect(total).toBe(rows.length);
  return rows.map(({ leadId }) => leadId).toSorted((one, other) => one - other);
}

test('what a run leaves over is on the list, with the reason, the run and since when', async () => {
  const { runId, left } = await leaveTwoOver();
  const because = {
    reason: 'agents_at_cap',
    text: 'every agent who may take it is at cap',
    runId,
    since: office.clock.now,
  };
  const { rows, total } = await office.ok('leads.attention', {});
  expect([total, rows]).toEqual([
    2,
    left.map((leadId) => ({
      leadId,
      name: `Lead 000${leadId - 1}`,
      agentId: null,
      agentName: null,
      ...because,
    })),
  ]);
  expect((await office.ok('leads.get', { id: left[0] })).attention).toEqual(because);
});

test('who is on a desk, and a plan that nobody carries out, are not on the list', async () => {
  const { placed, left } = await leaveTwoOver();
  await addLeads(office, 2, 3);
  const plan = await office.ok('runs.plan', { kind: 'auto' });
  expect([plan.leftOver, await listed()]).toEqual([4, [...left]]);
  expect((await office.ok('leads.get', { id: placed })).attention).toBeNull();
});

test('the next run that leaves a lead over renews the reason, and the lead stays on the list since the first time', async () => {
  const { left } = await leaveTwoOver();
  const since = office.clock.now;
  office.clock.now += 24 * hour;
  await office.ok('team.save', { id: ana, leadRecipient: false });
  const { runId } = await carryOut(office, { kind: 'auto' });
  const { rows } = await office.ok('leads.attention', {});
  expect(rows.map((row) => [row.leadId, row.text, row.runId, row.since])).toEqual(
    left.map((leadId) => [leadId, 'every agent is off rotation', runId, since]),
  );
});

test('the oldest come first, and pages join without a gap', async () => {
  await office.ok('team.save', { id: ana, leadCap: 0 });
  const [one, two, ...early] = await addLeads(office, 5);
  await carryOut(office, { kind: 'distribute', target: { ids: early }, to: { agentIds: [ana] } });
  office.clock.now += hour;
  await carryOut(office, { kind: 'auto' });
  const pages = [];
  for (const offset of [0, 2, 4, 6]) {
    const { rows, total } = await office.ok('leads.attention', { offset, limit: 2 });
    pages.push([total, rows.map(({ leadId }) => leadId)]);
  }
  expect(pages).toEqual([
    [5, [early[0], early[1]]],
    [5, [early[2], one]],
    [5, [two]],
    [5, []],
  ]);
});

test('a lead that stays with its agent because the chosen ones are full needs no attention', async () => {
  const { placed, left } = await leaveTwoOver();
  await office.ok('team.save', { id: ben, leadCap: 0 });
  await carryOut(office, { kind: 'distribute', target: { ids: [placed] }, to: { agentIds: [ben] } });
  await office.ok('leads.assign', { leadId: placed, agentId: null });
  expect([await listed(), leadStates(office)[placed - 1]?.agent]).toEqual([[...left], null]);
});

test('a lead leaves the list when a run places it, and the undo of that run puts it back as it was', async () => {
  const { left, runId } = await leaveTwoOver();
  const before = await office.ok('leads.attention', {});
  office.clock.now += hour;
  await office.ok('team.save', { id: ana, leadCap: 5 });
  const next = await carryOut(office, { kind: 'auto' });
  expect(await listed()).toEqual([]);
  office.clock.now += hour;
  await office.ok('runs.undo', { runId: next.runId });
  const after = await office.ok('leads.attention', {});
  expect(after.rows).toEqual(before.rows);
  expect(after.rows.map((row) => [row.leadId, row.runId])).toEqual(left.map((id) => [id, runId]));
});

test('what a top-up does not take waits without need of attention; what it takes leaves the list', async () => {
  const { left } = await leaveTwoOver();
  const [fresh = 0] = await addLeads(office, 1, 3);
  const full = await carryOut(office, { kind: 'top_up' });
  expect([full.leftOver, await listed()]).toEqual([3, [...left]]);
  await office.ok('team.save', { id: ana, leadCap: 5 });
  await carryOut(office, { kind: 'top_up' });
  expect([await listed(), leadStates(office)[fresh - 1]?.agent]).toEqual([[], ana]);
});

test('undoing the run that left leads over takes nobody off the list, and puts nobody on it', async () => {
  const { runId, left } = await leaveTwoOver();
  await office.ok('runs.undo', { runId });
  expect(await listed()).toEqual([...left]);
});

test('an undo that leaves a lead alone, because it was touched since, leaves the list alone too', async () => {
  const { left } = await leaveTwoOver();
  const [touched, untouched] = left;
  const run = await carryOut(office, { kind: 'assign', agentId: ana, target: { ids: [...left] } });
  await office.ok('leads.flag', { leadId: touched, flag: 'vip', on: true });
  await office.ok('leads.assign', { leadId: touched, agentId: null });
  await office.ok('runs.undo', { runId: run.runId });
  expect(await listed()).toEqual([untouched]);
});

test('an undo brings back only what that run took from the list', async () => {
  const { left } = await leaveTwoOver();
  const [first, second] = left;
  await office.ok('leads.assign', { leadId: first, agentId: ana });
  const run = await carryOut(office, { kind: 'assign', agentId: ben, target: { ids: [first] } });
  await office.ok('runs.undo', { runId: run.runId });
  await office.ok('leads.assign', { leadId: first, agentId: null });
  expect(await listed()).toEqual([second]);
});

test('a lead leaves the list when it is given away by hand, and is back on it when that is taken back at once', async () => {
  const { left } = await leaveTwoOver();
  const [first, second] = left;
  await office.ok('leads.assign', { leadId: first, agentId: ben });
  expect(await listed()).toEqual([second]);
  await office.ok('leads.assign', { leadId: first, agentId: null });
  expect(await listed()).toEqual([...left]);
});

test('a lead that was worked on and then goes back to the pool starts anew', async () => {
  const { left } = await leaveTwoOver();
  const [first, second] = left;
  await office.ok('leads.assign', { leadId: first, agentId: ben });
  await office.ok('leads.flag', { leadId: first, flag: 'vip', on: true });
  await office.ok('leads.assign', { leadId: first, agentId: null });
  expect(await listed()).toEqual([second]);
  office.clock.now += hour;
  const { runId } = await carryOut(office, { kind: 'auto' });
  expect((await office.ok('leads.get', { id: first })).attention).toMatchObject({ runId, since: office.clock.now });
});

test('a lead that is archived, lost or won leaves the list, and is back when it is reopened', async () => {
  const { left } = await leaveTwoOver();
  const [first, second] = left;
  for (const name of ['Archived', 'Lost', 'Closed']) {
    await office.ok('leads.setStatus', { leadId: first, statusId: await statusId(office, name) });
    expect(await listed()).toEqual([second]);
  }
  await office.ok('leads.setStatus', { leadId: first, statusId: await statusId(office, 'Contacting') });
  expect(await listed()).toEqual([...left]);
});

test('leads that an agent who leaves cannot pass on stay on the list until the agent returns', async () => {
  const { placed, left } = await leaveTwoOver();
  await office.ok('team.save', { id: ben, leadRecipient: true, leadCap: 0 });
  office.clock.now += hour;
  const { runId } = await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'distribute' } });
  expect(await listed()).toEqual([placed, ...left].toSorted((one, other) => one - other));
  expect((await office.ok('leads.attention', {})).rows.find(({ leadId }) => leadId === placed)).toEqual({
    leadId: placed,
    name: `Lead 000${placed - 1}`,
    agentId: ana,
    agentName: 'Ana',
    reason: 'agents_at_cap',
    text: 'every agent who may take it is at cap',
    runId,
    since: office.clock.now,
  });
  await office.ok('team.reactivate', { id: ana });
  expect(await listed()).toEqual([...left]);
});

test('a run that changes nothing but the status gives a deserted lead to nobody', async () => {
  const { placed } = await leaveTwoOver();
  const { runId } = await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'distribute' } });
  const target = { ids: [placed] };
  await carryOut(office, { kind: 'status', target, statusId: await statusId(office, 'Contacting') });
  expect((await office.ok('leads.get', { id: placed })).attention).toMatchObject({ reason: 'not_recipient', runId });
});

test('a lead of an agent who has left is on the list when it is reopened, although no run left it over since', async () => {
  const { left } = await leaveTwoOver();
  const [leadId, other] = left;
  await office.ok('leads.assign', { leadId, agentId: ben });
  await office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Archived') });
  await office.ok('team.deactivate', { id: ben, workingLeads: { to: 'pool' } });
  expect(await listed()).toEqual([other]);
  office.clock.now += hour;
  await office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Contacting') });
  expect((await office.ok('leads.attention', {})).rows.filter((row) => row.leadId === leadId)).toEqual([
    {
      leadId,
      name: `Lead 000${leadId - 1}`,
      agentId: null,
      agentName: null,
      reason: 'nobody_eligible',
      text: 'no agent may take it',
      runId: null,
      since: office.clock.now,
    },
  ]);
  await office.ok('leads.assign', { leadId, agentId: ana });
  expect(await listed()).toEqual([other]);
});

test('a lead that goes back to the pool with its agent’s desk is no leftover', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  await office.ok('leads.assign', { leadId, agentId: ben });
  await office.ok('team.deactivate', { id: ben, workingLeads: { to: 'pool' } });
  expect([await listed(), leadStates(office)]).toEqual([[], [{ id: leadId, agent: null, status: 'Unassigned' }]]);
});

test('a lead that is removed is removed from the list', async () => {
  const plan = await office.ok('intake.plan', {
    source: { text: 'Name,Email\nAda,ada@example.com\nBo,bo@example.com' },
  });
  await office.ok('runs.commit', { runId: plan.runId });
  await carryOut(office, { kind: 'auto' });
  expect(await listed()).toHaveLength(1);
  await office.ok('runs.undo', { runId: plan.runId });
  expect([await listed(), office.db.raw.prepare('SELECT count(*) FROM attention').pluck().get()]).toEqual([[], 0]);
});

test('an agent who filters for the list sees none of the others’ leads', async () => {
  await leaveTwoOver();
  const own = await office.ok('leads.list', { filter: { needsAttention: true } }, agentCaller(ana));
  expect(own.total).toBe(0);
});

test('a bulk act takes exactly the leads that need attention', async () => {
  const { left } = await leaveTwoOver();
  const run = await carryOut(office, { kind: 'assign', agentId: ben, target: { filter: { needsAttention: true } } });
  const page = await office.ok('runs.leads', { runId: run.runId });
  expect(page.rows.map(({ leadId }) => leadId)).toEqual([...left]);
  expect(await listed()).toEqual([]);
});
