import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SettingsSection, settingsOperations, SettingsValue } from '../../../shared/contract/settings.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { restartSchedule, settleMissed } from '../schedule/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadSection, saveSection } from './sections.ts';

type Value = SettingsValue<SettingsSection>;

function save(context: WriteContext, input: InputOf<'settings.save'>): OutputOf<'settings.save'> {
  const { section } = input;
  const before = loadSection(context.db, section).value;
  const value = tidied(context.db, input);
  if (isTimedOtherwise(before, value)) restartSchedule(context, section);
  else settleMissed(context, section);
  saveSection(context, section, value);
  record(context, { section, ...value });
  return loadSection(context.db, section);
}

function tidied(db: ReadDatabase, input: InputOf<'settings.save'>): Value {
  const weekdays = [...new Set(input.value.weekdays)].toSorted((left, right) => left - right);
  switch (input.section) {
    case 'autoAssignment': {
      const eligibleStatusIds = [...new Set(input.value.eligibleStatusIds)];
      requireLiveStatuses(db, eligibleStatusIds);
      return { ...input.value, eligibleStatusIds, weekdays };
    }
    case 'topUp':
      return { ...input.value, weekdays };
  }
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

function isTimedOtherwise(before: Value, after: Value): boolean {
  return before.on !== after.on || before.runTime !== after.runTime || before.weekdays.join() !== after.weekdays.join();
}

export const settingsHandlers = {
  'settings.get': (context, input) => loadSection(context.db, input.section),
  'settings.save': save,
} satisfies HandlersFor<typeof settingsOperations>;
