import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, saveAuto, statusId } from '../../helpers/leads.ts';

let office: TestOffice;
let ana: number;
let ben: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  await office.ok('team.save', { id: 1, leadRecipient: false });
  [ana = 0, ben = 0] = office.agentIds;
  const eligibleStatusIds = [await statusId(office, 'Unassigned'), await statusId(office, 'Missed')];
  await saveAuto(office, { on: true, basis: 'month', eligibleStatusIds });
});

afterEach(() => office.close());

/** How many each was given, by a run that levels the month. */
async function given(): Promise<(number | undefined)[]> {
  const run = await carryOut(office, { kind: 'auto' });
  return [ana, ben].map((id) => run.perAgent.find(({ agentId }) => agentId === id)?.given);
}

test('leads that an import brought with their agent were not received, and lower nobody’s month', async () => {
  const ids = await addLeads(office, 4);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  await carryOut(office, { kind: 'status', target: { ids }, statusId: await statusId(office, 'Closed') });
  const rows = [1, 2, 3, 4].map((index) => `Own ${index},own${index}@leads.example,Ana,Missed`);
  const plan = await office.ok('intake.plan', { source: { text: ['Name,Email,Owner,Status', ...rows].join('\n') } });
  await office.ok('runs.commit', { runId: plan.runId });
  await addLeads(office, 4, 10);
  // Ana's four go to Ben, as who re-deals wants them to move; then 4 and 4 are level with two more for each.
  expect(await given()).toEqual([2, 6]);
});

test('leads that come back into the pool are not counted for those who had them', async () => {
  const ids = await addLeads(office, 4);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  await carryOut(office, { kind: 'recycle', target: { ids } });
  expect(await given()).toEqual([2, 2]);
});

test('a lead given by hand counts, until it is dealt again', async () => {
  const ids = await addLeads(office, 4);
  for (const leadId of ids.slice(0, 2)) await office.ok('leads.assign', { leadId, agentId: ana });
  expect(await given()).toEqual([0, 2]);
});
