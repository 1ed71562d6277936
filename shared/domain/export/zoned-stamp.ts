import { Temporal } from 'temporal-polyfill';

type Stretch = {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
  readonly suffix: string;
};

/**
 * A writer of moments (UTC ms) as ISO 8601 on the wall of a zone with its offset, `2026-05-11T09:00:00-04:00`, to the
 * second. Make one for a whole file: it asks the zone's table once for each stretch between two clock changes. Throws
 * RangeError for an unknown zone.
 */
export function createZonedStamp(timeZone: string): (ms: number) => string {
  const known: Stretch[] = [];
  return (ms) => {
    let stretch = known.find(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs);
    if (stretch === undefined) {
      stretch = stretchAround(ms, timeZone);
      known.push(stretch);
    }
    return new Date(ms + stretch.offsetMs).toISOString().slice(0, 19) + stretch.suffix;
  };
}

function stretchAround(ms: number, timeZone: string): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  // A moment later, because a change that comes exactly now begins this stretch.
  const previous = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    fromMs: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMs: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: zoned.offsetNanoseconds / 1_000_000,
    suffix: zoned.offset,
  };
}
