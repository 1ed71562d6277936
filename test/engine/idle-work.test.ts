import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdleWork } from '../../main/engine/idle-work.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('idle work goes on slice by slice until none is left, and never while a command is under way', () => {
  let left = 5;
  const idle = createIdleWork(
    () => {
      left -= 1;
      return left > 0;
    },
    () => {},
  );
  vi.advanceTimersByTime(100);
  expect(left).toBe(5);
  vi.advanceTimersByTime(101);
  expect(left).toBe(4);
  idle.beforeCommand();
  idle.beforeCommand();
  vi.advanceTimersByTime(60_000);
  idle.afterCommand();
  vi.advanceTimersByTime(60_000);
  expect(left).toBe(4);
  idle.afterCommand();
  vi.advanceTimersByTime(60_000);
  expect(left).toBe(0);
});

test('idle work that failed is tried again after the next command', () => {
  let tries = 0;
  const failures: unknown[] = [];
  const idle = createIdleWork(
    () => {
      tries += 1;
      if (tries === 1) throw new Error('disk full');
      return false;
    },
    (error) => failures.push(error),
  );
  vi.advanceTimersByTime(60_000);
  expect([tries, failures.length]).toEqual([1, 1]);
  idle.beforeCommand();
  idle.afterCommand();
  vi.advanceTimersByTime(60_000);
  expect(tries).toBe(2);
});
