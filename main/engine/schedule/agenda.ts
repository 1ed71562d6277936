import { clockBehindMs, decideSlots, type SlotDecision } from '../../../shared/domain/schedule/decide.ts';
import { localStamp } from '../../../shared/domain/schedule/local-time.ts';
import { nextSlot, type Slot } from '../../../shared/domain/schedule/slots.ts';
import type { ReadDatabase } from '../db/database.ts';
import { isRecorded, newestRecord } from './slots.ts';
import type { ScheduleState } from './state.ts';

/** After a failure the run is tried again after 1, 5 and 15 minutes, then the slot is recorded as failed. */
export const retryMinutes = [1, 5, 15];

const longestWait = Math.max(...retryMinutes) * 60_000;

/** What a schedule that is on asks for now. */
export type Agenda = {
  /** Slots that can no longer run, oldest first. */
  readonly missed: readonly Slot[];
  /** The slot to run now. */
  readonly run: Slot | null;
  readonly lateness: SlotDecision['lateness'];
  /** The run failed and waits until then. */
  readonly waitsUntil: number | null;
  /** Why nothing happens although it is on. */
  readonly hold: string | null;
  /** When to look again. */
  readonly nextDueAt: number | null;
};

/** Null while the schedule is off. */
export function agendaOf(db: ReadDatabase, state: ScheduleState, now: number): Agenda | null {
  const { schedule, settings, timeZone, effectiveFrom } = state;
  if (!settings.on) return null;
  const hold = holdOf(state, newestRecord(db, state), now);
  if (hold !== null) return { ...nothing, hold };
  const clock = { time: settings.runTime, weekdays: settings.weekdays, timeZone };
  const decision = decideSlots({
    schedule: clock,
    effectiveFrom,
    // A record of another time of day says nothing about the slots before it: the clock may have been set back since.
    lastRecordedAt: newestRecord(db, state, settings.runTime),
    now,
    graceMinutes: settings.graceMinutes,
  });
  const isOpen = (slot: Slot) => !isRecorded(db, schedule, slot);
  const missed = decision.missed.filter(isOpen);
  const run = decision.run !== null && isOpen(decision.run) ? decision.run : null;
  const waitsUntil = run && missed.length === 0 && !state.isPaused ? waitingFor(state, now) : null;
  let next = decision.nextDueAt === null ? null : nextSlot(clock, decision.nextDueAt - 1);
  while (next !== null && !isOpen(next)) next = nextSlot(clock, next.dueAt);
  const nextDueAt = waitsUntil ?? run?.dueAt ?? next?.dueAt ?? null;
  return { missed, run, lateness: decision.lateness, waitsUntil, hold, nextDueAt };
}

const nothing: Agenda = { missed: [], run: null, lateness: 'on_time', waitsUntil: null, hold: null, nextDueAt: null };

/** A clock before the moment when the schedule was set is as wrong as one before the newest record. */
function holdOf({ effectiveFrom, timeZone }: ScheduleState, newest: number | null, now: number): string | null {
  if (now >= Math.max(newest ?? 0, effectiveFrom) - clockBehindMs) return null;
  const [what, at] =
    newest !== null && newest >= effectiveFrom
      ? ['its newest run of', newest]
      : ['the moment when this schedule was set,', effectiveFrom];
  return `The clock stands before ${what} ${localStamp(at, timeZone)}. Set the clock right, or resume by this clock.`;
}

/** A wait that is longer than any is what a clock set back made of it: the run does not wait for that. */
function waitingFor({ retryAt }: ScheduleState, now: number): number | null {
  return retryAt !== null && now < retryAt && retryAt - now <= longestWait ? retryAt : null;
}
