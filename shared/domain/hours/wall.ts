import { Temporal } from 'temporal-polyfill';

/** As long as no clock change comes, the wall clock runs beside UTC: wall = moment + `offsetMs`. */
export type Stretch = {
  readonly offsetMs: number;
  /** The next clock change (UTC ms), Infinity when the zone knows none. */
  readonly untilMs: number;
};

/** The last answer for each zone: the whole team is asked about one moment, and the zone's table takes its time. */
const newest = new Map<string, Stretch & { readonly fromMs: number }>();

/** The stretch that a moment (UTC ms) lies in. Throws RangeError for an unknown zone. */
export function stretchAt(ms: number, timeZone: string): Stretch {
  const known = newest.get(timeZone);
  if (known && known.fromMs <= ms && ms < known.untilMs) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  const change = zoned.getTimeZoneTransition('next');
  const found = {
    fromMs: ms,
    offsetMs: zoned.offsetNanoseconds / 1_000_000,
    untilMs: change?.epochMilliseconds ?? Infinity,
  };
  newest.set(timeZone, found);
  return found;
}
