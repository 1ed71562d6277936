import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, leadStates, saveAuto } from '../../helpers/leads.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday, 11 May 2026, 06:00 in Berlin. */
const monday = Date.UTC(2026, 4, 11, 4, 0);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

const slept = 'Baton was closed or the machine asleep at that time.';
const changed = 'The schedule was changed before it ran.';
const nothingToDo = '0 leads assigned across 0 agents, 0 unassigned.';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ now: monday, timeZone: 'Europe/Berlin', agents: ['Ana', 'Ben'] });
  await saveAuto(office, { on: true, runTime: '07:00', weekdays: everyDay, graceMinutes: 240 });
});

afterEach(() => office.close());

const runDue = () => office.ok('schedule.runDue', {}, system);
const schedule = async () => (await office.ok('schedule.list', {}))[0]!;
const slots = async () =>
  (await schedule()).slots.map(({ localDate, localTime, state, note }) => [
    `${localDate} ${localTime}`,
    ...(note ? [state, note] : [state]),
  ]);
const notices = () =>
  office.events.flatMap((event) => (event.type === 'notice' ? [[event.level, event.title, event.text]] : []));

test('nothing happens before the run time, and the caller learns when to ask again', async () => {
  await addLeads(office, 2);
  const told = office.events.length;
  expect(await runDue()).toEqual({ ran: [], missed: [], nextDueAt: monday + hour });
  expect(office.events.length).toBe(told);
});

test('a slot runs exactly once for its day, and says so', async () => {
  await addLeads(office, 2);
  office.clock.now = monday + hour;
  const first = await runDue();
  const second = await runDue();
  const sentence = '2 leads assigned across 2 agents, 0 unassigned.';
  expect(first.ran).toEqual([
    {
      schedule: 'autoAssignment',
      localDate: '2026-05-11',
      localTime: '07:00',
      dueAt: monday + hour,
      state: 'done',
      runId: 1,
      note: sentence,
    },
  ]);
  expect([second.ran, second.nextDueAt]).toEqual([[], monday + hour + day]);
  expect(leadStates(office).map(({ status }) => status)).toEqual(['Assigned', 'Assigned']);
  const { rows } = await office.ok('runs.list', {});
  expect(rows.map(({ kind, actorId }) => [kind, actorId])).toEqual([['auto', null]]);
  expect([(await schedule()).lastRun, notices()]).toEqual([
    `Last run: 2026-05-11 07:00 — ${sentence}`,
    [['info', 'Auto lead assignment', sentence]],
  ]);
});

test('a run that finds nothing to do is done all the same', async () => {
  office.clock.now = monday + hour;
  await runDue();
  expect([await slots(), (await schedule()).lastRun, notices()]).toEqual([
    [['2026-05-11 07:00', 'done', nothingToDo]],
    `Last run: 2026-05-11 07:00 — ${nothingToDo}`,
    [['info', 'Auto lead assignment', nothingToDo]],
  ]);
});

test('the settings that a run used are kept with it', async () => {
  await addLeads(office, 1);
  office.clock.now = monday + hour;
  const used = await office.ok('settings.get', { section: 'autoAssignment' });
  await runDue();
  await saveAuto(office, { order: 'oldest', graceMinutes: 5 });
  const facts = office.db.raw.prepare('SELECT facts FROM run_snapshot').pluck().get() as Buffer;
  expect((JSON.parse(inflateSync(facts).toString()) as { settings: unknown }).settings).toEqual(used.value);
});

test('a run that was slept through is made up for within the grace of the same day, and marked late', async () => {
  office.clock.now = monday + hour + 3 * hour;
  await runDue();
  expect(await slots()).toEqual([['2026-05-11 07:00', 'done_late', nothingToDo]]);
});

test('of several missed days only the newest is made up for, the older ones are missed and told of in one line', async () => {
  office.clock.now = monday + 2 * day + hour + 30 * minute;
  const { ran, missed } = await runDue();
  expect([ran.length, missed.length, await slots()]).toEqual([
    1,
    2,
    [
      ['2026-05-13 07:00', 'done_late', nothingToDo],
      ['2026-05-12 07:00', 'missed', slept],
      ['2026-05-11 07:00', 'missed', slept],
    ],
  ]);
  expect(notices()).toEqual([
    [
      'warning',
      'Auto lead assignment was missed',
      `2 times, from 2026-05-11 07:00 to 2026-05-12 07:00: ${slept} You can run it now.`,
    ],
    ['info', 'Auto lead assignment', nothingToDo],
  ]);
});

test('after the grace the slot is missed, not run', async () => {
  await addLeads(office, 1);
  office.clock.now = monday + hour + 5 * hour;
  await runDue();
  expect([await slots(), leadStates(office)[0]?.status, notices()]).toEqual([
    [['2026-05-11 07:00', 'missed', slept]],
    'Unassigned',
    [['warning', 'Auto lead assignment was missed', `2026-05-11 07:00: ${slept} You can run it now.`]],
  ]);
});

test('an edit never makes up for a time before it, and that time does not vanish', async () => {
  office.clock.now = monday + 2 * hour;
  await saveAuto(office, { runTime: '06:30' });
  expect((await runDue()).ran).toEqual([]);
  expect([await slots(), (await schedule()).nextDueAt]).toEqual([
    [['2026-05-11 07:00', 'missed', changed]],
    monday + day + hour / 2,
  ]);
});

test.each([
  ['another time zone', () => office.confirmed('office.save', { office: { timeZone: 'Europe/Lisbon' } })],
  ['switching it off', () => saveAuto(office, { on: false })],
])('%s makes up for nothing either', async (_, edit) => {
  office.clock.now = monday + 2 * hour;
  await edit();
  expect([(await runDue()).ran, await slots()]).toEqual([[], [['2026-05-11 07:00', 'missed', changed]]]);
});

test('a longer grace does not bring back what the shorter one had missed', async () => {
  await saveAuto(office, { graceMinutes: 30 });
  office.clock.now = monday + 2 * hour;
  await saveAuto(office, { graceMinutes: 240 });
  expect([(await runDue()).ran, await slots()]).toEqual([[], [['2026-05-11 07:00', 'missed', slept]]]);
});

test('while paused, slots are recorded as paused; after resuming nothing is made up for', async () => {
  await office.ok('schedule.pause', { schedule: 'autoAssignment' });
  office.clock.now = monday + hour;
  const { ran, missed } = await runDue();
  office.clock.now = monday + day + hour + minute;
  await office.ok('schedule.resume', { schedule: 'autoAssignment' });
  await runDue();
  expect([ran, missed, await slots(), notices()]).toEqual([
    [],
    [],
    [
      ['2026-05-12 07:00', 'paused'],
      ['2026-05-11 07:00', 'paused'],
    ],
    [],
  ]);
});

test('a clock that is set back does not run a slot twice, and far back it holds until somebody says so', async () => {
  office.clock.now = monday + hour;
  await runDue();
  office.clock.now = monday + hour - 10 * minute;
  expect((await runDue()).ran).toEqual([]);
  office.clock.now = monday - 2 * day;
  expect(await runDue()).toEqual({ ran: [], missed: [], nextDueAt: null });
  expect((await schedule()).hold).toBe(
    'The clock stands before its newest run of 2026-05-11 07:00. Set the clock right, or resume by this clock.',
  );

  await office.ok('schedule.resume', { schedule: 'autoAssignment' });
  expect((await schedule()).hold).toBeNull();
  office.clock.now = monday - day + hour;
  expect((await runDue()).ran.map(({ localDate }) => localDate)).toEqual(['2026-05-10']);
  expect((await schedule()).nextDueAt).toBe(monday + day + hour);
  const told = office.events.length;
  office.clock.now = monday + hour;
  expect([await runDue(), office.events.length]).toEqual([
    { ran: [], missed: [], nextDueAt: monday + day + hour },
    told,
  ]);
});

test('a clock that stands before the moment when the schedule was set holds, too, instead of staying silent', async () => {
  office.clock.now = monday - 2 * hour;
  expect([await runDue(), (await schedule()).hold]).toEqual([
    { ran: [], missed: [], nextDueAt: null },
    'The clock stands before the moment when this schedule was set, 2026-05-11 06:00. Set the clock right, or resume by this clock.',
  ]);
});

test('a time set for later by a clock that was set back is not taken for one that has passed', async () => {
  office.clock.now = monday + hour;
  await runDue();
  office.clock.now = monday + hour / 2;
  await saveAuto(office, { runTime: '06:45' });
  office.clock.now = monday + hour + hour / 2;
  await runDue();
  expect((await slots()).map(([at, state]) => [at, state])).toEqual([
    ['2026-05-11 07:00', 'done'],
    ['2026-05-11 06:45', 'done_late'],
  ]);
});

test('a schedule that is off asks for nothing', async () => {
  await saveAuto(office, { on: false });
  office.clock.now = monday + hour;
  expect(await runDue()).toEqual({ ran: [], missed: [], nextDueAt: null });
});
