import { localDate } from './local-time.ts';
import { nextSlot, type Schedule, type Slot, slotsBetween } from './slots.ts';

export type ScheduleState = {
  readonly schedule: Schedule;
  /** When the schedule was switched on or last edited (UTC ms). No slot due before it is ever run or recorded. */
  readonly effectiveFrom: number;
  /** `dueAt` of the newest slot that already has a state, whatever state; null when there is none. */
  readonly lastRecordedAt: number | null;
  readonly now: number;
  readonly graceMinutes: number;
};

type Hold = { readonly reason: 'clock_behind'; readonly newestRecordAt: number };

export type SlotDecision = {
  /** The slot to run now, if any. */
  readonly run: Slot | null;
  /** How `run` stands against its time; 'on_time' when nothing runs. */
  readonly lateness: 'on_time' | 'late';
  /** Slots to record as missed, oldest first. */
  readonly missed: readonly Slot[];
  /** Set when the clock cannot be believed: nothing runs and nothing is recorded until it is put right. */
  readonly hold: Hold | null;
  /** When to look again (UTC ms); null without weekdays or while held. */
  readonly nextDueAt: number | null;
};

const onTimeMs = 60_000;
/** A clock that stands further than this before what was recorded cannot be believed (ms). */
export const clockBehindMs = 3_600_000;

/**
 * What a schedule asks for at `now`. Every slot since the newest recorded one comes back exactly once, as `run` or in
 * `missed`: only the newest can run, and if it is more than a minute late, only within the grace and while its local
 * day lasts (the day on which it was due, which after a clock change may follow the day it is named for).
 *
 * A clock that was set back finds nothing to run until it has passed the newest record again; one that stands more
 * than an hour before it puts the schedule on hold. Once the broker has said that the present clock is right, pass
 * `lastRecordedAt: null` with that moment as `effectiveFrom`.
 *
 * Throws RangeError for a malformed time or an unknown zone.
 */
export function decideSlots(state: ScheduleState): SlotDecision {
  const { schedule, effectiveFrom, lastRecordedAt, now } = state;
  if (lastRecordedAt !== null && now < lastRecordedAt - clockBehindMs) {
    const hold: Hold = { reason: 'clock_behind', newestRecordAt: lastRecordedAt };
    return { run: null, lateness: 'on_time', missed: [], hold, nextDueAt: null };
  }
  const from = Math.max(effectiveFrom - 1, lastRecordedAt ?? effectiveFrom - 1);
  const due = slotsBetween(schedule, from, now);
  const newest = due.at(-1);
  const run = newest !== undefined && canStillRun(newest, state) ? newest : null;
  return {
    run,
    lateness: run !== null && now - run.dueAt > onTimeMs ? 'late' : 'on_time',
    missed: run === null ? due : due.slice(0, -1),
    hold: null,
    nextDueAt: nextSlot(schedule, Math.max(from, now))?.dueAt ?? null,
  };
}

function canStillRun(slot: Slot, { schedule, now, graceMinutes }: ScheduleState): boolean {
  const lateMs = now - slot.dueAt;
  if (lateMs <= onTimeMs) return true;
  if (lateMs > graceMinutes * 60_000) return false;
  return localDate(slot.dueAt, schedule.timeZone) === localDate(now, schedule.timeZone);
}
