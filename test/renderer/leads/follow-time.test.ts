import { afterEach, expect, test, vi } from 'vitest';
import { followTime } from '../../../renderer/features/leads/follow-time.ts';

afterEach(() => void vi.useRealTimers());

test('all figures that depend on the time are read again at one moment, whenever each came on screen', () => {
  vi.useFakeTimers();
  const seen: string[] = [];
  const stopList = followTime({ overdue: true }, () => seen.push(`list ${Date.now() - begin}`));
  const begin = Date.now();
  vi.advanceTimersByTime(7000);
  const stopTab = followTime({ slas: ['at_risk'] }, () => seen.push(`tab ${Date.now() - begin}`));
  expect(followTime({ temperatures: ['hot'] }, () => seen.push('never'))).toBeUndefined();
  vi.advanceTimersByTime(13_000);
  stopList?.();
  vi.advanceTimersByTime(20_000);
  stopTab?.();
  vi.advanceTimersByTime(60_000);
  expect(seen).toEqual(['list 20000', 'tab 20000', 'tab 40000']);
});
