import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { addLeads, carryOut, statusId } from '../../helpers/leads.ts';

let office: TestOffice;
let ana: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  [ana = 0] = office.agentIds;
});

afterEach(() => office.close());

test('the note of a change goes to the activity log of each lead that changes', async () => {
  const [kept = 0, changed = 0] = giveLeads(office, [{ status: 'Archived' }, { status: 'Lost', agentId: ana }]);
  await carryOut(office, { kind: 'archive', target: { filter: {} }, note: 'end of the season' });
  const texts = async (leadId: number) => (await office.ok('activity.list', { leadId })).map(({ text }) => text);
  expect([await texts(kept), await texts(changed)]).toEqual([[], ['end of the season']]);
});

test('the timeline tells each change in words, with its run', async () => {
  const [leadId = 0] = giveLeads(office, [{ status: 'Contacting', agentId: ana }]);
  const target = { ids: [leadId] };
  const runs: number[] = [];
  const inputs: CallOf<'runs.plan'>[] = [
    { kind: 'status', target, statusId: await statusId(office, 'Qualified') },
    { kind: 'tag', target, add: ['VIP'] },
    { kind: 'archive', target, note: 'out of season' },
    { kind: 'recycle', target },
  ];
  for (const input of inputs) {
    office.clock.now += 60_000;
    runs.push((await carryOut(office, input)).runId);
  }
  office.clock.now += 60_000;
  await office.ok('runs.undo', { runId: runs[3] ?? 0 });
  const entries = await office.ok('timeline.list', { leadId });
  expect(entries.map(({ kind, runId, text }) => [kind, runId, text])).toEqual([
    ['undone', (runs[3] ?? 0) + 1, 'Undo: Recycle to the pool'],
    ['unassigned', runs[3], 'Recycle to the pool'],
    ['status', runs[2], 'out of season'],
    ['tags', runs[1], 'Tag: +VIP'],
    ['status', runs[0], 'Set status to Qualified'],
  ]);
});

test('why a lead is with its agent is still said by the run that brought it there', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  const auto = await carryOut(office, { kind: 'auto' });
  const target = { ids: [leadId] };
  const set = await carryOut(office, { kind: 'status', target, statusId: await statusId(office, 'Qualified') });
  await carryOut(office, { kind: 'tag', target, add: ['VIP'] });
  await office.ok('runs.undo', { runId: set.runId });
  expect(await office.ok('runs.explainPresent', { leadId })).toMatchObject({ runId: auto.runId });
});
