import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { meaningOver } from '../../../main/engine/meaning/ask-port.ts';
import { keepMeaning, type MeaningKeeper } from '../../../main/host/meaning/keeper.ts';

const frail = new URL('frail-worker.ts', import.meta.url);
const text = 'a text that is long enough to tell';

let keeper: MeaningKeeper;
let log: string[];

function keep(entry: URL = frail, idleMilliseconds?: number): MeaningKeeper {
  log = [];
  keeper = keepMeaning({
    entry,
    log: (line) => log.push(line),
    ...(idleMilliseconds === undefined ? {} : { idleMilliseconds }),
  });
  return keeper;
}

afterEach(() => keeper.close());

async function until(isReached: () => boolean): Promise<void> {
  for (let tries = 0; !isReached() && tries < 200; tries += 1) await sleep(20);
}

test('the thread starts when something is asked, and not for nothing', async () => {
  const { meaning } = keep();
  expect([await meaning.vectorsOf([]), await meaning.languagesOf([]), keeper.isRunning()]).toEqual([[], [], false]);
  expect([await meaning.languagesOf([text]), keeper.isRunning(), meaning.state()]).toEqual([['en'], true, 'cold']);
  expect([(await meaning.vectorsOf(['four']))?.[0]?.[0], meaning.state()]).toEqual([4, 'loaded']);
});

test('it ends when nothing is asked for a while, and starts again', async () => {
  const { meaning } = keep(frail, 50);
  await meaning.vectorsOf(['four']);
  await until(() => !keeper.isRunning());
  expect([keeper.isRunning(), meaning.state()]).toEqual([false, 'cold']);
  expect((await meaning.vectorsOf(['again']))?.[0]?.[0]).toBe(5);
});

test('a crash answers what was asked without a model, once', async () => {
  const { meaning } = keep();
  const [crashed, beside] = [meaning.vectorsOf(['crash']), meaning.vectorsOf(['beside'])];
  expect([await crashed, await beside]).toEqual([null, null]);
  expect((await meaning.vectorsOf(['after']))?.[0]?.[0]).toBe(5);
});

test('a thread that cannot start is no model, and the log says why', async () => {
  const { meaning } = keep(new URL('nowhere.ts', import.meta.url));
  expect([await meaning.vectorsOf([text]), await meaning.languagesOf([text])]).toEqual([null, [null]]);
  expect(log.join('\n')).toContain('nowhere.ts');
});

test('other threads ask over ports of their own, hear how far it is, and know what the keeper knows', async () => {
  const { meaning } = keep();
  const [first, second] = [meaningOver(keeper.openPort()), meaningOver(keeper.openPort())];
  const steps: number[] = [];
  const many = Array.from({ length: 40 }, (_, index) => 'x'.repeat(index));
  const [vectors, languages] = await Promise.all([
    first.vectorsOf(many, (done) => steps.push(done)),
    second.languagesOf([text]),
  ]);
  expect(vectors?.map(([part]) => part)).toEqual(many.map(({ length }) => length));
  expect([languages, steps]).toEqual([['en'], [16, 32, 40]]);
  await until(() => second.state() === 'loaded');
  expect([first.state(), second.state(), meaning.state()]).toEqual(['loaded', 'loaded', 'loaded']);
  const left = first.vectorsOf(['crash']);
  await keeper.close();
  expect(await left).toBeNull();
});

test('after the end of the link everything is answered as without a model', async () => {
  const { meaning } = keep();
  await meaning.vectorsOf([text]);
  await keeper.close();
  expect([await meaning.vectorsOf([text]), await meaning.languagesOf([text]), keeper.isRunning()]).toEqual([
    null,
    [null],
    false,
  ]);
});
