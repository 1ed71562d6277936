import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { carryOut, leadStates, saveAuto, statusId } from '../../helpers/leads.ts';

let office: TestOffice;
let ana: number;
let ben: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 1 }, 'Ben'] });
  [ana = 0, ben = 0] = office.agentIds;
});

afterEach(() => office.close());

test('a closed lead of an agent makes no room for a working one under the cap', async () => {
  const [, own = 0, fresh = 0] = giveLeads(office, [
    { status: 'Qualified', agentId: ana },
    { status: 'Closed', agentId: ana },
    {},
  ]);
  const run = await carryOut(office, {
    kind: 'distribute',
    target: { ids: [own, fresh] },
    to: { agentIds: [ana, ben] },
  });
  expect(run.perAgent.find(({ agentId }) => agentId === ana)).toMatchObject({ before: 1, given: 0, after: 1 });
  expect(leadStates(office).map(({ agent }) => agent)).toEqual([ana, ana, ben]);
  const { rows } = await office.ok('runs.leads', { runId: run.runId });
  expect(rows.find(({ leadId }) => leadId === own)).toMatchObject({ outcome: 'skipped', leftoverReason: 'closed' });
});

test('without caps closed leads are distributed like all others, and stay closed', async () => {
  const ids = giveLeads(office, [{ status: 'Archived' }, { status: 'Archived' }]);
  const to = { agentIds: [ana, ben] };
  await carryOut(office, { kind: 'distribute', target: { ids }, to, underCaps: false });
  expect(leadStates(office).map(({ agent, status }) => [agent, status])).toEqual([
    [ana, 'Archived'],
    [ben, 'Archived'],
  ]);
});

test('a closed status is not eligible, and one that becomes closed is dealt no more', async () => {
  const lost = await statusId(office, 'Lost');
  await expect(saveAuto(office, { eligibleStatusIds: [lost] })).rejects.toThrow('“Lost” is a closed status');
  const missed = await statusId(office, 'Missed');
  await saveAuto(office, { on: true, eligibleStatusIds: [missed] });
  giveLeads(office, [{ status: 'Missed', agentId: ana }]);
  office.db.raw.prepare("UPDATE status SET category = 'lost' WHERE id = ?").run(missed);
  office.db.raw.exec('UPDATE data_version SET revision = revision + 1');
  expect((await office.ok('runs.plan', { kind: 'auto' })).total).toBe(0);
});
