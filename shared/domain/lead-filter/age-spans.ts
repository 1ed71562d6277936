import type { Age } from '../../contract/lead-filter.ts';
import type { Span } from './span.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** When a lead of each age was created, at the moment `now` (UTC ms). One from the future is under an hour old. */
export function ageSpans(now: number): Readonly<Record<Age, Span>> {
  // A lead is an hour old from the full hour on: moments are whole milliseconds.
  const since = (old: number) => now - old + 1;
  return {
    hour: { from: since(hourMs), before: Infinity },
    day: { from: since(dayMs), before: since(hourMs) },
    week: { from: since(7 * dayMs), before: since(dayMs) },
    month: { from: since(30 * dayMs), before: since(7 * dayMs) },
    older: { from: -Infinity, before: since(30 * dayMs) },
  };
}
