import { afterEach, expect, test } from 'vitest';
import type { AutoAssignment } from '../../../shared/contract/settings.ts';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

async function saveWith(changes: Partial<AutoAssignment>) {
  const { value } = await office.ok('settings.get', { section: 'autoAssignment' });
  return office.confirmed('settings.save', { section: 'autoAssignment', value: { ...value, ...changes } });
}

function effectiveFrom(): unknown {
  return office.db.raw.prepare('SELECT effective_from FROM schedule_state').pluck().get();
}

test('a section is saved tidied, with who changed it and when, and read back', async () => {
  office = await openTestOffice();
  office.clock.now += 1000;
  const saved = await saveWith({ on: true, eligibleStatusIds: [5, 1, 5], weekdays: [5, 1, 5, 3], basis: 'desk' });
  const { id: _id, hash: _hash, ...entry } = (await office.ok('audit.list', { limit: 1 })).rows[0] ?? {};
  const value = {
    on: true,
    eligibleStatusIds: [5, 1],
    runTime: '09:00',
    weekdays: [1, 3, 5],
    order: 'hottest',
    basis: 'desk',
    respectWorkingHours: false,
    matchCriteria: false,
    graceMinutes: 240,
  };
  expect({ saved, read: await office.ok('settings.get', { section: 'autoAssignment' }), entry }).toEqual({
    saved: { section: 'autoAssignment', value, changedAt: testNow + 1000, changedBy: 1 },
    read: saved,
    entry: { at: testNow + 1000, actorId: 1, action: 'settings.save', detail: { section: 'autoAssignment', ...value } },
  });
});

test.each<[string, Partial<AutoAssignment>]>([
  ['switching it on', { on: true }],
  ['another time', { runTime: '08:59' }],
  ['another weekday', { weekdays: [1, 2, 3, 4, 5, 6] }],
])('%s lets the schedule count from now: no run is made up for that was due before', async (_, changes) => {
  office = await openTestOffice();
  office.clock.now += 60_000;
  await saveWith(changes);
  expect(effectiveFrom()).toBe(testNow + 60_000);
});

test('another order, basis, grace or pool leaves the schedule as it is', async () => {
  office = await openTestOffice();
  office.clock.now += 60_000;
  await saveWith({
    order: 'oldest',
    basis: 'month',
    graceMinutes: 30,
    eligibleStatusIds: [1],
    weekdays: [5, 4, 3, 2, 1],
  });
  expect(effectiveFrom()).toBe(testNow);
});

test('an edit of the time ends what was still being retried, but a pause stays', async () => {
  office = await openTestOffice();
  office.db.raw.prepare('UPDATE schedule_state SET retry_at = 5, attempts = 2, is_paused = 1').run();
  await saveWith({ runTime: '10:00' });
  expect(
    office.db.raw.prepare('SELECT effective_from, is_paused, retry_at, attempts FROM schedule_state').get(),
  ).toEqual({
    effective_from: testNow,
    is_paused: 1,
    retry_at: null,
    attempts: 0,
  });
});

test.each([
  ['does not exist', 99],
  ['is retired', 6],
])('an eligible status that %s is refused', async (_, statusId) => {
  office = await openTestOffice();
  await office.ok('statuses.retire', { id: 6 });
  await expect(saveWith({ eligibleStatusIds: [1, statusId] })).rejects.toThrow('settings.save answered INVALID_INPUT');
});
