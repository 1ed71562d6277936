import { afterEach, expect, test } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, leadStates, saveAuto, saveTopUp, statusId } from '../../helpers/leads.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday, 11 May 2026, 06:00 in Berlin. */
const monday = Date.UTC(2026, 4, 11, 4, 0);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

const stops = { asked: 0, stopAt: Number.POSITIVE_INFINITY };

let office: TestOffice;

async function open(topUpTime: string, autoTime: string): Promise<void> {
  Object.assign(stops, { asked: 0, stopAt: Number.POSITIVE_INFINITY });
  office = await openTestOffice({
    now: monday,
    timeZone: 'Europe/Berlin',
    agents: [{ name: 'Ana', leadCap: 2 }, { name: 'Ben' }],
    isStopped: () => (stops.asked += 1) >= stops.stopAt,
  });
  await saveAuto(office, { on: true, runTime: autoTime, weekdays: everyDay });
  await saveTopUp(office, { on: true, runTime: topUpTime, weekdays: everyDay });
}

afterEach(() => office.close());

const runDue = () => office.ok('schedule.runDue', {}, system);

/** What became of each slot, in the order in which it was written down. */
function recorded(): string[] {
  return office.db.raw
    .prepare("SELECT schedule || ' ' || local_date || ' ' || local_time || ' ' || state FROM slot ORDER BY id")
    .pluck()
    .all() as string[];
}

function breakTopUp(): void {
  office.db.raw.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON ledger_entry
     WHEN (SELECT kind FROM run WHERE id = NEW.run_id) = 'top_up' BEGIN SELECT raise(ABORT, 'broken'); END`,
  );
}

test('two schedules are listed, automatic assignment first', async () => {
  await open('07:00', '09:00');
  const listed = await office.ok('schedule.list', {});
  expect(listed.map(({ schedule, on, nextDueAt }) => [schedule, on, nextDueAt])).toEqual([
    ['autoAssignment', true, monday + 3 * hour],
    ['topUp', true, monday + hour],
  ]);
  expect((await runDue()).nextDueAt).toBe(monday + hour);
});

test('both due at the same minute run one after the other, and the second sees what the first did', async () => {
  await open('07:00', '07:00');
  await addLeads(office, 5);
  office.clock.now = monday + hour;
  const { ran, nextDueAt } = await runDue();
  expect([ran.map(({ schedule, note }) => [schedule, note]), nextDueAt]).toEqual([
    [
      ['autoAssignment', '5 leads assigned across 2 agents, 0 unassigned.'],
      ['topUp', '0 leads assigned across 0 agents, 0 unassigned.'],
    ],
    monday + hour + day,
  ]);
  expect((await runDue()).ran).toEqual([]);
});

test('what is caught up of both runs in the order of its times, each once', async () => {
  await open('07:00', '08:00');
  await addLeads(office, 6);
  office.clock.now = monday + day + 3 * hour;
  await runDue();
  await runDue();
  expect(recorded()).toEqual([
    'autoAssignment 2026-05-11 08:00 missed',
    'topUp 2026-05-11 07:00 missed',
    'topUp 2026-05-12 07:00 done_late',
    'autoAssignment 2026-05-12 08:00 done_late',
  ]);
  const listed = await office.ok('schedule.list', {});
  expect(listed.map(({ lastRun }) => lastRun)).toEqual([
    'Last run: 2026-05-12 09:00 — 4 leads assigned across 1 agent, 0 unassigned.',
    'Last run: 2026-05-12 09:00 — 2 leads assigned across 1 agent, 4 unassigned (agents at cap).',
  ]);
});

test('an undo of one leaves alone what the other one did to its leads in the same breath', async () => {
  await open('07:00', '08:00');
  await saveAuto(office, { eligibleStatusIds: [await statusId(office, 'Assigned')] });
  await addLeads(office, 2);
  office.clock.now = monday + 3 * hour;
  const { ran } = await runDue();
  expect(ran.map(({ note }) => note)).toEqual([
    '2 leads assigned across 1 agent, 0 unassigned.',
    '2 leads assigned across 1 agent, 0 unassigned.',
  ]);
  const undone = await office.ok('runs.undo', { runId: ran[0]?.runId ?? 0 });
  expect([undone.restored, undone.skippedCount, leadStates(office).map(({ agent }) => agent)]).toEqual([
    0,
    2,
    [office.agentIds[1], office.agentIds[1]],
  ]);
});

test('a failure of one never harms the other', async () => {
  await open('07:00', '07:30');
  await addLeads(office, 4);
  breakTopUp();
  office.clock.now = monday + 2 * hour;
  const { ran, nextDueAt } = await runDue();
  expect([ran.map(({ schedule, state }) => [schedule, state]), nextDueAt]).toEqual([
    [['autoAssignment', 'done_late']],
    monday + 2 * hour + minute,
  ]);
  expect(leadStates(office).map(({ status }) => status)).toEqual(Array(4).fill('Assigned'));
  const kinds = (await office.ok('runs.list', {})).rows.map(({ kind }) => kind);
  expect([kinds, recorded()]).toEqual([['auto'], ['autoAssignment 2026-05-11 07:30 done_late']]);
});

test('one that is paused leaves the other one running', async () => {
  await open('07:00', '07:00');
  await office.ok('schedule.pause', { schedule: 'topUp' });
  office.clock.now = monday + hour;
  await runDue();
  office.clock.now += day;
  await office.ok('schedule.resume', { schedule: 'topUp' });
  await runDue();
  expect(recorded()).toEqual([
    'topUp 2026-05-11 07:00 paused',
    'autoAssignment 2026-05-11 07:00 done',
    'topUp 2026-05-12 07:00 paused',
    'autoAssignment 2026-05-12 07:00 done',
  ]);
});

test('a clock far back holds both, and each is let go by itself', async () => {
  await open('07:00', '07:00');
  office.clock.now = monday + hour;
  await runDue();
  office.clock.now = monday - day;
  await office.ok('schedule.resume', { schedule: 'topUp' });
  const listed = await office.ok('schedule.list', {});
  expect(listed.map(({ hold, nextDueAt }) => [hold === null, nextDueAt])).toEqual([
    [false, null],
    [true, monday - day + hour],
  ]);
});

test('a run that is stopped by hand is skipped and not tried again, wherever it is stopped; the other one follows', async () => {
  let stopped = 0;
  for (let stopAt = 1; ; stopAt += 1) {
    await open('07:00', '08:00');
    await addLeads(office, 6);
    office.clock.now = monday + 3 * hour;
    Object.assign(stops, { asked: 0, stopAt });
    const first = await runDue();
    const isStopped = stops.asked >= stopAt && first.ran.some(({ state }) => state === 'skipped');
    stops.stopAt = Number.POSITIVE_INFINITY;
    const second = await runDue();
    const { ran } = await runDue();
    const all = [...first.ran, ...second.ran].map(({ schedule, state, note }) => [schedule, state, note]);
    if (!isStopped) {
      expect(all.map(([, state]) => state)).toEqual(['done_late', 'done_late']);
      break;
    }
    stopped += 1;
    const skipped = all.filter(([, state]) => state === 'skipped');
    expect([skipped.length, skipped[0]?.[2], all.length, ran]).toEqual([1, 'stopped by hand', 2, []]);
    const runs = (await office.ok('runs.list', { states: ['planned', 'committed', 'failed', 'cancelled'] })).total;
    expect([stopAt, runs]).toEqual([stopAt, 1]);
    office.close();
  }
  expect(stopped).toBeGreaterThan(8);
});
