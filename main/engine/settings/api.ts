import type { AutoAssignment, TopUp } from '../../../shared/contract/settings.ts';
import { schedules } from '../../../shared/contract/schedule.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadSection, saveSection } from './sections.ts';

export function loadAutoAssignment(db: ReadDatabase): AutoAssignment {
  return loadSection(db, 'autoAssignment').value;
}

export function loadTopUp(_db: ReadDatabase): TopUp {
  return foundingTopUp;
}

const founding: Omit<AutoAssignment, 'eligibleStatusIds'> = {
  on: false,
  runTime: '09:00',
  weekdays: [1, 2, 3, 4, 5],
  order: 'hottest',
  basis: 'run',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

const foundingTopUp: TopUp = {
  on: false,
  runTime: '08:00',
  weekdays: [1, 2, 3, 4, 5],
  order: 'hottest',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

const foundingEligible = ['Unassigned', 'Not Picked', 'Missed'];

/** The configuration of a new office. Its statuses have to be there. */
export function saveFoundingSettings(context: WriteContext): void {
  const eligible = loadStatuses(context.db).all.filter((status) => foundingEligible.includes(status.name));
  saveSection(context, 'autoAssignment', { ...founding, eligibleStatusIds: eligible.map((status) => status.id) });
  restartSchedules(context);
}

/** From now on the schedules count anew: no run is made up for that was due before an edit. */
export function restartSchedules(context: WriteContext): void {
  for (const schedule of schedules) {
    context.db
      .statement(
        `INSERT INTO schedule_state (schedule, effective_from, is_paused) VALUES (?, ?, 0)
         ON CONFLICT (schedule) DO UPDATE SET effective_from = excluded.effective_from, retry_at = NULL, attempts = 0`,
      )
      .run(schedule, context.now);
  }
}

/** Who has the unassigned pool dealt has it dealt under its new status, too. */
export function followUnassignedStatus(context: WriteContext, fromId: number, toId: number): void {
  const value = loadAutoAssignment(context.db);
  if (!value.eligibleStatusIds.includes(fromId) || value.eligibleStatusIds.includes(toId)) return;
  saveSection(context, 'autoAssignment', { ...value, eligibleStatusIds: [...value.eligibleStatusIds, toId] });
}

/** A status that is being retired is no longer dealt from. */
export function dropEligibleStatus(context: WriteContext, statusId: number): void {
  const value = loadAutoAssignment(context.db);
  const eligibleStatusIds = value.eligibleStatusIds.filter((id) => id !== statusId);
  if (eligibleStatusIds.length === value.eligibleStatusIds.length) return;
  if (eligibleStatusIds.length === 0) {
    throw new AppError(
      'CONFLICT',
      'Automatic assignment takes its leads from this status alone. Name another eligible status in its settings first.',
      { statusId },
    );
  }
  saveSection(context, 'autoAssignment', { ...value, eligibleStatusIds });
}
