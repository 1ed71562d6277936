import { localStamp } from '../schedule/local-time.ts';

/** Opening times of a week, Monday first; `to` at or before `from` lies on the next day. Times are 'HH:MM' on the wall. */
export type WeekHours = readonly (readonly { readonly from: string; readonly to: string }[])[];

const dayMilliseconds = 24 * 3_600_000;

/**
 * Whether `at` (UTC ms) is within the hours, as the wall clock of the zone shows it. A holiday (local date,
 * 'YYYY-MM-DD') has no openings of its own; one that began the evening before goes on.
 * Throws RangeError for an unknown zone.
 */
export function isOpenAt(hours: WeekHours, holidays: readonly string[], timeZone: string, at: number): boolean {
  const [date = '', time = ''] = localStamp(at, timeZone).split(' ');
  const isWithin = openingsOf(hours, holidays, date).some(({ from, to }) => from <= time && (time < to || to <= from));
  const before = openingsOf(hours, holidays, dayBefore(date));
  return isWithin || before.some(({ from, to }) => to <= from && time < to);
}

function openingsOf(hours: WeekHours, holidays: readonly string[], date: string): WeekHours[number] {
  if (holidays.includes(date)) return [];
  return hours[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? [];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - dayMilliseconds).toISOString().slice(0, 10);
}
