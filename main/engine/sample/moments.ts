import { Temporal } from 'temporal-polyfill';
import type { Random } from './random.ts';

const minute = 60_000;

/** Shares of a day's leads by hour, from 6 in the morning on. */
const hours = [1, 3, 6, 9, 9, 8, 8, 7, 7, 7, 7, 8, 9, 9, 8, 6, 3, 1].map((share, index) => [index + 6, share] as const);

/** Makes up moments of the past by the office's clock: between so many days ago, at the hours when people write. */
export function createMoments(random: Random, now: number, timeZone: string) {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const midnights = new Map<number, number>();
  const midnight = (daysAgo: number) => {
    const known =
      midnights.get(daysAgo) ?? today.subtract({ days: daysAgo }).toZonedDateTime(timeZone).epochMilliseconds;
    midnights.set(daysAgo, known);
    return known;
  };
  return (fromDays: number, toDays: number): number => {
    const daysAgo = random.int(fromDays, toDays - 1);
    const moment =
      midnight(daysAgo) + (random.weighted(hours) * 60 + random.int(0, 59)) * minute + random.int(0, 59) * 1000;
    return moment < now - minute ? moment : now - random.int(2, 600) * minute;
  };
}

/** Fresh leads crowd towards now: some of them arrived in the last minutes. */
export function freshMoment(random: Random, now: number, days: number): number {
  return now - Math.round(days * 24 * 60 * minute * random.next() ** 3) - random.int(5, 50) * 1000;
}
