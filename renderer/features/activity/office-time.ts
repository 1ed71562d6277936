import { Temporal } from 'temporal-polyfill';

/** What a date-and-time field holds (`2026-05-11T09:00`), read on the office's wall, as UTC ms; null if it is none. */
export function momentOf(field: string, timeZone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(field).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** Tomorrow at nine on the office's wall, as a date-and-time field holds it: when most follow-ups are due. */
export function tomorrowMorning(now: number, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  return `${today.add({ days: 1 }).toString()}T09:00`;
}
