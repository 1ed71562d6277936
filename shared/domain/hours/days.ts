import { Temporal } from 'temporal-polyfill';
import { localDate } from '../schedule/local-time.ts';

/** A time from `from` up to `to` (UTC ms, exclusive). */
export type Span = { readonly from: number; readonly to: number };

/** The first and the last of a row of days, both included, as 'YYYY-MM-DD'. */
export type Days = { readonly first: string; readonly last: string };

/** The days that a span touches on the wall of a zone. Throws RangeError for an unknown zone. */
export function daysOf({ from, to }: Span, timeZone: string): Days {
  return { first: localDate(from, timeZone), last: localDate(to - 1, timeZone) };
}

/**
 * Whole days on the wall of a zone: from the first instant of the first to the first instant after the last.
 * Throws RangeError for a malformed date or an unknown zone.
 */
export function spanOf({ first, last }: Days, timeZone: string): Span {
  return { from: startOf(first, 0, timeZone), to: startOf(last, 1, timeZone) };
}

/** The days of a span in words, as in "4 – 9 Dec 2026". Throws RangeError for an unknown zone. */
export function daysInWords({ from, to }: Span, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  return words.formatRange(from, to - 1).replaceAll('\u2009', ' ');
}

function startOf(date: string, daysLater: number, timeZone: string): number {
  return Temporal.PlainDate.from(date).add({ days: daysLater }).toZonedDateTime(timeZone).epochMilliseconds;
}
