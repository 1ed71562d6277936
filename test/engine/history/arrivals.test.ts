import { afterEach, expect, test } from 'vitest';
import { testNow, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { leadStates } from '../../helpers/leads.ts';
import { ledgerOf, rowsOfLeads } from '../../helpers/rows.ts';
import { openRoutingOffice } from '../routing/routing-office.ts';

let office: TestOffice;
afterEach(() => office.close());

const day = 86_400_000;

const stateOf = (leadId: number) => leadStates(office).find(({ id }) => id === leadId);

test('a lead that was typed in by mistake goes to Trashed and comes back, with what its agent was given', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const before = await ledgerOf(office);
  const { id: leadId } = await office.ok('leads.create', { name: 'Kim Osei', inquiry: 'A flat, please.' });
  const after = [rowsOfLeads(office, [leadId]), await ledgerOf(office)];
  expect(stateOf(leadId)).toEqual({ id: leadId, agent: 2, status: 'Assigned' });
  for (let round = 0; round < 2; round += 1) {
    office.clock.now += 1000;
    expect((await office.ok('history.undo', {})).sentence).toBe('Typed in Kim Osei.');
    expect(stateOf(leadId)).toEqual({ id: leadId, agent: null, status: 'Trashed' });
    expect(await ledgerOf(office)).toEqual(before);
    expect((await office.ok('runs.list', { kinds: ['route'] })).rows[0]?.state).toBe('undone');
    office.clock.now += 1000;
    await office.ok('history.redo', {});
    expect([rowsOfLeads(office, [leadId]), await ledgerOf(office)]).toEqual(after);
    expect((await office.ok('runs.list', { kinds: ['route'] })).rows[0]?.state).toBe('committed');
  }
});

test('one that somebody has worked on, changed or heard of since is not taken back', async () => {
  office = await openRoutingOffice({ on: false });
  const cleo = { agentId: 4, role: 'broker' as const };
  office.db.raw.prepare("UPDATE agent SET role = 'broker' WHERE id = 4").run();
  const { id: leadId } = await office.ok('leads.create', { name: 'Kim Osei', email: 'kim@example.org' });
  const obstacle = async () => (await office.ok('history.list', {}))[0]?.obstacle;
  expect(await obstacle()).toBeNull();
  const others: [() => Promise<unknown>, string][] = [
    [
      () => office.ok('activity.add', { kind: 'note', leadId, text: 'x' }, cleo),
      'Kim Osei was worked on since it was typed in.',
    ],
    [() => office.ok('leads.save', { id: leadId, score: 80 }, cleo), 'Kim Osei was changed since it was typed in.'],
    [
      () => office.ok('leads.save', { id: leadId, phone: '4125550142' }, cleo),
      'Kim Osei was changed since it was typed in.',
    ],
    [
      () => office.ok('leads.saveNeed', { leadId, said: { areas: ['Hill'] } }, cleo),
      'Kim Osei was changed since it was typed in.',
    ],
    [
      () =>
        office.ok('leads.create', { name: 'Kim', email: 'kim@example.org', inquiry: 'x', onKnown: 'inquiry' }, cleo),
      'Kim Osei wrote again since it was typed in.',
    ],
    [
      () => office.ok('leads.assign', { leadId, agentId: 3 }, cleo),
      'The status of Kim Osei was changed since: it is Assigned now.',
    ],
  ];
  for (const [act, text] of others) {
    await act();
    expect([text, await obstacle()]).toEqual([text, text]);
    expect(await office.codeOf('history.undo', {})).toBe('CONFLICT');
    await office.ok('history.undo', {}, cleo);
    expect(await obstacle()).toBeNull();
  }
  await office.ok('history.undo', {});
  expect(stateOf(leadId)?.status).toBe('Trashed');
});

test('a reactivation that routed the lead anew is undone and done again, run, ledger and all', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [, ben = 0] = office.agentIds;
  await office.ok('absences.save', { agentId: ben, from: testNow - day, to: testNow + 10 * day });
  const [leadId = 0] = giveLeads(office, [{ status: 'Archived', agentId: ben }]);
  const before = [rowsOfLeads(office, [leadId]), await ledgerOf(office)];
  const { runId } = await office.ok('leads.reactivate', { leadId });
  expect(runId).not.toBeNull();
  const after = [rowsOfLeads(office, [leadId]), await ledgerOf(office)];
  await office.ok('activity.add', { kind: 'note', leadId, text: 'no obstacle' }, { agentId: 2, role: 'agent' });
  await office.ok('history.undo', {}, { agentId: 2, role: 'agent' });
  for (let round = 0; round < 2; round += 1) {
    office.clock.now += 1000;
    await office.ok('history.undo', {});
    expect([rowsOfLeads(office, [leadId]), await ledgerOf(office)]).toEqual(before);
    office.clock.now += 1000;
    await office.ok('history.redo', {});
    expect([rowsOfLeads(office, [leadId]), await ledgerOf(office)]).toEqual(after);
  }
  await office.ok('runs.undo', { runId: runId ?? 0 });
  expect(await office.codeOf('history.undo', {})).toBe('CONFLICT');
});

test('a note that was written since is no obstacle to a reactivation that is undone, and stays', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [leadId = 0] = giveLeads(office, [{ status: 'Archived' }]);
  const before = await ledgerOf(office);
  await office.ok('leads.reactivate', { leadId });
  await office.ok('activity.add', { kind: 'note', leadId, text: 'x' }, { agentId: 2, role: 'agent' });
  await office.ok('history.undo', {});
  expect(stateOf(leadId)).toEqual({ id: leadId, agent: null, status: 'Archived' });
  expect([(await office.ok('activity.list', { leadId })).length, await ledgerOf(office)]).toEqual([1, before]);
});

test('one that waits for attention goes back to where it was', async () => {
  office = await openRoutingOffice({ on: false });
  const [leadId = 0] = giveLeads(office, [{ status: 'Lost', agentId: 2 }]);
  await office.ok('team.deactivate', { id: 2, workingLeads: { to: 'pool' } });
  const before = rowsOfLeads(office, [leadId]);
  await office.ok('leads.reactivate', { leadId });
  expect((await office.ok('leads.attention', {})).total).toBe(1);
  await office.ok('history.undo', {});
  expect([rowsOfLeads(office, [leadId]), (await office.ok('leads.attention', {})).total]).toEqual([before, 0]);
});
