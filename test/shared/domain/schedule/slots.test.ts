import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextSlot, type Schedule, type Slot, slotsBetween } from '../../../../shared/domain/schedule/slots.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const minuteMs = 60_000;
const dayMs = 86_400_000;
const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');

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

type Walk = { readonly startMs: number; readonly stamps: readonly string[] };

/** The wall clock of a zone, read minute by minute from the platform. */
function walk(timeZone: string, startMs: number, untilMs: number): Walk {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const stamps: string[] = [];
  for (let ms = startMs; ms <= untilMs; ms += minuteMs) stamps.push(format.format(ms));
  return { startMs, stamps };
}

/** Every date and time of the schedule is due in the first minute at which the wall shows it or something later. */
function slowSlots(schedule: Schedule, { startMs, stamps }: Walk, afterMs: number, untilMs: number): Slot[] {
  const slots: Slot[] = [];
  const firstDay = Date.parse(stamps[0]?.slice(0, 10) ?? '');
  const lastDay = Date.parse(stamps.at(-1)?.slice(0, 10) ?? '');
  for (let day = firstDay; day <= lastDay; day += dayMs) {
    const localDate = new Date(day).toISOString().slice(0, 10);
    if (!schedule.weekdays.includes(new Date(day).getUTCDay() || 7)) continue;
    const target = `${localDate} ${schedule.time}`;
    const minute = stamps.findIndex((stamp) => stamp >= target);
    const dueAt = startMs + minute * minuteMs;
    if (minute > 0 && dueAt > afterMs && dueAt <= untilMs) slots.push({ localDate, localTime: schedule.time, dueAt });
  }
  return slots;
}

const zones = Intl.supportedValuesOf('timeZone');
const startOfRange = utc('1980-01-01T00:00Z');
const endOfRange = utc('2037-12-01T00:00Z');

const wallTimes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const places = fc.record({
  timeZone: fc.constantFrom(...zones),
  atMs: fc.integer({ min: startOfRange / minuteMs, max: endOfRange / minuteMs }).map((minute) => minute * minuteMs),
  direction: fc.constantFrom('next' as const, 'previous' as const),
  schedules: fc.array(
    fc.record({
      time: fc.oneof(wallTimes, fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '23:30')),
      weekdays: fc.uniqueArray(fc.constantFrom(...everyDay), { minLength: 1 }),
      fromHours: fc.integer({ min: 0, max: 48 }),
      hours: fc.integer({ min: 1, max: 36 }),
    }),
    { minLength: 40, maxLength: 40 },
  ),
});

describe('slots against a walk along the wall clock', () => {
  test('no slot comes twice and none vanishes, in any zone and over every kind of clock change', () => {
    const seen = { forward: 0, backward: 0 };
    fc.assert(
      fc.property(places, ({ timeZone, atMs, direction, schedules }) => {
        const at = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone);
        const change = at.getTimeZoneTransition(direction);
        const aroundMs = change === null || change.epochMilliseconds < startOfRange ? atMs : change.epochMilliseconds;
        const startMs = aroundMs - 3 * dayMs;
        const wall = walk(timeZone, startMs, startMs + 5.5 * dayMs);
        const shift = offsetAt(timeZone, aroundMs) - offsetAt(timeZone, aroundMs - 1);
        if (shift > 0) seen.forward += 1;
        if (shift < 0) seen.backward += 1;
        const found: unknown[] = [];
        const expected: unknown[] = [];
        for (const { time, weekdays, fromHours, hours } of schedules) {
          const schedule = { time, weekdays, timeZone };
          const afterMs = startMs + 2 * dayMs + fromHours * 60 * minuteMs;
          const untilMs = afterMs + hours * 60 * minuteMs;
          const slow = slowSlots(schedule, wall, afterMs, untilMs);
          found.push([slotsBetween(schedule, afterMs, untilMs), slow[0] && nextSlot(schedule, afterMs)]);
          expected.push([slow, slow[0]]);
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: Math.max(20, Math.round(250 * scale)), examples: [[berlin('next')], [berlin('previous')]] },
    );
    expect(Math.min(seen.forward, seen.backward)).toBeGreaterThan(0);
  }, 900_000);
});

function berlin(direction: 'next' | 'previous') {
  const schedules = ['01:59', '02:00', '02:30', '03:00'].map((time) => ({
    time,
    weekdays: [7],
    fromHours: 0,
    hours: 48,
  }));
  return { timeZone: 'Europe/Berlin', atMs: utc('2024-02-01T00:00Z'), direction, schedules };
}

function offsetAt(timeZone: string, ms: number): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).offsetNanoseconds;
}
