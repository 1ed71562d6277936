import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { createProgress } from '../../main/engine/progress.ts';

let told: BatonEvent[];
const stop = { isStopped: false };
const open = () =>
  createProgress(
    (event) => told.push(event),
    () => stop.isStopped,
  );
const step = (phase: string, done: number, total: number, runId: number | null = null) => ({
  type: 'progress',
  runId,
  phase,
  done,
  total,
});

beforeEach(() => {
  told = [];
  stop.isStopped = false;
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => vi.useRealTimers());

test('a phase is told at its first and last step, and between them soon and then every 250 milliseconds', () => {
  const { report } = open();
  report('reading', 0, 1000);
  for (let done = 1; done < 1000; done += 1) {
    vi.advanceTimersByTime(1);
    report('reading', done, 1000);
  }
  report('reading', 1000, 1000);
  const between = [75, 325, 575, 825].map((done) => step('reading', done, 1000));
  expect(told).toEqual([step('reading', 0, 1000), ...between, step('reading', 1000, 1000)]);
});

test('the next phase is told at once, and so is the same phase that starts over for another run', () => {
  const { report } = open();
  report('checking', 0, 10, 1);
  report('checking', 5, 10, 1);
  report('writing', 0, 10, 1);
  report('writing', 4, 10, 1);
  report('writing', 8, 10, 1);
  report('writing', 0, 20, 2);
  expect(told).toEqual([step('checking', 0, 10, 1), step('writing', 0, 10, 1), step('writing', 0, 20, 2)]);
});

test('work that is stopped hears it at its next report, and at the latest before its commit', () => {
  const reporting = open();
  reporting.report('writing', 0, 10);
  stop.isStopped = true;
  expect(() => reporting.report('writing', 1, 10)).toThrow('Stopped. Nothing was changed.');

  stop.isStopped = false;
  const ending = open();
  ending.report('writing', 10, 10);
  stop.isStopped = true;
  expect(() => ending.endOfWork()).toThrow(expect.objectContaining({ code: 'CANCELLED' }));
});

test('work that notes its own stop, as a schedule does, may end with that note but not begin anew', () => {
  const { report, endOfWork } = open();
  stop.isStopped = true;
  expect(() => report('reading', 0, 10)).toThrow('Stopped');
  expect(() => endOfWork()).not.toThrow();
  expect(() => report('reading', 0, 10)).toThrow('Stopped');
});

test('work that never reported is not stopped', () => {
  stop.isStopped = true;
  expect(() => open().endOfWork()).not.toThrow();
});
