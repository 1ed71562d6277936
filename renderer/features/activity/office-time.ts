import { Temporal } from 'temporal-polyfill';

/** A day and a time of day, as fields hold them: `2026-05-11` and `09:00`. */
export type DayTime = { readonly day: string; readonly time: string };

/** A day and a time of the office's wall as UTC ms; null if they are none. */
export function momentOfDayTime({ day, time }: DayTime, timeZone: string): number | null {
  return momentOf(`${day}T${time}`, timeZone);
}

/** What a date-and-time field holds (`2026-05-11T09:00`), read on the office's wall, as UTC ms; null if it is none. */
export function momentOf(field: string, timeZone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(field).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** A moment on the office's wall, its seconds left out. */
export function dayTimeOf(at: number, timeZone: string): DayTime {
  const wall = wallAt(at, timeZone);
  return { day: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

export function wallAt(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
