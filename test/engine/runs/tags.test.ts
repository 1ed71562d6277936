import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads, statesOf } from '../../helpers/given-leads.ts';
import { carryOut } from '../../helpers/leads.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
});

afterEach(() => office.close());

const everything = { filter: {} };
const tags = () => statesOf(office).map((lead) => lead.tags);

test('a tag run adds and removes whatever the case, keeps spelling and order, and its undo puts all back', async () => {
  giveLeads(office, [
    { tags: [] },
    { tags: ['vip', 'Cold', 'Garden'] },
    { tags: ['Garden', 'COLD'], status: 'Archived', agentId: office.agentIds[0] ?? null },
    { tags: ['VIP', 'ÄRGER', 'garden'] },
    { tags: ['VIP', 'Garden'] },
  ]);
  const before = statesOf(office);
  const input = {
    kind: 'tag',
    target: everything,
    add: ['VIP', 'garden', 'Garden'],
    remove: ['cold', 'ärger'],
  } as const;
  const plan = await office.ok('runs.plan', { ...input, add: [...input.add], remove: [...input.remove] });
  expect([plan.title, plan.sentence, plan.total, plan.placed, plan.skipped, plan.perAgent]).toEqual([
    'Tag: +VIP +garden +Garden −cold −ärger',
    '4 leads to tag +VIP +garden +Garden −cold −ärger, 1 skipped (tagged so already).',
    5,
    4,
    1,
    [],
  ]);
  expect(statesOf(office)).toEqual(before);
  await office.ok('runs.commit', { runId: plan.runId });
  expect(tags()).toEqual([
    ['VIP', 'garden'],
    ['vip', 'Garden'],
    ['Garden', 'VIP'],
    ['VIP', 'garden'],
    ['VIP', 'Garden'],
  ]);
  const { rows } = await office.ok('runs.leads', { runId: plan.runId });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['tagged', 'tagged', 'tagged', 'tagged', 'skipped']);
  const undone = await office.ok('runs.undo', { runId: plan.runId });
  expect([undone.restored, statesOf(office)]).toEqual([4, before]);
});

test('a tag run takes a list of leads, or a filter less what was unticked', async () => {
  const [first = 0, second = 0] = giveLeads(office, [{}, {}, { status: 'Lost' }]);
  await carryOut(office, { kind: 'tag', target: { ids: [second, 999] }, add: ['one'] });
  await carryOut(office, { kind: 'tag', target: { filter: { statusIds: [1] }, except: [first] }, add: ['two'] });
  expect(tags()).toEqual([[], ['one', 'two'], []]);
});

test('a lead that would get more than 50 tags is skipped with the reason; taking tags away is always open', async () => {
  const many = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
  const [full = 0, almost = 0] = giveLeads(office, [{ tags: many }, { tags: many.slice(1) }]);
  const run = await carryOut(office, { kind: 'tag', target: everything, add: ['new'] });
  const { rows } = await office.ok('runs.leads', { runId: run.runId });
  expect(rows.map(({ leadId, outcome, leftoverReason }) => [leadId, outcome, leftoverReason])).toEqual([
    [full, 'skipped', 'tags_full'],
    [almost, 'tagged', null],
  ]);
  expect(run.sentence).toBe('1 lead tagged +new, 1 skipped (more than 50 tags).');
  await carryOut(office, { kind: 'tag', target: { ids: [full] }, add: ['new'], remove: ['TAG 3'] });
  expect(tags()[0]).toEqual([...many.slice(0, 3), ...many.slice(4), 'new']);
});

test('a tag run names a tag, and none of them twice over', async () => {
  giveLeads(office, [{}]);
  const said: string[] = [];
  for (const change of [{}, { add: ['VIP'], remove: ['cold', 'vip'] }]) {
    const refused = await office.call('runs.plan', { kind: 'tag', target: everything, ...change });
    if (!refused.ok) said.push(`${refused.error.code}: ${refused.error.message}`);
  }
  expect(said).toEqual([
    'INVALID_INPUT: Name at least one tag to add or to remove.',
    'INVALID_INPUT: The tag “VIP” is to be added and removed. Decide for one of them.',
  ]);
});

test('an undo of tags leaves alone the leads whose contact was edited since, not those that only moved', async () => {
  const [edited = 0, moved = 0, quiet = 0] = giveLeads(office, [{ tags: ['a'] }, { tags: ['a'] }, { tags: ['a'] }]);
  const run = await carryOut(office, { kind: 'tag', target: everything, add: ['b'], remove: ['a'] });
  await office.ok('leads.save', { id: edited, tags: ['b', 'c'] });
  await office.ok('leads.assign', { leadId: moved, agentId: office.agentIds[0] ?? 0 });
  const preview = await office.ok('runs.previewUndo', { runId: run.runId });
  const undone = await office.ok('runs.undo', { runId: run.runId });
  expect(undone.skipped).toEqual([{ leadId: edited, name: `Lead ${edited}`, reason: 'its contact was edited since' }]);
  expect([preview.restored, preview.skippedCount, preview.skipped]).toEqual([2, 1, undone.skipped]);
  expect(statesOf(office).map((lead) => [lead.id, lead.tags, lead.agentId])).toEqual([
    [edited, ['b', 'c'], null],
    [moved, ['a'], office.agentIds[0]],
    [quiet, ['a'], null],
  ]);
});

test('a plan of tags is made anew when tags changed, not when leads only moved', async () => {
  const [first = 0, second = 0] = giveLeads(office, [{}, {}]);
  const plan = await office.ok('runs.plan', { kind: 'tag', target: everything, add: ['b'] });
  await office.ok('leads.assign', { leadId: first, agentId: office.agentIds[0] ?? 0 });
  await office.ok('leads.save', { id: second, tags: ['B'] });
  expect(await office.call('runs.commit', { runId: plan.runId })).toMatchObject({
    ok: false,
    error: { code: 'STALE_PLAN', details: { changed: 1 } },
  });
  await office.ok('leads.assign', { leadId: first, agentId: office.agentIds[1] ?? 0 });
  await office.ok('runs.commit', { runId: plan.runId });
  expect(tags()).toEqual([['b'], ['B']]);
});

test('tags are found again on the lead, and an older run may not be undone over them', async () => {
  const [leadId = 0] = giveLeads(office, [{}]);
  const assigned = await carryOut(office, {
    kind: 'assign',
    agentId: office.agentIds[0] ?? 0,
    target: { ids: [leadId] },
  });
  await carryOut(office, { kind: 'tag', target: { ids: [leadId] }, add: ['VIP'] });
  expect((await office.ok('leads.get', { id: leadId })).tags).toEqual(['VIP']);
  const { skipped } = await office.ok('runs.previewUndo', { runId: assigned.runId });
  expect(skipped.map(({ reason }) => reason)).toEqual(['worked on since']);
});
