import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { nextSlot, type Schedule, slotsBetween } from '../../../../shared/domain/schedule/slots.ts';
import { scaled } from '../distribution/scale.ts';
import { slowSlots, timesShown, type Walk, walk } from './wall-walk.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const zones = Intl.supportedValuesOf('timeZone');
const startOfRange = Date.UTC(1980, 0, 1);
const endOfRange = Date.UTC(2037, 11, 1);
/** Where each walk begins, before the clock change that it is about. */
const runUpMs = 1.5 * dayMs;
const walkMs = 3 * dayMs;
const schedulesPerWalk = 24;
const walksPerZone = scaled(10);

const moments = fc
  .integer({ min: startOfRange / minuteMs, max: endOfRange / minuteMs })
  .map((minute) => minute * minuteMs);

/** A time of day: any, or one close to the clock change. */
const times = fc.oneof(
  fc.record({ minuteOfDay: fc.integer({ min: 0, max: 1439 }) }),
  fc.record({ minutesFromChange: fc.integer({ min: -90, max: 90 }) }),
);

const plans = fc.record({
  time: times,
  weekdays: fc.uniqueArray(fc.constantFrom(...everyDay), { minLength: 3 }),
  fromHours: fc.integer({ min: 24, max: 42 }),
  hours: fc.integer({ min: 1, max: 30 }),
});

test('no slot comes twice and none vanishes, in every zone and over every kind of clock change', () => {
  const seen = { schedules: 0, jumpedOver: 0, shownTwice: 0 };
  const walks = fc.record({
    atMs: moments,
    direction: fc.constantFrom('next' as const, 'previous' as const),
    plans: fc.array(plans, { minLength: schedulesPerWalk, maxLength: schedulesPerWalk }),
  });
  for (const timeZone of zones) {
    const property = fc.property(fc.constant(timeZone), walks, (_zone, { atMs, direction, plans }) => {
      const startMs = changeNear(timeZone, atMs, direction) - runUpMs;
      const wall = walk(timeZone, startMs, startMs + walkMs);
      for (const { time, weekdays, fromHours, hours } of plans) {
        const schedule = { time: wallTime(time, wall), weekdays, timeZone };
        const afterMs = startMs + fromHours * hourMs;
        const untilMs = afterMs + hours * hourMs;
        const slow = slowSlots(schedule, wall, afterMs, untilMs);
        expect({ schedule, slots: slotsBetween(schedule, afterMs, untilMs) }).toEqual({ schedule, slots: slow });
        if (slow[0]) expect(nextSlot(schedule, afterMs)).toEqual(slow[0]);
        seen.schedules += 1;
        for (const slot of slow) {
          const shown = timesShown(slot, wall);
          if (shown === 0) seen.jumpedOver += 1;
          if (shown === 2) seen.shownTwice += 1;
        }
      }
    });
    fc.assert(property, { numRuns: walksPerZone });
  }
  expect(seen.schedules).toBe(zones.length * walksPerZone * schedulesPerWalk);
  expect(Math.min(seen.jumpedOver, seen.shownTwice)).toBeGreaterThan(0);
}, 900_000);

test('over a year every date of a schedule has one slot, in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, times, fc.nat(dayMs), (timeZone, startMs, time, cut) => {
      const schedule: Schedule = {
        time: wallTime(time, walk(timeZone, startMs - dayMs, startMs)),
        weekdays: everyDay,
        timeZone,
      };
      const untilMs = startMs + 366 * dayMs;
      const slots = slotsBetween(schedule, startMs, untilMs);
      const dates = slots.map(({ localDate }) => localDate);
      const [first = ''] = dates;
      expect(dates).toEqual(
        dates.map((_, index) => new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10)),
      );
      expect(slots.map(({ dueAt }) => dueAt)).toEqual(slots.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
      expect(slots.length).toBeGreaterThanOrEqual(365);
      const betweenMs = startMs + 100 * dayMs + cut;
      expect([...slotsBetween(schedule, startMs, betweenMs), ...slotsBetween(schedule, betweenMs, untilMs)]).toEqual(
        slots,
      );
    }),
    { numRuns: scaled(200) },
  );
});

function changeNear(timeZone: string, atMs: number, direction: 'next' | 'previous'): number {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone);
  const change = at.getTimeZoneTransition(direction)?.epochMilliseconds ?? atMs;
  return change < startOfRange ? atMs : change;
}

function wallTime(time: { minuteOfDay: number } | { minutesFromChange: number }, { stamps }: Walk): string {
  const minute = 'minuteOfDay' in time ? time.minuteOfDay : minuteBeforeChange(stamps) + time.minutesFromChange;
  const ofDay = (minute + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

function minuteBeforeChange(stamps: readonly string[]): number {
  const stamp = stamps[runUpMs / minuteMs - 1] ?? '0000-00-00 00:00';
  return Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16));
}
