/**
 * The last day of a time that ends at `end` (UTC ms, exclusive), on the wall of a zone, as in "4 Dec".
 * Throws RangeError for an unknown zone.
 */
export function lastDayOf(end: number, timeZone: string): string {
  return firstDayOf(end - 1, timeZone);
}

/** The day of a moment (UTC ms) on the wall of a zone, as in "4 Dec". Throws RangeError for an unknown zone. */
export function firstDayOf(start: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(start);
}
