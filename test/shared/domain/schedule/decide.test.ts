import { describe, expect, test } from 'vitest';
import { decideSlots, type ScheduleState } from '../../../../shared/domain/schedule/decide.ts';
import type { Schedule, Slot } from '../../../../shared/domain/schedule/slots.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const schedule: Schedule = { time: '09:00', weekdays: [1, 2, 3, 4, 5, 6, 7], timeZone: 'UTC' };
const monday = Date.UTC(2026, 4, 11, 9);

function slot(dueAt: number): Slot {
  return { localDate: new Date(dueAt).toISOString().slice(0, 10), localTime: '09:00', dueAt };
}

function decide(now: number, change: Partial<ScheduleState> = {}) {
  const effectiveFrom = monday - 30 * dayMs;
  return decideSlots({ schedule, effectiveFrom, lastRecordedAt: monday - dayMs, now, graceMinutes: 240, ...change });
}

describe('what a schedule asks for', () => {
  test('before its time nothing runs and the next moment is named', () => {
    expect(decide(monday - 1)).toEqual({ run: null, lateness: 'on_time', missed: [], hold: null, nextDueAt: monday });
  });

  test('a slot runs at its time, and up to a minute after it that is still on time', () => {
    const onTime = { run: slot(monday), lateness: 'on_time', missed: [], hold: null, nextDueAt: monday + dayMs };
    expect([decide(monday), decide(monday + minuteMs)]).toEqual([onTime, onTime]);
    expect(decide(monday + minuteMs + 1)).toEqual({ ...onTime, lateness: 'late' });
  });

  test('the app was closed at the run time: the slot runs late within the grace and is missed after it', () => {
    expect(decide(monday + 4 * hourMs)).toMatchObject({ run: slot(monday), lateness: 'late', missed: [] });
    expect(decide(monday + 4 * hourMs + 1)).toMatchObject({ run: null, missed: [slot(monday)] });
  });

  test('after days away only the newest slot is caught up and the older ones are recorded as missed', () => {
    expect(decide(monday + 2 * dayMs + hourMs)).toEqual({
      run: slot(monday + 2 * dayMs),
      lateness: 'late',
      missed: [slot(monday), slot(monday + dayMs)],
      hold: null,
      nextDueAt: monday + 3 * dayMs,
    });
  });

  test('a slot is not caught up on the next local day, however long the grace', () => {
    const evening = { ...schedule, time: '22:00' };
    const due = monday + 13 * hourMs;
    const state = { schedule: evening, lastRecordedAt: due - dayMs, graceMinutes: 24 * 60 };
    expect(decide(due + 2 * hourMs - 1, state)).toMatchObject({ run: { dueAt: due }, lateness: 'late' });
    expect(decide(due + 2 * hourMs, state)).toMatchObject({ run: null, missed: [{ dueAt: due }] });
  });

  test('a slot that a clock change moved into the next day can be caught up on that day', () => {
    const nuuk = { time: '23:30', weekdays: [6], timeZone: 'America/Nuuk' };
    const due = Date.UTC(2024, 2, 31, 1);
    const state = { schedule: nuuk, effectiveFrom: due - dayMs, lastRecordedAt: null };
    const moved = { localDate: '2024-03-30', localTime: '23:30', dueAt: due };
    expect(decide(due + hourMs, state)).toMatchObject({ run: moved, lateness: 'late', missed: [] });
  });

  test('editing or enabling a schedule never catches up a time before the edit', () => {
    const state = { effectiveFrom: monday + 1, lastRecordedAt: null };
    expect(decide(monday + hourMs, state)).toMatchObject({ run: null, missed: [], nextDueAt: monday + dayMs });
  });

  test('a clock set back within the hour runs nothing again and goes on after the newest record', () => {
    expect(decide(monday - hourMs, { lastRecordedAt: monday })).toEqual({
      run: null,
      lateness: 'on_time',
      missed: [],
      hold: null,
      nextDueAt: monday + dayMs,
    });
  });

  test('a clock more than an hour before the newest record puts the schedule on hold', () => {
    expect(decide(monday - hourMs - 1, { lastRecordedAt: monday })).toEqual({
      run: null,
      lateness: 'on_time',
      missed: [],
      hold: { reason: 'clock_behind', newestRecordAt: monday },
      nextDueAt: null,
    });
  });

  test('without weekdays nothing is ever due', () => {
    expect(decide(monday + dayMs, { schedule: { ...schedule, weekdays: [] } })).toEqual({
      run: null,
      lateness: 'on_time',
      missed: [],
      hold: null,
      nextDueAt: null,
    });
  });
});
