import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextSlot, type Schedule, slotsBetween } from '../../../../shared/domain/schedule/slots.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const dayMs = 86_400_000;

function utc(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

function dueOn(day: string, time: string, timeZone: string): string[] {
  const noon = utc(`${day}T12:00Z`);
  return slotsBetween({ time, weekdays: everyDay, timeZone }, noon - 2 * dayMs, noon + 2 * dayMs)
    .filter((slot) => slot.localDate === day)
    .map((slot) => new Date(slot.dueAt).toISOString());
}

describe('the slots of a schedule', () => {
  test('a weekday schedule skips the weekend and keeps its wall time over the change to summer time', () => {
    const schedule: Schedule = { time: '09:00', weekdays: [1, 5], timeZone: 'Europe/Berlin' };
    expect(slotsBetween(schedule, utc('2024-03-29T08:00Z'), utc('2024-04-05T07:00Z'))).toEqual([
      { localDate: '2024-04-01', localTime: '09:00', dueAt: utc('2024-04-01T07:00Z') },
      { localDate: '2024-04-05', localTime: '09:00', dueAt: utc('2024-04-05T07:00Z') },
    ]);
  });

  test('a time that the clock jumps over is due at the first instant after the jump', () => {
    expect([
      dueOn('2024-03-31', '02:30', 'Europe/Berlin'),
      dueOn('2024-03-10', '02:30', 'America/New_York'),
      dueOn('2024-04-26', '00:15', 'Africa/Cairo'),
      dueOn('2024-10-06', '02:10', 'Australia/Lord_Howe'),
      dueOn('2024-03-30', '23:30', 'America/Nuuk'),
      dueOn('2011-12-30', '09:00', 'Pacific/Apia'),
    ]).toEqual([
      ['2024-03-31T01:00:00.000Z'],
      ['2024-03-10T07:00:00.000Z'],
      ['2024-04-25T22:00:00.000Z'],
      ['2024-10-05T15:30:00.000Z'],
      ['2024-03-31T01:00:00.000Z'],
      ['2011-12-30T10:00:00.000Z'],
    ]);
  });

  test('a time that comes twice is due once, the first time', () => {
    const schedule: Schedule = { time: '02:30', weekdays: everyDay, timeZone: 'Europe/Berlin' };
    expect(slotsBetween(schedule, utc('2024-10-26T12:00Z'), utc('2024-10-27T12:00Z'))).toEqual([
      { localDate: '2024-10-27', localTime: '02:30', dueAt: utc('2024-10-27T00:30Z') },
    ]);
  });

  test('a slot belongs to the window that ends with it, not to the one that starts with it', () => {
    const schedule: Schedule = { time: '09:00', weekdays: everyDay, timeZone: 'UTC' };
    const nine = utc('2026-05-11T09:00Z');
    expect([slotsBetween(schedule, nine - 1, nine), slotsBetween(schedule, nine, nine + 1)]).toEqual([
      [{ localDate: '2026-05-11', localTime: '09:00', dueAt: nine }],
      [],
    ]);
  });

  test('a schedule without weekdays has no slots', () => {
    const schedule: Schedule = { time: '09:00', weekdays: [], timeZone: 'UTC' };
    expect([slotsBetween(schedule, 0, dayMs * 30), nextSlot(schedule, 0)]).toEqual([[], null]);
  });

  test('a malformed time and an unknown zone are refused', () => {
    expect(() => dueOn('2024-01-01', '24:00', 'UTC')).toThrow(RangeError);
    expect(() => dueOn('2024-01-01', '9:00', 'UTC')).toThrow(RangeError);
    expect(() => dueOn('2024-01-01', '09:00', 'Mars/Olympus')).toThrow(RangeError);
  });
});
