import { afterEach, expect, test } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import type { ScheduleName } from '../../../shared/contract/schedule.ts';
import type { AutoAssignment, TopUp } from '../../../shared/contract/settings.ts';
import { openTestOffice, testNow, testPassword, type TestOffice } from '../../helpers/engine.ts';
import { loadAuto, saveAuto, saveTopUp } from '../../helpers/leads.ts';

const minute = 60_000;

let office: TestOffice;
afterEach(() => office.close());

const foundingAuto: AutoAssignment = {
  on: false,
  eligibleStatusIds: [1, 4, 5],
  runTime: '09:00',
  weekdays: [1, 2, 3, 4, 5],
  order: 'hottest',
  basis: 'run',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

const foundingTopUp: TopUp = {
  on: false,
  runTime: '08:00',
  weekdays: [1, 2, 3, 4, 5],
  order: 'hottest',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

const get = (section: ScheduleName) => office.ok('settings.get', { section });

/** From when on a schedule counts, which only its next due time shows. */
async function nextDue(schedule: ScheduleName): Promise<string | undefined> {
  const found = (await office.ok('schedule.list', {})).find((each) => each.schedule === schedule);
  return found?.nextDueAt ? new Date(found.nextDueAt).toISOString() : undefined;
}

test('a new office has its founding configuration', async () => {
  office = await openTestOffice();
  const saved = { changedAt: testNow, changedBy: null };
  expect([await get('autoAssignment'), await get('topUp')]).toEqual([
    { section: 'autoAssignment', value: foundingAuto, ...saved },
    { section: 'topUp', value: foundingTopUp, ...saved },
  ]);
});

test('data that holds no such section or field yet reads as the founding configuration', async () => {
  office = await openTestOffice();
  office.db.raw.exec("DELETE FROM settings WHERE section = 'topUp'; DELETE FROM schedule_state");
  office.db.raw.exec("UPDATE settings SET value = json_remove(value, '$.matchCriteria')");
  office.clock.now += minute;
  const pauses = await office.codeOf('schedule.pause', { schedule: 'topUp' });
  expect([await get('topUp'), (await loadAuto(office)).matchCriteria, pauses]).toEqual([
    { section: 'topUp', value: foundingTopUp, changedAt: testNow, changedBy: null },
    false,
    'ok',
  ]);
  await saveTopUp(office, { on: true });
  await office.ok('schedule.resume', { schedule: 'topUp' });
  expect([await nextDue('topUp'), await nextDue('autoAssignment')]).toEqual(['2026-05-12T12:00:00.000Z', undefined]);
});

test('a section is saved tidied, with who changed it and when, and read back', async () => {
  office = await openTestOffice();
  office.clock.now += 1000;
  const saved = await saveAuto(office, {
    on: true,
    eligibleStatusIds: [5, 1, 5],
    weekdays: [5, 1, 5, 3],
    basis: 'desk',
    matchCriteria: true,
  });
  const { id: _id, hash: _hash, ...entry } = (await office.ok('audit.list', { limit: 1 })).rows[0] ?? {};
  const value = {
    ...foundingAuto,
    on: true,
    eligibleStatusIds: [5, 1],
    weekdays: [1, 3, 5],
    basis: 'desk',
    matchCriteria: true,
  };
  expect({ saved, read: await get('autoAssignment'), topUp: (await get('topUp')).value, entry }).toEqual({
    saved: { section: 'autoAssignment', value, changedAt: testNow + 1000, changedBy: 1 },
    read: saved,
    topUp: foundingTopUp,
    entry: { at: testNow + 1000, actorId: 1, action: 'settings.save', detail: { section: 'autoAssignment', ...value } },
  });
});

test('the top-up is saved on its own', async () => {
  office = await openTestOffice();
  office.clock.now += 1000;
  const saved = await saveTopUp(office, { on: true, runTime: '07:30', weekdays: [6, 1, 6], order: 'oldest' });
  expect([saved, await loadAuto(office)]).toEqual([
    {
      section: 'topUp',
      value: { ...foundingTopUp, on: true, runTime: '07:30', weekdays: [1, 6], order: 'oldest' },
      changedAt: testNow + 1000,
      changedBy: 1,
    },
    foundingAuto,
  ]);
});

test('the call target and when a lead is stale are saved with the password, and audited', async () => {
  office = await openTestOffice();
  const founding = await office.ok('settings.get', { section: 'desk' });
  office.db.raw.exec("UPDATE settings SET value = json_remove(value, '$.staleDays') WHERE section = 'desk'");
  const older = await office.ok('settings.get', { section: 'desk' });
  office.clock.now += 1000;
  const value = { callTarget: 25, staleDays: 7 };
  const refused = await office.codeOf('settings.save', { section: 'desk', value });
  const saved = await office.confirmed('settings.save', { section: 'desk', value });
  const [entry] = (await office.ok('audit.list', { limit: 1 })).rows;
  expect({
    founding,
    older,
    refused,
    saved,
    read: await office.ok('settings.get', { section: 'desk' }),
    entry,
  }).toEqual({
    founding: { section: 'desk', value: { callTarget: null, staleDays: 14 }, changedAt: testNow, changedBy: null },
    older: founding,
    refused: 'CONFIRM_REQUIRED',
    saved: { section: 'desk', value, changedAt: testNow + 1000, changedBy: 1 },
    read: saved,
    entry: expect.objectContaining({ action: 'settings.save', actorId: 1, detail: { section: 'desk', ...value } }),
  });
});

test.each<[string, object, string]>([
  ['a call target of none at all', { section: 'desk', value: { callTarget: 0, staleDays: 14 } }, 'value.callTarget'],
  ['a top-up with the fields of automatic assignment', { section: 'topUp', value: foundingAuto }, 'value'],
  ['an automatic assignment without them', { section: 'autoAssignment', value: foundingTopUp }, 'value.basis'],
  ['a time that is none', { section: 'topUp', value: { ...foundingTopUp, runTime: '24:00' } }, 'value.runTime'],
  ['no weekday', { section: 'topUp', value: { ...foundingTopUp, weekdays: [] } }, 'value.weekdays'],
  ['a section that does not exist', { section: 'moon', value: foundingTopUp }, 'section'],
])('%s is refused, and the field is named', async (_, input, field) => {
  office = await openTestOffice();
  const change = { operation: 'settings.save', input: JSON.parse(JSON.stringify(input)) };
  const envelope = await office.call('session.confirm', { password: testPassword, change });
  const fields = envelope.ok
    ? []
    : ((envelope.error.details?.['issues'] ?? []) as { at: string }[]).map(({ at }) => at);
  expect([await office.codeOf('settings.save', input as CallOf<'settings.save'>), fields]).toEqual([
    'INVALID_INPUT',
    expect.arrayContaining([field]),
  ]);
});

test.each<[string, Partial<AutoAssignment>]>([
  ['switching it on', { on: true }],
  ['another time', { on: true, runTime: '08:59' }],
  ['another weekday', { on: true, weekdays: [1, 2, 3, 4, 5, 6] }],
])('%s lets the schedule count from now: no run is made up for that was due before', async (_, changes) => {
  office = await openTestOffice();
  office.clock.now += minute;
  await saveAuto(office, changes);
  const { ran, missed } = await office.ok('schedule.runDue', {}, system);
  expect([ran, missed, await nextDue('autoAssignment')]).toEqual([[], [], expect.stringMatching(/^2026-05-12T/)]);
});

test('another order, basis, grace, gate or pool leaves the schedule as it is', async () => {
  office = await openTestOffice({ now: testNow - minute });
  await saveAuto(office, { on: true });
  office.clock.now = testNow + minute;
  await saveAuto(office, {
    order: 'oldest',
    basis: 'month',
    graceMinutes: 30,
    respectWorkingHours: true,
    matchCriteria: true,
    eligibleStatusIds: [1],
    weekdays: [5, 4, 3, 2, 1],
  });
  const { ran } = await office.ok('schedule.runDue', {}, system);
  expect(ran.map(({ localDate, localTime, state }) => [localDate, localTime, state])).toEqual([
    ['2026-05-11', '09:00', 'done'],
  ]);
});

test('an edit of one schedule leaves the other one alone', async () => {
  office = await openTestOffice({ now: testNow - 2 * 60 * minute });
  await saveAuto(office, { on: true });
  await saveTopUp(office, { on: true });
  office.clock.now = testNow;
  await saveAuto(office, { runTime: '10:00' });
  const { ran } = await office.ok('schedule.runDue', {}, system);
  expect(ran.map(({ schedule, localTime, state }) => [schedule, localTime, state])).toEqual([
    ['topUp', '08:00', 'done_late'],
  ]);
});

test.each([
  ['does not exist', 99],
  ['is retired', 6],
])('an eligible status that %s is refused', async (_, statusId) => {
  office = await openTestOffice();
  await office.ok('statuses.retire', { id: 6 });
  await expect(saveAuto(office, { eligibleStatusIds: [1, statusId] })).rejects.toThrow(
    'settings.save answered INVALID_INPUT',
  );
});
