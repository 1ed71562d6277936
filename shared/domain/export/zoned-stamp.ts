import { Temporal } from 'temporal-polyfill';

type Stretch = {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
  readonly suffix: string;
  /** Until then the wall shows times that it has shown before, where the clock was set back. */
  readonly repeatsUntilMs: number;
};

/**
 * A writer of moments (UTC ms) as ISO 8601 on the wall of a zone with its offset, `2026-05-11T09:00:00-04:00`, to the
 * second. Make one for a whole file: it asks the zone's table once for each stretch between two clock changes. Throws
 * RangeError for an unknown zone.
 */
export function createZonedStamp(timeZone: string): (ms: number) => string {
  const stretchAt = createStretches(timeZone);
  return (ms) => {
    const { offsetMs, suffix } = stretchAt(ms);
    return new Date(ms + offsetMs).toISOString().slice(0, 19) + suffix;
  };
}

/**
 * What the wall of a zone shows at a moment (UTC ms), as if it were UTC; null where the wall shows that time for the second
 * time, so that it alone does not tell the moment. Make one for a whole file. Throws RangeError for an unknown zone.
 */
export function createWallTime(timeZone: string): (ms: number) => number | null {
  const stretchAt = createStretches(timeZone);
  return (ms) => {
    const { offsetMs, repeatsUntilMs } = stretchAt(ms);
    return ms < repeatsUntilMs ? null : ms + offsetMs;
  };
}

function createStretches(timeZone: string): (ms: number) => Stretch {
  const known: Stretch[] = [];
  return (ms) => {
    let stretch = known.find(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs);
    if (stretch === undefined) {
      stretch = stretchAround(ms, timeZone);
      known.push(stretch);
    }
    return stretch;
  };
}

function stretchAround(ms: number, timeZone: string): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  // A moment later, because a change that comes exactly now begins this stretch.
  const previous = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const fromMs = previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  const offsetMs = offsetOf(zoned);
  const setBackMs = previous === null ? 0 : offsetOf(previous.subtract({ milliseconds: 1 })) - offsetMs;
  return {
    fromMs,
    untilMs: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs,
    suffix: zoned.offset,
    repeatsUntilMs: fromMs + Math.max(0, setBackMs),
  };
}

function offsetOf(zoned: Temporal.ZonedDateTime): number {
  return zoned.offsetNanoseconds / 1_000_000;
}
