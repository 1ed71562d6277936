import { Temporal } from 'temporal-polyfill';

/** A moment (UTC ms) on the wall of a zone, as 'YYYY-MM-DD HH:MM'. Throws RangeError for an unknown zone. */
export function localStamp(ms: number, timeZone: string): string {
  const wall = wallAt(ms, timeZone);
  return `${wall.toPlainDate().toString()} ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** The local date of a moment (UTC ms), as 'YYYY-MM-DD'. Throws RangeError for an unknown zone. */
export function localDate(ms: number, timeZone: string): string {
  return wallAt(ms, timeZone).toPlainDate().toString();
}

/** Whether this machine knows the name as a zone of the IANA database. Bare offsets such as '+05:30' are not zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function wallAt(ms: number, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDateTime();
}
