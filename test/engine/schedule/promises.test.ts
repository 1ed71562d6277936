import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFileName } from '../../../main/engine/db/open.ts';
import type { Schedule, ScheduleName } from '../../../shared/contract/schedule.ts';
import type { AutoAssignment, TopUp } from '../../../shared/contract/settings.ts';
import { openTestOffice } from '../../helpers/engine.ts';
import { addLeads, saveAuto, saveTopUp } from '../../helpers/leads.ts';
import { openLife, type Life } from './life.ts';
import { expectPromises, expectSentence, isHeld, type Act, type Told } from './promises.ts';

const minute = 60_000;
const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');
/** Friday, 27 March 2026, 10:00 in Berlin: the clocks change in Berlin two days later. */
const founded = Date.UTC(2026, 2, 27, 9, 0);
const names = ['autoAssignment', 'topUp'] as const;
const kinds = { autoAssignment: 'auto', topUp: 'top_up' } as const;

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-promises-'));
const base = path.join(home, 'base');
let lives = 0;

beforeAll(async () => {
  const agents = [
    { name: 'Ana', leadCap: 6 },
    { name: 'Ben', leadCap: 3 },
    { name: 'Cleo', leadCap: 40, weight: 2 },
  ];
  const office = await openTestOffice({ now: founded, timeZone: 'Europe/Berlin', agents });
  await addLeads(office, 5);
  await saveAuto(office, { on: true, runTime: '09:00', weekdays: [1, 2, 3, 4, 5, 6, 7] });
  await saveTopUp(office, { on: true, runTime: '02:30', weekdays: [1, 2, 3, 4, 5, 6, 7] });
  fs.mkdirSync(base);
  office.db.raw.exec(`VACUUM INTO '${path.join(base, dataFileName)}'`);
  office.close();
});

afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

type Step =
  | { readonly do: 'advance' | 'sleep' | 'set_back'; readonly minutes: number }
  | { readonly do: 'meet_next' | 'restart' | 'arrive' }
  | { readonly do: 'break'; readonly isBroken: boolean }
  | { readonly do: 'pause' | 'resume'; readonly schedule: ScheduleName }
  | { readonly do: 'edit'; readonly schedule: ScheduleName; readonly change: Partial<TopUp> }
  | { readonly do: 'move'; readonly timeZone: string };

const schedule = fc.constantFrom(...names);
const change: fc.Arbitrary<Partial<TopUp>> = fc.record(
  {
    on: fc.boolean(),
    runTime: fc.constantFrom('00:00', '02:30', '09:00', '09:05', '23:45'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    graceMinutes: fc.constantFrom(0, 10, 240, 1440),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('meet_next' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('advance' as const), minutes: fc.nat({ max: 600 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sleep' as const), minutes: fc.nat({ max: 6000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set_back' as const), minutes: fc.nat({ max: 150 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('break' as const), isBroken: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), schedule }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resume' as const), schedule }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), schedule, change }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
    }),
  },
);

type World = { readonly life: Life; told: Record<ScheduleName, Told>; isBroken: boolean; leads: number };

async function read({ life }: World): Promise<Record<ScheduleName, Schedule>> {
  const [autoAssignment, topUp] = await life.ok('schedule.list', {});
  return { autoAssignment: autoAssignment!, topUp: topUp! };
}

/** Does one thing, then holds what became of each schedule against the promises. */
async function take(world: World, act: Record<ScheduleName, Act>, work: () => Promise<unknown>): Promise<void> {
  const { life, isBroken } = world;
  await work();
  const listed = await read(world);
  for (const name of names) {
    const before = world.told[name];
    const slots = life.slots(name);
    expectPromises(before, act[name], slots, { now: life.clock.now, isBroken, retryAt: listed[name].retryAt });
    world.told[name] = { ...before, slots };
    const runs = life.runs(kinds[name]);
    expect(
      slots.flatMap(({ run_id }) => run_id ?? []),
      'no slot has two runs, no run two slots',
    ).toEqual(runs.map(({ id }) => id));
  }
}

/** What is on screen agrees with the tables and with what was told. */
async function expectScreen(world: World): Promise<void> {
  const listed = await read(world);
  for (const name of names) {
    const told = world.told[name];
    const newest = world.life
      .runs(kinds[name])
      .toSorted((a, b) => a.committed_at - b.committed_at || a.id - b.id)
      .at(-1);
    expectSentence(listed[name].lastRun, newest, told.timeZone);
    expect([listed[name].on, listed[name].isPaused, listed[name].hold !== null]).toEqual([
      told.settings.on,
      told.isPaused,
      isHeld(told, world.life.clock.now),
    ]);
  }
}

const both = (act: Act) => ({ autoAssignment: act, topUp: act });
const only = (name: ScheduleName, act: Act) => ({ ...both('other'), [name]: act });

function retell(world: World, name: ScheduleName, told: Partial<Told>): void {
  world.told[name] = { ...world.told[name], ...told };
}

async function ask(world: World, now: number): Promise<void> {
  world.life.clock.now = now;
  await take(world, both('ask'), () => world.life.runDue());
}

async function edit(world: World, name: ScheduleName, changes: Partial<TopUp>): Promise<void> {
  const { settings } = world.told[name];
  const after = { ...settings, ...changes };
  const timing = ({ on, runTime, weekdays }: typeof settings) =>
    [on, runTime, weekdays.toSorted((a, b) => a - b)].join();
  const isTimed = timing(settings) !== timing(after);
  await take(world, only(name, isTimed ? 'restart_schedule' : 'save'), () => world.life.edit(name, changes));
  retell(world, name, { settings: after, ...(isTimed && { since: world.life.clock.now }) });
}

async function live(world: World, step: Step): Promise<void> {
  const { life } = world;
  const { now } = life.clock;
  switch (step.do) {
    case 'advance':
    case 'sleep':
      return ask(world, now + step.minutes * minute);
    case 'set_back':
      return ask(world, now - step.minutes * minute);
    case 'meet_next': {
      const due = Object.values(await read(world)).flatMap(({ nextDueAt }) => nextDueAt ?? []);
      return ask(world, due.length > 0 ? Math.max(now, Math.min(...due)) : now);
    }
    case 'restart':
      return take(world, both('other'), () => life.restart());
    case 'arrive':
      return take(world, both('other'), () => life.ok('leads.create', { name: `Lead ${(world.leads += 1)}` }));
    case 'break':
      world.isBroken = step.isBroken;
      return life.setBroken(step.isBroken);
    case 'pause':
      await take(world, both('other'), () => life.ok('schedule.pause', { schedule: step.schedule }));
      return retell(world, step.schedule, { isPaused: true });
    case 'resume': {
      await take(world, only(step.schedule, 'restart_schedule'), () =>
        life.ok('schedule.resume', { schedule: step.schedule }),
      );
      const trustedAfter = Math.max(0, ...names.flatMap((name) => life.slots(name).map(({ id }) => id)));
      return retell(world, step.schedule, { isPaused: false, since: now, trustedAfter });
    }
    case 'edit':
      return edit(world, step.schedule, step.change);
    case 'move': {
      const isOther = world.told.topUp.timeZone !== step.timeZone;
      await take(world, both(isOther ? 'restart_schedule' : 'other'), () => life.moveTo(step.timeZone));
      for (const name of names) retell(world, name, { timeZone: step.timeZone, ...(isOther && { since: now }) });
    }
  }
}

async function found(): Promise<World> {
  const folder = path.join(home, `life-${(lives += 1)}`);
  fs.cpSync(base, folder, { recursive: true });
  const life = await openLife(folder, founded);
  const telling = async (name: ScheduleName): Promise<Told> => {
    const { value } = await life.ok('settings.get', { section: name });
    return {
      schedule: name,
      settings: value as AutoAssignment | TopUp,
      timeZone: 'Europe/Berlin',
      since: founded,
      isPaused: false,
      trustedAfter: 0,
      slots: [],
    };
  };
  const told = { autoAssignment: await telling('autoAssignment'), topUp: await telling('topUp') };
  return { life, told, isBroken: false, leads: 0 };
}

test('through sleep, clocks set back, edits, pauses, failures and restarts every slot ends in one state and runs once', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = await found();
      try {
        for (const step of steps) {
          await live(world, step);
          await expectScreen(world);
        }
        for (const name of names) {
          for (const { state } of world.told[name].slots) seen.add(state);
        }
      } finally {
        await world.life.close();
      }
    }),
    { numRuns: Math.max(20, Math.round(300 * scale)) },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['done', 'done_late', 'missed']));
}, 1_800_000);
