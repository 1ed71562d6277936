import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { Dispatcher } from '../../main/host/dispatcher.ts';
import { startScheduleClock } from '../../main/host/schedule-clock.ts';

const start = Date.UTC(2026, 4, 11, 4, 0);
let asked: number[] = [];
let answer: () => Promise<Envelope>;

const dispatcher: Dispatcher = {
  connect: () => ({ call: () => Promise.reject(new Error('the clock never calls as a person')) }),
  callAsSystem: () => {
    asked.push(Date.now() - start);
    return answer();
  },
};

const due = (nextDueAt: number | null): Promise<Envelope> =>
  Promise.resolve({ ok: true, value: { ran: [], missed: [], nextDueAt } });

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  asked = [];
  answer = () => due(null);
});

afterEach(() => vi.useRealTimers());

test('the engine is asked at the start and every 30 seconds, because timers sleep with the machine', async () => {
  const clock = startScheduleClock(dispatcher, () => {});
  await vi.advanceTimersByTimeAsync(70_000);
  expect(asked).toEqual([0, 30_000, 60_000]);
  await clock.stop();
});

test('a due moment is met to the millisecond', async () => {
  answer = () => due(start + 12_345);
  const clock = startScheduleClock(dispatcher, () => {});
  await vi.advanceTimersByTimeAsync(12_345);
  expect(asked).toEqual([0, 12_345]);
  await clock.stop();
});

test.each([
  ['set forward past a due moment', 3_600_000],
  ['set back', -3_600_000],
])('a wall clock that is %s is noticed within a second', async (_, jump) => {
  const clock = startScheduleClock(dispatcher, () => {});
  await vi.advanceTimersByTimeAsync(10_500);
  vi.setSystemTime(Date.now() + jump);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([0, 11_000 + jump]);
  await clock.stop();
});

test('another zone is noticed within a second', async () => {
  const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-120);
  const clock = startScheduleClock(dispatcher, () => {});
  await vi.advanceTimersByTimeAsync(5500);
  offset.mockReturnValue(240);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([0, 6000]);
  offset.mockRestore();
  await clock.stop();
});

test('a clock that is corrected by a little, as a time server does, wakes nobody', async () => {
  const clock = startScheduleClock(dispatcher, () => {});
  for (let second = 0; second < 20; second += 1) {
    vi.setSystemTime(Date.now() + 200);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(asked).toEqual([0]);
  await clock.stop();
});

test('what is due and has not run is asked for again in a second', async () => {
  answer = () => due(start - 5000);
  const clock = startScheduleClock(dispatcher, () => {});
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toEqual([0, 1000, 2000]);
  await clock.stop();
});

test('waking asks at once; waking while a question is open asks once more after it', async () => {
  const open: ((envelope: Envelope) => void)[] = [];
  answer = () => new Promise((resolve) => open.push(resolve));
  const clock = startScheduleClock(dispatcher, () => {});
  clock.wake();
  clock.wake();
  expect(asked).toEqual([0]);
  open.shift()?.(await due(null));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual([0, 0]);
  open.shift()?.(await due(null));
  await clock.stop();
});

test('a refusal is logged and does not end the asking', async () => {
  const log: string[] = [];
  answer = () => Promise.resolve({ ok: false, error: { code: 'DISK_FULL', message: 'full' } });
  const clock = startScheduleClock(dispatcher, (line) => log.push(line));
  await vi.advanceTimersByTimeAsync(30_000);
  expect([log, asked]).toEqual([
    ['schedule: DISK_FULL', 'schedule: DISK_FULL'],
    [0, 30_000],
  ]);
  await clock.stop();
});

test('after a stop nothing is asked any more', async () => {
  const clock = startScheduleClock(dispatcher, () => {});
  await clock.stop();
  clock.wake();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toEqual([0]);
});
