import { expect, test } from 'vitest';
import { openTestOffice } from '../../helpers/engine.ts';
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
