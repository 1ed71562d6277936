import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { AutoAssignment, settingsOperations } from '../../../shared/contract/settings.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAutoAssignment, restartSchedules } from './api.ts';
import { loadSection, saveSection } from './sections.ts';

function save(context: WriteContext, input: InputOf<'settings.save'>): OutputOf<'settings.save'> {
  const before = loadAutoAssignment(context.db);
  const value = tidied(input.value);
  requireLiveStatuses(context.db, value.eligibleStatusIds);
  saveSection(context, input.section, value);
  if (isTimedOtherwise(before, value)) restartSchedules(context);
  record(context, { section: input.section, ...value });
  return loadSection(context.db, input.section);
}

function tidied(value: AutoAssignment): AutoAssignment {
  return {
    ...value,
    eligibleStatusIds: [...new Set(value.eligibleStatusIds)],
    weekdays: [...new Set(value.weekdays)].toSorted((left, right) => left - right),
  };
}

function requireLiveStatuses(db: ReadDatabase, statusIds: readonly number[]): void {
  const statuses = loadStatuses(db);
  const unfit = statusIds.filter((id) => statuses.byId.get(id)?.isRetired !== false);
  if (unfit.length === 0) return;
  throw new AppError('INVALID_INPUT', 'An eligible status does not exist or is retired. Choose from the pipeline.', {
    field: 'eligibleStatusIds',
    statusIds: unfit,
  });
}

function isTimedOtherwise(before: AutoAssignment, after: AutoAssignment): boolean {
  return before.on !== after.on || before.runTime !== after.runTime || before.weekdays.join() !== after.weekdays.join();
}

export const settingsHandlers = {
  'settings.get': (context, input) => loadSection(context.db, input.section),
  'settings.save': save,
} satisfies HandlersFor<typeof settingsOperations>;
