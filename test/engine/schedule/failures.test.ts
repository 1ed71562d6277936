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

function breakRuns(): void {
  office.db.raw.exec("CREATE TRIGGER broken BEFORE INSERT ON ledger_entry BEGIN SELECT raise(ABORT, 'broken'); END");
}

test('a run that fails is rolled back, tried again after 1, 5 and 15 minutes, then shown as failed', async () => {
  await addLeads(office, 2);
  breakRuns();
  office.clock.now = monday + hour;
  const retries: (number | null)[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { nextDueAt } = await runDue();
    retries.push(nextDueAt === null ? null : (nextDueAt - office.clock.now) / minute);
    expect([await slots(), (await schedule()).retryAt, notices()]).toEqual([[], nextDueAt, []]);
    expect(leadStates(office).map(({ status }) => status)).toEqual(['Unassigned', 'Unassigned']);
    expect((await runDue()).nextDueAt).toBe(nextDueAt);
    office.clock.now = nextDueAt ?? 0;
  }
  expect(retries).toEqual([1, 5, 15]);
  await runDue();
  const why = expect.stringMatching(/^Something went wrong inside Baton\. The log names it [0-9a-f]{8}\.$/) as string;
  expect([await slots(), (await schedule()).retryAt, notices()]).toEqual([
    [['2026-05-11 07:00', 'failed', why]],
    null,
    [['warning', 'Auto lead assignment failed', expect.stringContaining('2026-05-11 07:00: Something went wrong')]],
  ]);
  expect([(await office.ok('runs.list', {})).total, (await schedule()).nextDueAt]).toEqual([0, monday + day + hour]);
});

test('a failure that passes is made good by the next try', async () => {
  await addLeads(office, 2);
  breakRuns();
  office.clock.now = monday + hour;
  await runDue();
  office.db.raw.exec('DROP TRIGGER broken');
  office.clock.now += minute;
  await runDue();
  expect((await slots()).map(([, state]) => state)).toEqual(['done']);
  expect(leadStates(office).map(({ status }) => status)).toEqual(['Assigned', 'Assigned']);
});

test.each([
  ['an edit', () => saveAuto(office, { runTime: '10:00' })],
  ['a pause', () => office.ok('schedule.pause', { schedule: 'autoAssignment' })],
  ['a night', () => (office.clock.now += 20 * hour)],
])('what failed and was then overtaken by %s has failed', async (_, overtake) => {
  await addLeads(office, 1);
  breakRuns();
  office.clock.now = monday + hour;
  await runDue();
  await overtake();
  await runDue();
  expect([await slots(), (await schedule()).retryAt]).toEqual([
    [['2026-05-11 07:00', 'failed', 'It failed and was not tried again in time.']],
    null,
  ]);
});

test('a clock set back while a failed run waits does not make it wait longer than any wait', async () => {
  await addLeads(office, 1);
  breakRuns();
  office.clock.now = monday + hour + 2 * hour;
  await runDue();
  office.db.raw.exec('DROP TRIGGER broken');
  office.clock.now -= hour;
  expect((await runDue()).ran.map(({ state }) => state)).toEqual(['done_late']);
});

test('what failed yesterday costs today none of its tries', async () => {
  breakRuns();
  await addLeads(office, 1);
  office.clock.now = monday + hour;
  const { nextDueAt } = await runDue();
  office.clock.now = nextDueAt ?? 0;
  await runDue();
  office.clock.now = monday + day + hour;
  expect([(await runDue()).nextDueAt, (await slots()).map(([at, state]) => [at, state])]).toEqual([
    monday + day + hour + minute,
    [['2026-05-11 07:00', 'failed']],
  ]);
});
