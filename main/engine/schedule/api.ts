import { schedules, type ScheduleName } from '../../../shared/contract/schedule.ts';
import type { WriteContext } from '../context.ts';
import { overtaken, settleAll } from './settle.ts';
import { loadSchedule, saveSchedule } from './state.ts';

export { settleMissed } from './settle.ts';

/**
 * To be called before the time of a schedule changes: what is due by the present one is recorded, and from now on it
 * counts anew. No run is made up for that was due before an edit.
 */
export function restartSchedule(context: WriteContext, schedule: ScheduleName): void {
  const state = loadSchedule(context.db, schedule);
  settleAll(context, state, overtaken);
  saveSchedule(context, state, { effectiveFrom: context.now, retryAt: null, attempts: 0 });
}

/** As `restartSchedule`, for a change that concerns them all. */
export function restartSchedules(context: WriteContext): void {
  for (const schedule of schedules) restartSchedule(context, schedule);
}
