import type { Slot } from '../../../shared/contract/schedule.ts';
import type { SettingsValue } from '../../../shared/contract/settings.ts';
import { decideSlots, type SlotDecision } from '../../../shared/domain/schedule/decide.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadOffice } from '../office/api.ts';
import { loadAutoAssignment } from '../settings/api.ts';

export const autoAssignment = 'autoAssignment';

export type ScheduleState = {
  readonly settings: SettingsValue<'autoAssignment'>;
  readonly timeZone: string;
  readonly effectiveFrom: number;
  readonly isPaused: boolean;
  readonly retryAt: number | null;
  readonly attempts: number;
  readonly newestRecord: number | null;
};

type StateRow = {
  effective_from: number;
  is_paused: number;
  retry_at: number | null;
  attempts: number;
  trusted_after_slot: number;
};

/** Null before the office is set up. */
export function loadScheduleState(db: ReadDatabase): ScheduleState | null {
  const office = loadOffice(db);
  const row = db.statement<[string], StateRow>('SELECT * FROM schedule_state WHERE schedule = ?').get(autoAssignment);
  if (!office || !row) return null;
  const newest = db
    .statement<[string, number], { due_at: number | null }>(
      'SELECT max(due_at) AS due_at FROM slot WHERE schedule = ? AND id > ?',
    )
    .get(autoAssignment, row.trusted_after_slot);
  return {
    settings: loadAutoAssignment(db),
    timeZone: office.timeZone,
    effectiveFrom: row.effective_from,
    isPaused: row.is_paused === 1,
    retryAt: row.retry_at,
    attempts: row.attempts,
    newestRecord: newest?.due_at ?? null,
  };
}

/** What is due now; null while the schedule is off. */
export function decide(state: ScheduleState, now: number): SlotDecision | null {
  const { settings } = state;
  if (!settings.on) return null;
  return decideSlots({
    schedule: { time: settings.runTime, weekdays: settings.weekdays, timeZone: state.timeZone },
    effectiveFrom: state.effectiveFrom,
    lastRecordedAt: state.newestRecord,
    now,
    graceMinutes: settings.graceMinutes,
  });
}

export type SlotRow = {
  schedule: 'autoAssignment';
  local_date: string;
  local_time: string;
  due_at: number;
  state: Slot['state'];
  run_id: number | null;
  note: string;
};

export function toSlot(row: SlotRow): Slot {
  return {
    schedule: row.schedule,
    localDate: row.local_date,
    localTime: row.local_time,
    dueAt: row.due_at,
    state: row.state,
    runId: row.run_id,
    note: row.note,
  };
}
