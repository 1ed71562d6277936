import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { Dispatcher } from '../../main/host/dispatcher.ts';
import { startInboxClock } from '../../main/host/inbox-clock.ts';

const start = Date.UTC(2026, 4, 11, 4, 0);
let asked: number[] = [];
let told: string[] = [];
let answer: () => Promise<Envelope>;

const dispatcher: Dispatcher = {
  connect: () => ({ call: () => Promise.reject(new Error('the clock never calls as a person')) }),
  callAsSystem: (operation, input) => {
    expect([operation, input]).toEqual(['intake.collect', {}]);
    asked.push(Date.now() - start);
    return answer();
  },
};

const took = (files: number): Promise<Envelope> =>
  Promise.resolve({ ok: true, value: { files: Array.from({ length: files }, () => ({})) } });
const failed = (code: 'FILE_UNREADABLE' | 'INTERNAL', message: string): Promise<Envelope> =>
  Promise.resolve({ ok: false, error: { code, message } });
const startClock = () => startInboxClock(dispatcher, ({ message }) => told.push(message));

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  asked = [];
  told = [];
  answer = () => took(0);
});

afterEach(() => vi.useRealTimers());

test('the folder is looked into every 10 seconds', async () => {
  const clock = startClock();
  await vi.advanceTimersByTimeAsync(35_000);
  expect(asked).toEqual([10_000, 20_000, 30_000]);
  await clock.stop();
});

test('while files come in, it is looked into again at once', async () => {
  const counts = [50, 10, 0];
  answer = () => took(counts.shift() ?? 0);
  const clock = startClock();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual([10_000, 10_000, 10_000]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked.at(-1)).toBe(20_000);
  await clock.stop();
});

test('a failure is told once, asked about every minute, and told anew after it had passed', async () => {
  answer = () => failed('FILE_UNREADABLE', 'The inbox folder is not there.');
  const clock = startClock();
  await vi.advanceTimersByTimeAsync(200_000);
  expect([asked, told]).toEqual([[10_000, 70_000, 130_000, 190_000], ['The inbox folder is not there.']]);
  answer = () => took(0);
  await vi.advanceTimersByTimeAsync(60_000);
  answer = () => failed('FILE_UNREADABLE', 'The inbox folder is not there.');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.length).toBe(2);
  await clock.stop();
});

test('another failure is told, too; that of Baton itself once, though each has its own line in the log', async () => {
  const failures = [
    () => failed('FILE_UNREADABLE', 'gone'),
    () => failed('FILE_UNREADABLE', 'locked'),
    () => failed('INTERNAL', 'see 1'),
    () => failed('INTERNAL', 'see 2'),
  ];
  answer = () => (failures.shift() ?? (() => took(0)))();
  const clock = startClock();
  await vi.advanceTimersByTimeAsync(200_000);
  expect(told).toEqual(['gone', 'locked', 'see 1']);
  await clock.stop();
});

test('waking looks at once; waking while a look is open looks once more after it', async () => {
  const open: ((envelope: Envelope) => void)[] = [];
  answer = () => new Promise((resolve) => open.push(resolve));
  const clock = startClock();
  clock.wake();
  clock.wake();
  clock.wake();
  expect(asked).toEqual([0]);
  open.shift()?.(await took(0));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual([0, 0]);
  open.shift()?.(await took(0));
  await clock.stop();
});

test('a stop waits for the look that is open, and nothing is asked after it', async () => {
  const look = Promise.withResolvers<Envelope>();
  answer = () => look.promise;
  const clock = startClock();
  clock.wake();
  const stopping = clock.stop();
  const isOpen = Promise.race([stopping, Promise.resolve('still open')]);
  expect(await isOpen).toBe('still open');
  look.resolve(await took(3));
  await stopping;
  clock.wake();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toEqual([0]);
});
