import { afterEach, expect, test } from 'vitest';
import { agentCaller, testNow, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads, statesOf } from '../../helpers/given-leads.ts';
import { statusId } from '../../helpers/leads.ts';
import { openRoutingOffice } from './routing-office.ts';

let office: TestOffice;
afterEach(() => office.close());

const day = 86_400_000;
async function setStatus(leadId: number, name: string) {
  return office.ok('leads.setStatus', { leadId, statusId: await statusId(office, name) });
}

function standing(leadId: number): { status: string | undefined; agentId: number | null | undefined } {
  const lead = statesOf(office).find(({ id }) => id === leadId);
  return { status: lead?.status, agentId: lead?.agentId };
}

test('an archived lead that is set to a working status stays with an agent who may have it, in just that status', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [, ben = 0] = office.agentIds;
  const [leadId = 0] = giveLeads(office, [{ status: 'Archived', agentId: ben }]);
  const outcome = await setStatus(leadId, 'Qualified');
  expect(outcome.sentence).toBe('Reactivated by hand; stays with Ben.');
  expect(standing(leadId)).toEqual({ status: 'Qualified', agentId: ben });
  expect((await office.ok('timeline.list', { leadId }))[0]).toMatchObject({
    kind: 'reactivated',
    text: outcome.sentence,
  });
});

test('one whose agent fails a gate is routed anew at once, to Contacting, and the act can be undone', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [ana = 0, ben = 0] = office.agentIds;
  await office.ok('absences.save', { agentId: ben, from: testNow - day, to: testNow + 10 * day });
  const [leadId = 0] = giveLeads(office, [{ status: 'Archived', agentId: ben }]);
  const outcome = await setStatus(leadId, 'Qualified');
  expect(outcome.sentence).toBe('Reactivated by hand; Ben could not keep it (away until 21 May), so it went to Ana.');
  expect(outcome.toStatusId).toBe(await statusId(office, 'Contacting'));
  expect(standing(leadId)).toEqual({ status: 'Contacting', agentId: ana });
  const [act] = await office.ok('history.list', {});
  await office.ok('history.undo', { id: act!.id });
  expect(standing(leadId)).toEqual({ status: 'Archived', agentId: ben });
});

test('a lead that is set to work without anybody who may take it waits on the list, with its reason', async () => {
  office = await openRoutingOffice({ on: false }, [{ name: 'Ana', leadCap: 0 }]);
  const [ana = 0] = office.agentIds;
  const [full = 0, silent = 0] = giveLeads(office, [
    { status: 'Archived', agentId: ana },
    { status: 'Archived', agentId: ana, flags: ['doNotContact'] },
  ]);
  expect((await setStatus(full, 'Contacting')).sentence).toBe(
    'Reactivated by hand; Ana could not keep it (at cap 0/0), so it needs attention (agents at cap).',
  );
  await setStatus(silent, 'Contacting');
  const { rows } = await office.ok('leads.attention', {});
  expect(rows.map(({ leadId, reason }) => [leadId, reason])).toEqual([
    [full, 'agents_at_cap'],
    [silent, 'do_not_contact'],
  ]);
});

test('an agent reopens the own lead, but not one that would go to another desk by it', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [ana = 0] = office.agentIds;
  const [leadId = 0] = giveLeads(office, [{ status: 'Archived', agentId: ana }]);
  const change = { leadId, statusId: await statusId(office, 'Contacting') };
  await office.ok('team.save', { id: ana, leadRecipient: false });
  expect(await office.call('leads.setStatus', change, agentCaller(ana))).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT', message: expect.stringContaining('Ask the broker to bring it back.') as unknown },
  });
  expect(standing(leadId)).toEqual({ status: 'Archived', agentId: ana });
  await office.ok('team.save', { id: ana, leadRecipient: true });
  await office.ok('leads.setStatus', change, agentCaller(ana));
  expect(standing(leadId)).toEqual({ status: 'Contacting', agentId: ana });
});

test('a client, a lost or trashed lead, one in work and one that goes from closed to closed change their status and nothing else', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [ana = 0] = office.agentIds;
  await office.ok('team.save', { id: ana, leadRecipient: false });
  const changes = [
    ['Closed', 'Contacting'],
    ['Lost', 'Qualified'],
    ['Trashed', 'Contacting'],
    ['Qualified', 'Contacting'],
    ['Archived', 'Lost'],
  ] as const;
  for (const [from, to] of changes) {
    const [leadId = 0] = giveLeads(office, [{ status: from, agentId: ana }]);
    expect((await setStatus(leadId, to)).sentence).toBeNull();
    expect(standing(leadId)).toEqual({ status: to, agentId: ana });
  }
});
