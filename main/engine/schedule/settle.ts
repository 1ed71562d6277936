import type { ScheduleName, Slot } from '../../../shared/contract/schedule.ts';
import type { Slot as PlannedSlot } from '../../../shared/domain/schedule/slots.ts';
import type { WriteContext } from '../context.ts';
import { agendaOf } from './agenda.ts';
import { announce } from './announce.ts';
import { recordSlot } from './slots.ts';
import { loadSchedule, saveSchedule, type ScheduleState } from './state.ts';

/** What becomes of slots that do not run. */
export type Fate = { readonly state: 'missed' | 'paused'; readonly note: string };

export const overslept: Fate = { state: 'missed', note: 'Baton was closed or the machine asleep at that time.' };
export const paused: Fate = { state: 'paused', note: '' };
export const overtaken: Fate = { state: 'missed', note: 'The schedule was changed before it ran.' };

const noMoreTries = 'It failed and was not tried again in time.';

/**
 * Records slots that do not run, oldest first. After a failure the oldest of those that are due is the one that was
 * tried: it has failed.
 */
export function recordUnrun(
  context: WriteContext,
  state: ScheduleState,
  slots: readonly PlannedSlot[],
  fate: Fate,
): Slot[] {
  const recorded = slots.map((slot, index) => {
    const hasFailed = index === 0 && state.attempts > 0;
    const outcome = hasFailed ? ({ state: 'failed', note: noMoreTries } as const) : fate;
    return recordSlot(context, state.schedule, slot, { ...outcome, runId: null });
  });
  if (slots.length > 0 && state.attempts > 0) saveSchedule(context, state, { retryAt: null, attempts: 0 });
  return recorded;
}

/** Before the configuration changes: what the present one has missed is missed, whatever the new one says of it. */
export function settleMissed(context: WriteContext, schedule: ScheduleName): void {
  const state = loadSchedule(context.db, schedule);
  const agenda = agendaOf(context.db, state, context.now);
  if (agenda && !state.isPaused) announce(context, recordUnrun(context, state, agenda.missed, overslept));
}

/** Nothing stays due, not even what could still run. */
export function settleAll(context: WriteContext, state: ScheduleState, fate: Fate): void {
  const agenda = agendaOf(context.db, state, context.now);
  if (!agenda) return;
  const due = agenda.run ? [...agenda.missed, agenda.run] : agenda.missed;
  announce(context, recordUnrun(context, state, due, state.isPaused ? paused : fate));
}
