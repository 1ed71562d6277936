import { Temporal } from 'temporal-polyfill';

/** A daily moment in a zone: `time` is 'HH:MM' on the wall, `weekdays` are ISO (1 Monday to 7 Sunday). */
export type Schedule = {
  readonly time: string;
  readonly weekdays: readonly number[];
  readonly timeZone: string;
};

/** One planned moment. Date and time are what the schedule says; `dueAt` (UTC ms) is when that comes true. */
export type Slot = {
  readonly localDate: string;
  readonly localTime: string;
  readonly dueAt: number;
};

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Longest look ahead: any weekday comes within a week, and a clock change moves a slot by two days at most. */
const lookAheadDays = 10;

/**
 * All slots due after `afterMs` (exclusive) up to `untilMs` (inclusive), oldest first.
 *
 * A date and time that the zone's clock jumps over is due at the first instant after the jump, however long the jump:
 * 02:30 becomes 03:00 in Berlin, 23:30 becomes 00:00 of the next day in Nuuk, and the Friday that Samoa left out in
 * 2011 is due when its Saturday begins. So every scheduled date has exactly one slot, and none vanishes.
 * A time that comes twice is due the first time.
 *
 * Throws RangeError for a malformed time or an unknown zone.
 */
export function slotsBetween(schedule: Schedule, afterMs: number, untilMs: number): Slot[] {
  if (untilMs <= afterMs || schedule.weekdays.length === 0) return [];
  const last = localDateAt(untilMs, schedule.timeZone).add({ days: 1 });
  const slots: Slot[] = [];
  let date = localDateAt(afterMs, schedule.timeZone).subtract({ days: 2 });
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    if (schedule.weekdays.includes(date.dayOfWeek)) {
      const slot = slotOn(schedule, date);
      if (slot.dueAt > afterMs && slot.dueAt <= untilMs) slots.push(slot);
    }
    date = date.add({ days: 1 });
  }
  return slots;
}

/** The first slot due after `afterMs` (exclusive); null when no weekday is chosen. Throws as `slotsBetween`. */
export function nextSlot(schedule: Schedule, afterMs: number): Slot | null {
  const untilMs = afterMs + lookAheadDays * 86_400_000;
  return slotsBetween(schedule, afterMs, untilMs)[0] ?? null;
}

function slotOn(schedule: Schedule, date: Temporal.PlainDate): Slot {
  if (!wallTime.test(schedule.time)) throw new RangeError(`Not a time of day: ${schedule.time}`);
  return {
    localDate: date.toString(),
    localTime: schedule.time,
    dueAt: firstInstantOf(date.toPlainDateTime(schedule.time), schedule.timeZone),
  };
}

function firstInstantOf(wall: Temporal.PlainDateTime, timeZone: string): number {
  const found = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
  const afterGap = found.getTimeZoneTransition('next');
  return (afterGap ?? found).epochMilliseconds;
}

function localDateAt(ms: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
}
