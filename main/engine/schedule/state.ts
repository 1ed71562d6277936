import { schedules, type ScheduleName } from '../../../shared/contract/schedule.ts';
import type { SettingsValue } from '../../../shared/contract/settings.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadOffice, requireOffice } from '../office/api.ts';
import { loadSettings } from '../settings/api.ts';

export type ScheduleState = {
  readonly schedule: ScheduleName;
  readonly settings: SettingsValue<ScheduleName>;
  readonly timeZone: string;
  readonly effectiveFrom: number;
  readonly isPaused: boolean;
  /** A run that failed is tried again then; `attempts` counts its failures. */
  readonly retryAt: number | null;
  readonly attempts: number;
  /** Records up to this one were made by a clock that somebody has called wrong. */
  readonly trustedAfterSlot: number;
};

type StateRow = {
  effective_from: number;
  is_paused: number;
  retry_at: number | null;
  attempts: number;
  trusted_after_slot: number;
};

/** Every schedule; none before the office is set up. */
export function loadSchedules(db: ReadDatabase): ScheduleState[] {
  return loadOffice(db) ? schedules.map((schedule) => loadSchedule(db, schedule)) : [];
}

/** A schedule that nobody ever touched has no row yet. */
export function loadSchedule(db: ReadDatabase, schedule: ScheduleName): ScheduleState {
  const office = requireOffice(db);
  const row = db.statement<[string], StateRow>('SELECT * FROM schedule_state WHERE schedule = ?').get(schedule);
  return {
    schedule,
    settings: loadSettings(db, schedule),
    timeZone: office.timeZone,
    effectiveFrom: row?.effective_from ?? office.createdAt,
    isPaused: row?.is_paused === 1,
    retryAt: row?.retry_at ?? null,
    attempts: row?.attempts ?? 0,
    trustedAfterSlot: row?.trusted_after_slot ?? 0,
  };
}

type Change = Partial<Pick<ScheduleState, 'effectiveFrom' | 'isPaused' | 'retryAt' | 'attempts' | 'trustedAfterSlot'>>;

export function saveSchedule(context: WriteContext, state: ScheduleState, change: Change): void {
  const after = { ...state, ...change };
  context.db
    .statement(
      `INSERT INTO schedule_state (schedule, effective_from, is_paused, retry_at, attempts, trusted_after_slot)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (schedule) DO UPDATE SET effective_from = excluded.effective_from, is_paused = excluded.is_paused,
         retry_at = excluded.retry_at, attempts = excluded.attempts, trusted_after_slot = excluded.trusted_after_slot`,
    )
    .run(
      state.schedule,
      after.effectiveFrom,
      Number(after.isPaused),
      after.retryAt,
      after.attempts,
      after.trustedAfterSlot,
    );
}
