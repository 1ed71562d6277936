import { formatDay } from '../../lib/format.ts';
import { dayTimeOf, wallAt } from './office-time.ts';

/** The day of a moment as one says it in the office: `Today`, `Yesterday`, `Monday 11 May`, another year with it. */
export function dayWords(at: number, now: number, timeZone: string): string {
  const day = wallAt(at, timeZone).toPlainDate();
  const daysAgo = day.until(wallAt(now, timeZone).toPlainDate()).days;
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const words = formatDay(at, timeZone);
  return day.year === wallAt(now, timeZone).year ? words : `${words} ${day.year}`;
}

/** The time of day on the office's wall, as in `09:05`. */
export function timeWords(at: number, timeZone: string): string {
  return dayTimeOf(at, timeZone).time;
}
