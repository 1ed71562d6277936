import { afterEach, beforeEach, expect, test } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, leadStates, saveAuto } from '../../helpers/leads.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday, 11 May 2026, 06:00 in Berlin. */
const monday = Date.UTC(2026, 4, 11, 4, 0);

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ now: monday, timeZone: 'Europe/Berlin', agents: ['Ana', 'Ben'] });
  await saveAuto(office, { on: true, runTime: '07:00', weekdays: [1, 2, 3, 4, 5, 6, 7], graceMinutes: 240 });
});

afterEach(() => office.close());

const runDue = () => office.ok('schedule.runDue', {}, system);
const slots = async () =>
  (await office.ok('schedule.list', {}))[0]?.slots.map(({ localDate, localTime, state }) => [
    localDate,
    localTime,
    state,
  ]);

test('nothing happens before the run time, and the caller learns when to ask again', async () => {
  await addLeads(office, 2);
  const revision = office.events.length;
  expect(await runDue()).toEqual({ ran: [], missed: [], nextDueAt: monday + hour });
  expect(office.events.length).toBe(revision);
});

test('a slot runs exactly once for its day', async () => {
  await addLeads(office, 2);
  office.clock.now = monday + hour;
  const first = await runDue();
  const second = await runDue();
  expect(first.ran.map(({ localDate, localTime, state }) => [localDate, localTime, state])).toEqual([
    ['2026-05-11', '07:00', 'done'],
  ]);
  expect([second.ran, second.nextDueAt]).toEqual([[], monday + hour + day]);
  expect(leadStates(office).map(({ status }) => status)).toEqual(['Assigned', 'Assigned']);
  const { rows } = await office.ok('runs.list', {});
  expect(rows.map(({ kind, actorId }) => [kind, actorId])).toEqual([['auto', null]]);
});

test('a run that was slept through is made up for within the grace of the same day, and marked late', async () => {
  office.clock.now = monday + hour + 3 * hour;
  await runDue();
  expect(await slots()).toEqual([['2026-05-11', '07:00', 'done_late']]);
});

test('of several missed days only the newest is made up for, the older ones are recorded as missed', async () => {
  office.clock.now = monday + 2 * day + hour + 30 * minute;
  await runDue();
  expect(await slots()).toEqual([
    ['2026-05-13', '07:00', 'done_late'],
    ['2026-05-12', '07:00', 'missed'],
    ['2026-05-11', '07:00', 'missed'],
  ]);
});

test('after the grace the slot is missed, not run', async () => {
  await addLeads(office, 1);
  office.clock.now = monday + hour + 5 * hour;
  await runDue();
  expect(await slots()).toEqual([['2026-05-11', '07:00', 'missed']]);
  expect(leadStates(office)[0]?.status).toBe('Unassigned');
});

test('an edit never makes up for a time before it', async () => {
  office.clock.now = monday + 2 * hour;
  await saveAuto(office, { runTime: '06:30' });
  expect((await runDue()).ran).toEqual([]);
  expect(await slots()).toEqual([]);
});

test('while paused, slots are recorded as paused; after resuming nothing is made up for', async () => {
  await office.ok('schedule.pause', { schedule: 'autoAssignment' });
  office.clock.now = monday + hour;
  await runDue();
  office.clock.now += minute;
  await office.ok('schedule.resume', { schedule: 'autoAssignment' });
  await runDue();
  expect(await slots()).toEqual([['2026-05-11', '07:00', 'paused']]);
});

test('a clock that is set back does not run a slot twice, and far back it holds until somebody says so', async () => {
  office.clock.now = monday + hour;
  await runDue();
  office.clock.now = monday + hour - 10 * minute;
  expect((await runDue()).ran).toEqual([]);
  office.clock.now = monday - 2 * day;
  expect(await runDue()).toEqual({ ran: [], missed: [], nextDueAt: null });
  expect((await office.ok('schedule.list', {}))[0]?.hold).toContain('2026-05-11 07:00');

  await office.ok('schedule.resume', { schedule: 'autoAssignment' });
  expect((await office.ok('schedule.list', {}))[0]?.hold).toBeNull();
  office.clock.now = monday - day + hour;
  expect((await runDue()).ran.map(({ localDate }) => localDate)).toEqual(['2026-05-10']);
  office.clock.now = monday + hour;
  expect((await runDue()).ran).toEqual([]);
});

test('a run that fails is rolled back, tried again after 1, 5 and 15 minutes, then shown as failed', async () => {
  await addLeads(office, 2);
  office.db.raw.exec("CREATE TRIGGER broken BEFORE INSERT ON ledger_entry BEGIN SELECT raise(ABORT, 'broken'); END");
  office.clock.now = monday + hour;
  const retries: (number | null)[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { nextDueAt } = await runDue();
    retries.push(nextDueAt === null ? null : (nextDueAt - office.clock.now) / minute);
    expect(await slots()).toEqual([]);
    expect(leadStates(office).map(({ status }) => status)).toEqual(['Unassigned', 'Unassigned']);
    expect((await runDue()).nextDueAt).toBe(nextDueAt);
    office.clock.now = nextDueAt ?? 0;
  }
  expect(retries).toEqual([1, 5, 15]);
  await runDue();
  expect(await slots()).toEqual([['2026-05-11', '07:00', 'failed']]);
  expect((await office.ok('runs.list', {})).total).toBe(0);
});

test('a failure that passes is made good by the next try', async () => {
  await addLeads(office, 2);
  office.db.raw.exec("CREATE TRIGGER broken BEFORE INSERT ON ledger_entry BEGIN SELECT raise(ABORT, 'broken'); END");
  office.clock.now = monday + hour;
  await runDue();
  office.db.raw.exec('DROP TRIGGER broken');
  office.clock.now += minute;
  await runDue();
  expect(await slots()).toEqual([['2026-05-11', '07:00', 'done']]);
  expect(leadStates(office).map(({ status }) => status)).toEqual(['Assigned', 'Assigned']);
});

test('a schedule that is off asks for nothing', async () => {
  await saveAuto(office, { on: false });
  office.clock.now = monday + hour;
  expect(await runDue()).toEqual({ ran: [], missed: [], nextDueAt: null });
});
