import { Temporal } from 'temporal-polyfill';
import { localDate } from '../../../../shared/domain/schedule/local-time.ts';

/** The day of a moment in the office's zone, as YYYY-MM-DD. */
export function dayOf(at: number, timeZone: string): string {
  return localDate(at, timeZone);
}

/** So many days later, or with a negative number earlier. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** `Mon 11 May`; another year than this one with it. */
export function dayLabel(day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return date.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...year }).replace(',', '');
}

/** A day of the calendar, or undefined where the words are none. */
export function readDay(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
