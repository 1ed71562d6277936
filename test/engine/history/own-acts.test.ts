import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetActsOf } from '../../../main/engine/history/api.ts';
import type { WriteContext } from '../../../main/engine/context.ts';
import { agentCaller, openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut } from '../../helpers/leads.ts';

let office: TestOffice;
let ids: number[];
let ana: number;
let ben: number;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  [ana = 0, ben = 0] = office.agentIds;
  ids = await addLeads(office, 3);
  for (const leadId of ids) await office.ok('leads.assign', { leadId, agentId: ana });
});

afterEach(() => office.close());

const sentences = async (caller = office.broker) =>
  (await office.ok('history.list', {}, caller)).map(({ sentence }) => sentence);

test('each person has a history of their own, newest first', async () => {
  await office.ok('activity.add', { kind: 'note', leadId: ids[0] ?? 0, text: 'x' }, agentCaller(ana));
  expect(await sentences(agentCaller(ana))).toEqual(['Noted on Lead 0000']);
  expect((await sentences()).slice(0, 2)).toEqual(['Assigned Lead 0002 to Ana', 'Assigned Lead 0001 to Ana']);
  const [act] = await office.ok('history.list', {}, agentCaller(ana));
  expect(await office.codeOf('history.undo', { id: act?.id ?? 0 })).toBe('NOT_FOUND');
  expect(await office.codeOf('history.undo', {}, agentCaller(ben))).toBe('NOT_UNDOABLE');
  expect(await office.codeOf('history.redo', {})).toBe('NOT_UNDOABLE');
});

test('an agent neither sees nor undoes what was done to a lead that is on another desk now', async () => {
  const leadId = ids[0] ?? 0;
  await office.ok('activity.add', { kind: 'note', leadId, text: 'x' }, agentCaller(ana));
  const [act] = await office.ok('history.list', {}, agentCaller(ana));
  await office.ok('leads.assign', { leadId, agentId: ben });
  expect(await sentences(agentCaller(ana))).toEqual([]);
  expect(await office.codeOf('history.undo', { id: act?.id ?? 0 }, agentCaller(ana))).toBe('NOT_FOUND');
  expect(await office.codeOf('history.undo', {}, agentCaller(ana))).toBe('NOT_UNDOABLE');
  await office.ok('leads.assign', { leadId, agentId: ana });
  expect(await office.codeOf('history.undo', {}, agentCaller(ana))).toBe('ok');
});

test('who is a broker no more undoes nothing that only a broker may do', async () => {
  await carryOut(office, { kind: 'archive', target: { ids } });
  office.db.raw.prepare('UPDATE lead SET agent_id = 1').run();
  const demoted = { agentId: 1, role: 'agent' as const };
  office.db.raw.prepare("UPDATE agent SET role = 'broker' WHERE id = 2").run();
  office.db.raw.prepare("UPDATE agent SET role = 'agent' WHERE id = 1").run();
  expect(await sentences(demoted)).toEqual([]);
  expect(await office.codeOf('history.undo', {}, demoted)).toBe('NOT_UNDOABLE');
});

test('what changed nothing stands in no history', async () => {
  const leadId = ids[0] ?? 0;
  const before = await sentences();
  await office.ok('leads.assign', { leadId, agentId: ana });
  await office.ok('leads.flag', { leadId, flag: 'vip', on: false });
  await office.ok('leads.save', { id: leadId, temperature: 'warm' });
  await office.ok('leads.setStatus', { leadId, statusId: 2 });
  expect(await sentences()).toEqual(before);
});

test('a new act takes away what could have been done again, and no number is given twice', async () => {
  const leadId = ids[0] ?? 0;
  await office.ok('leads.flag', { leadId, flag: 'vip', on: true });
  await office.ok('activity.add', { kind: 'note', leadId, text: 'one' });
  const [note, flag] = await office.ok('history.list', { limit: 2 });
  await office.ok('history.undo', {});
  await office.ok('history.undo', {});
  await office.ok('activity.add', { kind: 'note', leadId, text: 'two' });
  const [newest, assigned] = await office.ok('history.list', { limit: 2 });
  expect(assigned?.sentence).toBe('Assigned Lead 0002 to Ana');
  expect([note?.id, flag?.id]).not.toContain(newest?.id);
  expect(await office.codeOf('history.redo', {})).toBe('NOT_UNDOABLE');
  expect(await office.codeOf('history.redo', { id: flag?.id ?? 0 })).toBe('NOT_FOUND');
});

test('what was undone last is done again first', async () => {
  const [one = 0, two = 0] = ids;
  await office.ok('leads.flag', { leadId: one, flag: 'vip', on: true });
  await office.ok('leads.flag', { leadId: two, flag: 'vip', on: true });
  const [second, first] = await office.ok('history.list', { limit: 2 });
  await office.ok('history.undo', { id: first?.id ?? 0 });
  await office.ok('history.undo', { id: second?.id ?? 0 });
  expect((await office.ok('history.redo', {})).id).toBe(second?.id);
  expect((await office.ok('history.redo', {})).id).toBe(first?.id);
});

test('the newest 200 acts of a person are kept, and those of others besides', async () => {
  const leadId = ids[0] ?? 0;
  await office.ok('activity.add', { kind: 'note', leadId, text: 'x' }, agentCaller(ana));
  for (let count = 0; count < 205; count += 1) {
    await office.ok('leads.flag', { leadId, flag: 'vip', on: count % 2 === 0 });
  }
  const kept = office.db.raw.prepare('SELECT actor_id, count(*) FROM act GROUP BY 1').raw().all();
  expect(kept).toEqual([
    [1, 200],
    [ana, 1],
  ]);
});

test('what the history keeps of a person can be forgotten', async () => {
  const [keepId = 0, mergeId = 0] = ids;
  await office.ok('leads.merge', { keepId, mergeId });
  forgetActsOf({ db: office.db } as WriteContext, mergeId);
  expect(await sentences()).toEqual([
    'Assigned Lead 0002 to Ana',
    'Assigned Lead 0000 to Ana',
    'Typed in Lead 0002',
    'Typed in Lead 0000',
  ]);
});

test('what Baton does by itself stands in no history', async () => {
  const before = office.db.raw.prepare('SELECT count(*) FROM act').pluck().get();
  await office.ok('activity.add', { kind: 'note', leadId: ids[0] ?? 0, text: 'x' }, { agentId: null, role: 'broker' });
  expect(office.db.raw.prepare('SELECT count(*) FROM act').pluck().get()).toBe(before);
});
