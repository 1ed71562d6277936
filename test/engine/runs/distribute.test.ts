import { expect, test } from 'vitest';
import { openTestOffice, testNow } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { addLeads, carryOut, leadStates } from '../../helpers/leads.ts';

const unassigned = { filter: { statusCategories: ['unassigned' as const] } };

test('distributing by hand deals evenly over the named agents, off rotation or not', async () => {
  const office = await openTestOffice({ agents: ['Ana', { name: 'Ben', leadRecipient: false }, 'Cleo'] });
  await addLeads(office, 7);
  const [ana = 0, ben = 0] = office.agentIds;
  const run = await carryOut(office, { kind: 'distribute', target: unassigned, to: { agentIds: [ana, ben] } });
  expect(run.perAgent.map(({ given }) => given).toSorted((left, right) => left - right)).toEqual([0, 0, 3, 4]);
  expect(leadStates(office).every(({ agent }) => agent === ana || agent === ben)).toBe(true);
  office.close();
});

test('caps hold if the broker says so, and are passed over if not', async () => {
  const office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 1 },
      { name: 'Ben', leadCap: 1 },
    ],
  });
  await addLeads(office, 6);
  const to = { agentIds: [...office.agentIds] };
  const capped = await office.ok('runs.plan', { kind: 'distribute', target: unassigned, to });
  const free = await office.ok('runs.plan', { kind: 'distribute', target: unassigned, to, underCaps: false });
  expect([capped.placed, capped.leftOver, free.placed, free.leftOver]).toEqual([2, 4, 6, 0]);
  office.close();
});

test('a branch means its active agents who receive leads; a branch without any is refused', async () => {
  const office = await openTestOffice();
  const north = await office.ok('branches.save', { name: 'North' });
  const empty = await office.ok('branches.save', { name: 'South' });
  const agent = await office.ok('team.create', { name: 'Ana', email: 'ana@example.com', branchId: north.id });
  await addLeads(office, 3);
  const run = await carryOut(office, { kind: 'distribute', target: unassigned, to: { branchId: north.id } });
  expect([run.placed, leadStates(office).every((lead) => lead.agent === agent.id)]).toEqual([3, true]);
  const refused = await office.codeOf('runs.plan', {
    kind: 'distribute',
    target: unassigned,
    to: { branchId: empty.id },
  });
  expect(refused).toBe('CONFLICT');
  office.close();
});

test('a branch leaves out its agents who are away, by the time of the commit, too', async () => {
  const office = await openTestOffice();
  const { id: branchId } = await office.ok('branches.save', { name: 'North' });
  const ana = await office.ok('team.create', { name: 'Ana', email: 'ana@example.com', branchId });
  const ben = await office.ok('team.create', { name: 'Ben', email: 'ben@example.com', branchId });
  await addLeads(office, 4);
  const leaves = testNow + 3_600_000;
  await office.ok('absences.save', { agentId: ben.id, from: leaves, to: leaves + 86_400_000 });
  const input = { kind: 'distribute' as const, target: unassigned, to: { branchId } };
  const plan = await office.ok('runs.plan', input);
  expect(plan.perAgent.filter(({ given }) => given > 0).map(({ name, given }) => [name, given])).toEqual([
    ['Ana', 2],
    ['Ben', 2],
  ]);
  office.clock.now = leaves;
  expect(await office.codeOf('runs.commit', { runId: plan.runId })).toBe('STALE_PLAN');
  await office.ok('runs.commit', { runId: plan.runId });
  expect(leadStates(office).map(({ agent }) => agent)).toEqual([ana.id, ana.id, ana.id, ana.id]);
  office.close();
});

test('a distribution for the reason “other” needs a note, as an assignment does', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  await addLeads(office, 1);
  const input = { kind: 'distribute' as const, target: unassigned, to: { agentIds: [...office.agentIds] } };
  const refused = await office.call('runs.plan', { ...input, reason: 'other' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { field: 'note' } } });
  expect((await office.ok('runs.plan', { ...input, reason: 'other', note: 'Open day.' })).placed).toBe(1);
  office.close();
});

test('where caps are passed over nobody reads that an agent was filled up: the level decided', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 1 }, 'Ben'] });
  const [ana = 0, ben = 0] = office.agentIds;
  giveLeads(office, [{ status: 'Contacting', agentId: ana }]);
  const ids = await addLeads(office, 2);
  const { runId } = await office.ok('runs.plan', {
    kind: 'distribute',
    target: { ids },
    to: { agentIds: [ana, ben] },
    underCaps: false,
  });
  const { rows } = await office.ok('runs.leads', { runId });
  const bens = rows.find(({ toAgentId }) => toAgentId === ben)?.leadId ?? 0;
  const { agents } = await office.ok('runs.explain', { runId, leadId: bens });
  expect(agents.find(({ name }) => name === 'Ana')).toMatchObject({
    verdict: 'level',
    text: 'lost on level 2 against 1',
  });
  office.close();
});

test('under caps a closed lead stays as closed, whatever else is true of it', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const ids = giveLeads(office, [
    { status: 'Lost', agentId: office.agentIds[0] ?? 0, coveredBy: office.agentIds[1] ?? 0, flags: ['doNotContact'] },
  ]);
  const to = { agentIds: [...office.agentIds] };
  const { runId } = await office.ok('runs.plan', { kind: 'distribute', target: { ids }, to });
  expect((await office.ok('runs.leads', { runId })).rows[0]).toMatchObject({
    outcome: 'skipped',
    leftoverReason: 'closed',
  });
  office.close();
});
