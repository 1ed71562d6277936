import type { ScheduleName, Slot } from '../../../shared/contract/schedule.ts';
import type { Slot as PlannedSlot } from '../../../shared/domain/schedule/slots.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import { asAppError } from '../db/sqlite-error.ts';
import { requireRun, runScheduled, sentenceOf } from '../runs/api.ts';
import { retryMinutes } from './agenda.ts';
import { recordSlot } from './slots.ts';
import { saveSchedule, type ScheduleState } from './state.ts';

const minute = 60_000;

export const runKinds = { autoAssignment: 'auto', topUp: 'top_up' } as const satisfies Record<ScheduleName, string>;

/** Runs a slot and records it; null when it failed and will be tried again. */
export function runSlot(
  context: WriteContext,
  state: ScheduleState,
  slot: PlannedSlot,
  lateness: 'on_time' | 'late',
): Slot | null {
  const { db } = context;
  try {
    return db.raw.transaction(() => {
      const runId = runScheduled(context, runKinds[state.schedule]);
      const done = lateness === 'late' ? 'done_late' : 'done';
      saveSchedule(context, state, { retryAt: null, attempts: 0 });
      return recordSlot(context, state.schedule, slot, { state: done, runId, note: sentenceOf(requireRun(db, runId)) });
    })();
  } catch (thrown) {
    // A full disk takes the whole transaction with it: there is nothing left to record the failure in.
    if (!db.raw.inTransaction) throw thrown;
    return recordFailure(context, state, slot, asAppError(thrown));
  }
}

/** The run was rolled back to before it began; what stays is when to try again, or why it did not happen. */
function recordFailure(context: WriteContext, state: ScheduleState, slot: PlannedSlot, error: unknown): Slot | null {
  if (error instanceof AppError && error.code === 'CANCELLED') {
    saveSchedule(context, state, { retryAt: null, attempts: 0 });
    return recordSlot(context, state.schedule, slot, { state: 'skipped', runId: null, note: 'stopped by hand' });
  }
  const wait = retryMinutes[state.attempts];
  const retryAt = wait === undefined ? null : context.now + wait * minute;
  const lastChance = slot.dueAt + state.settings.graceMinutes * minute;
  const why = error instanceof AppError ? error.message : faultText(context.logFault(error));
  if (retryAt !== null && retryAt <= lastChance) {
    saveSchedule(context, state, { retryAt, attempts: state.attempts + 1 });
    return null;
  }
  saveSchedule(context, state, { retryAt: null, attempts: 0 });
  return recordSlot(context, state.schedule, slot, { state: 'failed', runId: null, note: why });
}

function faultText(id: string): string {
  return `Something went wrong inside Baton. The log names it ${id}.`;
}
