import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { isTimed } from './filter.ts';

const timedMs = 20_000;
const followers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Leads come into a filter such as "at risk" without anybody touching them. All that depend on the time are read again
 * at one moment, so that figures of one screen agree.
 */
export function followTime(filter: LeadFilter, refresh: () => void): (() => void) | undefined {
  if (!isTimed(filter)) return undefined;
  followers.add(refresh);
  timer ??= setInterval(() => followers.forEach((each) => each()), timedMs);
  return () => {
    followers.delete(refresh);
    if (followers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
