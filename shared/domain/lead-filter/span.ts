import { Temporal } from 'temporal-polyfill';
import type { DaySpan } from '../../contract/lead-filter.ts';

/** From a moment on, up to but not including another (UTC ms); infinite where it is open. */
export type Span = { readonly from: number; readonly before: number };

export type AskedSpan = {
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  readonly days?: DaySpan | undefined;
  readonly withinHours?: number | undefined;
  readonly olderThanHours?: number | undefined;
};

const hourMs = 3_600_000;

/** Where all that is asked of a moment holds, at the moment `now` (UTC ms). Throws RangeError for an unknown zone. */
export function resolveSpan(asked: AskedSpan, now: number, timeZone: string): Span {
  const days = asked.days === undefined ? null : daysAround(asked.days, now, timeZone);
  return {
    from: Math.max(
      asked.from ?? -Infinity,
      days?.from ?? -Infinity,
      asked.withinHours === undefined ? -Infinity : now - asked.withinHours * hourMs,
    ),
    before: Math.min(
      asked.before ?? Infinity,
      days?.before ?? Infinity,
      asked.olderThanHours === undefined ? Infinity : now - asked.olderThanHours * hourMs,
    ),
  };
}

/** When the day after the present one begins in the zone (UTC ms). Throws RangeError for an unknown zone. */
export function tomorrowAt(now: number, timeZone: string): number {
  return daysAround('today', now, timeZone).before;
}

/** Whole days of the zone; weeks begin on Monday. A day begins at its first instant, even where a clock change skips midnight. */
function daysAround(days: DaySpan, now: number, timeZone: string): Span {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const first = today.with({ day: 1 });
  const between = (from: Temporal.PlainDate, before: Temporal.PlainDate): Span => ({
    from: startOf(from, timeZone),
    before: startOf(before, timeZone),
  });
  switch (days) {
    case 'today':
      return between(today, today.add({ days: 1 }));
    case 'yesterday':
      return between(today.subtract({ days: 1 }), today);
    case 'this_week':
      return between(monday, monday.add({ days: 7 }));
    case 'last_week':
      return between(monday.subtract({ days: 7 }), monday);
    case 'this_month':
      return between(first, first.add({ months: 1 }));
    case 'last_month':
      return between(first.subtract({ months: 1 }), first);
  }
}

function startOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}
