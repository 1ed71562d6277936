import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaled } from '../distribution/scale.ts';
import { Keeper, minuteMs, type Settings, type SlotState } from './keeper.ts';

type Command = fc.Command<object, Keeper>;

/** Met in all sequences together: a property that never meets a case says nothing about it. */
const met = { done: 0, done_late: 0, missed: 0, paused: 0, held: 0, setBackOverRun: 0 };

test('through sleep, wrong clocks, edits and pauses every slot gets exactly one state, and never runs twice', () => {
  fc.assert(
    fc.property(settings, moments, fc.commands(commands, { maxCommands: 40 }), (start, now, sequence) => {
      const keeper = new Keeper(start, now);
      fc.modelRun(() => ({ model: {}, real: keeper }), sequence);
      keeper.expectNothingMissing();
    }),
    { numRuns: scaled(4_000) },
  );
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
}, 900_000);

const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) });

const settings: fc.Arbitrary<Settings> = fc.record({
  schedule: fc.record({
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    time: fc.constantFrom('00:00', '00:30', '02:30', '09:00', '09:30', '23:30', '23:59'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  }),
  graceMinutes: fc.integer({ min: 0, max: 2000 }),
});

const commands: fc.Arbitrary<Command>[] = [
  fc.integer({ min: 0, max: 3000 }).map(passAwake),
  fc.integer({ min: 0, max: 10 * 1440 }).map((minutes) => jump(`asleep for ${minutes} minutes`, minutes)),
  fc.integer({ min: 1, max: 600 }).map((minutes) => jump(`overslept by ${minutes} minutes`, minutes)),
  fc.integer({ min: 1, max: 4 * 1440 }).map((minutes) => jump(`clock forward by ${minutes} minutes`, minutes)),
  fc.integer({ min: 1, max: 90 }).map((minutes) => jump(`clock back by ${minutes} minutes`, -minutes)),
  fc.integer({ min: 90, max: 4 * 1440 }).map((minutes) => jump(`clock back by ${minutes} minutes`, -minutes)),
  settings.map((next) => command(`settings ${JSON.stringify(next)}`, (keeper) => keeper.edit(next))),
  settings.map(({ schedule: { time, weekdays } }) =>
    command(`time ${time} on ${weekdays.join()}`, (keeper) => {
      const { schedule, graceMinutes } = keeper.settings;
      keeper.edit({ schedule: { ...schedule, time, weekdays }, graceMinutes });
    }),
  ),
  settings.map(({ graceMinutes }) =>
    command(`grace ${graceMinutes}`, (keeper) => {
      keeper.settings = { ...keeper.settings, graceMinutes };
    }),
  ),
  fc.constant(command('pause', (keeper) => (keeper.isPaused = true))),
  fc.constant(command('resume', (keeper) => keeper.resume())),
];

function command(name: string, act: (keeper: Keeper) => unknown): Command {
  return {
    check: () => true,
    run(_model, keeper) {
      act(keeper);
      look(keeper);
    },
    toString: () => name,
  };
}

function look(keeper: Keeper): readonly SlotState[] {
  if (keeper.isHeld()) met.held += 1;
  const states = keeper.look();
  for (const state of states) met[state] += 1;
  return states;
}

/** Awake, the office looks the moment something comes due: nothing is late and nothing missed. */
function passAwake(minutes: number): Command {
  return command(`${minutes} minutes awake`, (keeper) => {
    const until = keeper.now + minutes * minuteMs;
    for (let next = keeper.nextLook(); next !== null && next <= until; next = keeper.nextLook()) {
      keeper.now = next;
      const expected = keeper.isPaused ? 'paused' : 'done';
      expect(look(keeper).filter((state) => state !== expected)).toEqual([]);
    }
    keeper.now = until;
    expect(look(keeper)).toEqual([]);
  });
}

function jump(name: string, minutes: number): Command {
  return command(name, (keeper) => {
    keeper.now += minutes * minuteMs;
    if (minutes < 0 && keeper.hasRunAfter(keeper.now)) met.setBackOverRun += 1;
    const states = look(keeper);
    expect(states.slice(0, -1).filter((state) => state.startsWith('done'))).toEqual([]);
  });
}
