import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, agentCaller, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, statusId } from '../../helpers/leads.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
});

afterEach(() => office.close());

test('an unassigned lead moves to the assigned status when it gets an agent', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  const [ana = 0] = office.agentIds;
  await office.ok('leads.assign', { leadId, agentId: ana });
  const lead = await office.ok('leads.get', { id: leadId });
  expect([lead.agentId, lead.statusId]).toEqual([ana, await statusId(office, 'Assigned')]);
});

test('a reassigned lead keeps its status, temperature, flags, follow-ups, history and SLA clock', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  const [ana = 0, ben = 0] = office.agentIds;
  await office.ok('leads.assign', { leadId, agentId: ana });
  await office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Qualified') });
  await office.ok('leads.save', { id: leadId, temperature: 'hot', score: 91 });
  await office.ok('leads.flag', { leadId, flag: 'vip', on: true });
  await office.ok('activity.add', {
    kind: 'followUp',
    leadId,
    dueAt: office.clock.now + 86_400_000,
    text: 'Call back',
  });
  const before = await office.ok('leads.get', { id: leadId });
  const activities = await office.ok('activity.list', { leadId });

  office.clock.now += 3_600_000;
  await office.ok('leads.assign', { leadId, agentId: ben, reason: 'better_match' });

  const after = await office.ok('leads.get', { id: leadId });
  expect({ ...after, agentId: ana, assignedAt: before.assignedAt, changedAt: before.changedAt }).toEqual(before);
  expect(after.slaDueAt).toBe(before.slaDueAt);
  expect(await office.ok('activity.list', { leadId })).toEqual(activities);
});

test('the reason and the note of a reassignment stand in the timeline, the note also in the activity log', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  const [ana = 0, ben = 0] = office.agentIds;
  await office.ok('leads.assign', { leadId, agentId: ana });
  office.clock.now += 1000;
  await office.ok('leads.assign', { leadId, agentId: ben, reason: 'other', note: 'Asked for Ben by name' });
  const [entry] = await office.ok('timeline.list', { leadId });
  expect(entry).toMatchObject({ kind: 'assigned', fromAgentId: ana, toAgentId: ben, reason: 'other' });
  expect(entry?.text).toContain('Asked for Ben by name');
  const activities = await office.ok('activity.list', { leadId });
  expect(activities.map(({ kind, text }) => [kind, text])).toEqual([['note', 'Asked for Ben by name']]);
});

test('the reason “other” without a note is refused and changes nothing', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  const code = await office.codeOf('leads.assign', { leadId, agentId: office.agentIds[0] ?? 0, reason: 'other' });
  expect(code).toBe('INVALID_INPUT');
  expect((await office.ok('leads.get', { id: leadId })).agentId).toBeNull();
});

test('a lead that goes back to the pool is unassigned again', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  await office.ok('leads.assign', { leadId, agentId: office.agentIds[0] ?? 0 });
  await office.ok('leads.assign', { leadId, agentId: null });
  const lead = await office.ok('leads.get', { id: leadId });
  expect([lead.agentId, lead.assignedAt, lead.statusId]).toEqual([null, null, await statusId(office, 'Unassigned')]);
});

test('a lead with an agent cannot be given the unassigned status', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  await office.ok('leads.assign', { leadId, agentId: office.agentIds[0] ?? 0 });
  const code = await office.codeOf('leads.setStatus', { leadId, statusId: await statusId(office, 'Unassigned') });
  expect(code).toBe('CONFLICT');
});

test('candidates name for each agent the gate at which automatic assignment would stop', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const [first = 0, second = 0] = await addLeads(office, 2);
  await office.ok('team.save', { id: ana, leadCap: 1 });
  await office.ok('leads.assign', { leadId: first, agentId: ana });
  await office.ok('team.save', { id: ben, leadRecipient: false });
  const candidates = await office.ok('leads.candidates', { leadId: second });
  expect(candidates.map(({ name, gateText }) => [name, gateText])).toEqual([
    ['Ana', 'at cap 1/1'],
    ['Ben', 'off rotation'],
    ['Dana Whitfield', 'off rotation'],
  ]);
});

test('an agent sees and changes the own desk only', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const [own = 0, other = 0] = await addLeads(office, 2);
  await office.ok('leads.assign', { leadId: own, agentId: ana });
  await office.ok('leads.assign', { leadId: other, agentId: ben });
  const asAna = agentCaller(ana);
  const page = await office.ok('leads.list', {}, asAna);
  expect([page.total, page.rows.map((row) => row.id)]).toEqual([1, [own]]);
  expect(await office.call('leads.get', { id: other }, asAna)).toMatchObject({
    error: {
      code: 'NOT_FOUND',
      message: 'There is no such lead here. It may have been removed or belong to another desk.',
    },
  });
  expect(await office.codeOf('leads.flag', { leadId: other, flag: 'vip', on: true }, asAna)).toBe('NOT_FOUND');
});

test('a person who is known by phone in any format is not typed in twice', async () => {
  const first = await office.ok('leads.create', { name: 'Kim Osei', phone: '(412) 555-0142' });
  const again = await office.call('leads.create', { name: 'K. Osei', phone: '+1 412-555-0142' });
  expect(again).toMatchObject({ ok: false, error: { code: 'CONFLICT', details: { leadId: first.id } } });
});
