import { expect } from 'vitest';
import type { ScheduleName } from '../../../shared/contract/schedule.ts';
import type { TopUp } from '../../../shared/contract/settings.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { slotsBetween, type Slot } from '../../../shared/domain/schedule/slots.ts';
import type { CountedRun, RecordedSlot } from './life.ts';

const hour = 3_600_000;
const minute = 60_000;

/** What has been asked of a schedule so far, kept beside the engine by simpler means than its own. */
export type Told = {
  readonly schedule: ScheduleName;
  readonly settings: Pick<TopUp, 'on' | 'runTime' | 'weekdays' | 'graceMinutes'>;
  readonly timeZone: string;
  readonly since: number;
  readonly isPaused: boolean;
  /** Records up to this one say nothing about the clock any more. */
  readonly trustedAfter: number;
  readonly slots: readonly RecordedSlot[];
};

/** What was done: the clock's question, an edit that ends what was due before it, one that does not, or something else. */
export type Act = 'ask' | 'restart_schedule' | 'save' | 'other';

type Moment = { readonly now: number; readonly isBroken: boolean; readonly retryAt: number | null };

export function isHeld({ settings, since, trustedAfter, slots }: Told, now: number): boolean {
  const records = slots.filter(({ id }) => id > trustedAfter).map(({ due_at }) => due_at);
  return settings.on && now < Math.max(since, ...records) - hour;
}

/** Every time that was due by what was told, whether it is recorded or not. */
function dueUntil({ settings, timeZone, since }: Told, now: number): Slot[] {
  if (!settings.on) return [];
  return slotsBetween({ time: settings.runTime, weekdays: settings.weekdays, timeZone }, since - 1, now);
}

const keyOf = (slot: Slot) => `${slot.localDate} ${slot.localTime}`;
const recordKey = (slot: RecordedSlot) => `${slot.local_date} ${slot.local_time}`;

/** Holds what is recorded after an act against the promises. */
export function expectPromises(before: Told, act: Act, after: readonly RecordedSlot[], moment: Moment): void {
  const { now, retryAt } = moment;
  expect(after.slice(0, before.slots.length), 'a record never changes').toEqual(before.slots);
  expect(new Set(after.map(recordKey)).size, 'a slot has one state').toBe(after.length);
  const fresh = after.slice(before.slots.length);
  if (act === 'other' || isHeld(before, now)) {
    expect(fresh, 'nothing is recorded').toEqual([]);
    return;
  }
  const due = dueUntil(before, now);
  const keys = new Set(after.map(recordKey));
  const open = due.filter((slot) => !keys.has(keyOf(slot)));
  if (act === 'ask' && retryAt !== null) expect(open, 'the newest waits for its next try').toEqual(due.slice(-1));
  else if (act !== 'save') expect(open, 'no slot vanishes').toEqual([]);
  for (const slot of fresh) {
    expect(due.map(keyOf), 'only what was due is recorded').toContain(recordKey(slot));
    expect([recordKey(slot), statesFor(before, act, slot, due, moment)]).toEqual([
      recordKey(slot),
      expect.arrayContaining([slot.state]),
    ]);
    expect(slot.run_id !== null, 'what ran has its run').toBe(slot.state.startsWith('done'));
  }
}

function statesFor(told: Told, act: Act, slot: RecordedSlot, due: readonly Slot[], moment: Moment): string[] {
  const newest = due.at(-1);
  const isNewest = newest !== undefined && keyOf(newest) === recordKey(slot);
  const late = moment.now - slot.due_at;
  const isOnTime = late <= minute;
  const isSameDay = localDate(slot.due_at, told.timeZone) === localDate(moment.now, told.timeZone);
  const canRun = isNewest && (isOnTime || (late <= told.settings.graceMinutes * minute && isSameDay));
  if (told.isPaused) return ['paused', 'failed'];
  if (act !== 'ask' || !canRun) return ['missed', 'failed'];
  return moment.isBroken ? ['failed'] : [isOnTime ? 'done' : 'done_late'];
}

const sentence =
  /^Last run: (\d{4}-\d\d-\d\d \d\d:\d\d) — (\d+) leads? assigned across (\d+) agents?, (\d+) unassigned(?: \(([a-z, ]+)\))?\.$/;

/** The panel's sentence has exactly its form, and its figures are those that the tables give. */
export function expectSentence(lastRun: string | null, run: CountedRun | undefined, timeZone: string): void {
  if (lastRun === null) {
    expect(run, 'a run without its sentence').toBeUndefined();
    return;
  }
  const [, stamp, placed, agents, left, reasons] = sentence.exec(lastRun) ?? [];
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  expect([lastRun, stamp, Number(placed), Number(agents), Number(left), reasons !== undefined]).toEqual([
    lastRun,
    wall.format(run?.committed_at),
    run?.placed,
    run?.agents,
    run?.left,
    (run?.left ?? 0) > 0,
  ]);
}
