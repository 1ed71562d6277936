import type { WeekHours } from './hours.ts';

/**
 * The first day (0 Monday to 6 Sunday) whose hours do not fit, or null. Hours fit when each span begins no earlier than
 * the one before it has ended; only the last of a day may run into the next day, and then ends before that day's hours
 * begin. A span from a time to the same time would be a whole day, which only 00:00 to 00:00 says.
 */
export function firstUnfitDay(hours: WeekHours): number | null {
  const day = hours.findIndex((_, index) => !fits(hours, index));
  return day === -1 ? null : day;
}

function fits(hours: WeekHours, day: number): boolean {
  const spans = hours[day] ?? [];
  return spans.every(({ from, to }, index) => {
    if (from === to && from !== '00:00') return false;
    const next = spans[index + 1];
    if (to > from) return next === undefined || to <= next.from;
    const tomorrow = hours[(day + 1) % hours.length]?.[0];
    return next === undefined && (tomorrow === undefined || to <= tomorrow.from);
  });
}
