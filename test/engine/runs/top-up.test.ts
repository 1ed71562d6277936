import { expect, test } from 'vitest';
import { openTestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, statusId } from '../../helpers/leads.ts';

test('a top-up fills each desk up to its cap, the emptiest first, and leaves agents without a cap out', async () => {
  const office = await openTestOffice({
    agents: [{ name: 'Ana', leadCap: 4 }, { name: 'Ben', leadCap: 3 }, { name: 'Cleo' }, { name: 'Dev', leadCap: 2 }],
  });
  const [ana = 0, , , dev = 0] = office.agentIds;
  const [first = 0, second = 0] = await addLeads(office, 2);
  await office.ok('leads.assign', { leadId: first, agentId: ana });
  await office.ok('leads.assign', { leadId: second, agentId: dev });
  await addLeads(office, 5, 2);
  const plan = await office.ok('runs.plan', { kind: 'top_up' });
  expect(plan.title).toBe('Daily lead top-up');
  expect(plan.perAgent.map(({ name, before, given, cap, gateText }) => [name, before, given, cap, gateText])).toEqual([
    ['Dana Whitfield', 0, 0, null, 'has no cap to fill up to'],
    ['Ana', 1, 2, 4, null],
    ['Ben', 0, 2, 3, null],
    ['Cleo', 0, 0, null, 'has no cap to fill up to'],
    ['Dev', 1, 1, 2, null],
  ]);
  office.close();
});

test('a top-up takes fresh unassigned leads only, and what is left stays unassigned without being a worry', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 2 }] });
  const [missed = 0] = await addLeads(office, 1);
  await office.ok('leads.setStatus', { leadId: missed, statusId: await statusId(office, 'Missed') });
  const [silent = 0] = await addLeads(office, 1, 1);
  await office.ok('leads.flag', { leadId: silent, flag: 'doNotContact', on: true });
  await addLeads(office, 4, 2);
  const run = await carryOut(office, { kind: 'top_up' });
  expect(run.sentence).toBe('2 leads assigned across 1 agent, 2 unassigned (agents at cap).');
  expect(run.leftovers).toEqual([{ reason: 'agents_at_cap', count: 2 }]);
  expect(office.db.raw.prepare('SELECT count(*) AS count FROM attention').get()).toEqual({ count: 0 });
  office.close();
});
