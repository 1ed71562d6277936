import { stretchAt } from './wall.ts';

/**
 * Opening times of a week, Monday first. Times are 'HH:MM' on the wall; a `to` at or before its `from` lies on the next
 * day, so that 00:00 to 00:00 is a whole day.
 */
export type WeekHours = readonly DayHours[];
export type DayHours = readonly { readonly from: string; readonly to: string }[];

const minuteMs = 60_000;
const dayMs = 86_400_000;
const lookAheadDays = 400;
const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Whether `at` (UTC ms) is within the hours, as the wall clock of the zone shows it: what the clock jumps over never
 * comes, and what it shows twice is open both times. A holiday (local date, 'YYYY-MM-DD') has no openings of its own;
 * one that began the evening before goes on.
 *
 * Throws RangeError for an unknown zone and for a malformed time on the days concerned.
 */
export function isOpenAt(hours: WeekHours, holidays: readonly string[], timeZone: string, at: number): boolean {
  const wall = at + stretchAt(at, timeZone).offsetMs;
  return firstOpen(hours, holidays, wall, wall + 1) !== null;
}

/**
 * The first moment (UTC ms) from `at` on that is within the hours, `at` itself if it is; null when none comes within
 * 400 days. Same rules as `isOpenAt`, and throws as it does.
 */
export function nextOpening(
  hours: WeekHours,
  holidays: readonly string[],
  timeZone: string,
  at: number,
): number | null {
  const end = at + lookAheadDays * dayMs;
  let from = at;
  while (from < end) {
    const { offsetMs, untilMs } = stretchAt(from, timeZone);
    const until = Math.min(untilMs, end);
    const wall = firstOpen(hours, holidays, from + offsetMs, until + offsetMs);
    if (wall !== null) return wall - offsetMs;
    from = until;
  }
  return null;
}

/** The first opening's moment in a window of the wall (ms, its end left out) that no clock change interrupts. */
function firstOpen(hours: WeekHours, holidays: readonly string[], from: number, end: number): number | null {
  for (let midnight = startOfDay(from) - dayMs; midnight < end; midnight += dayMs) {
    const open = firstOpenOn(openingsOf(hours, holidays, midnight), midnight, from);
    if (open !== null) return open < end ? open : null;
  }
  return null;
}

function firstOpenOn(openings: DayHours, midnight: number, from: number): number | null {
  let first: number | null = null;
  for (const opening of openings) {
    const opens = midnight + msOf(opening.from);
    const closes = midnight + msOf(opening.to) + (opening.to <= opening.from ? dayMs : 0);
    const open = Math.max(opens, from);
    if (open < closes && (first === null || open < first)) first = open;
  }
  return first;
}

function openingsOf(hours: WeekHours, holidays: readonly string[], midnight: number): DayHours {
  const openings = hours[(new Date(midnight).getUTCDay() + 6) % 7] ?? [];
  if (openings.length === 0 || holidays.length === 0) return openings;
  return holidays.includes(new Date(midnight).toISOString().slice(0, 10)) ? [] : openings;
}

function startOfDay(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}

function msOf(time: string): number {
  if (!wallTime.test(time)) throw new RangeError(`Not a time of day: ${time}`);
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minuteMs;
}
