import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { AutoAssignment, settingsOperations, TopUp } from '../../../shared/contract/settings.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { restartSchedule, settleMissed } from '../schedule/api.ts';
import { loadSection, saveSection } from './sections.ts';
import { requireInboxFolder, requireFallback, requireLiveStatuses, requireOpenStatuses } from './sound.ts';

type SaveInput = InputOf<'settings.save'>;

function save(context: WriteContext, input: SaveInput): OutputOf<'settings.save'> {
  const { section } = input;
  const value = tidied(context.db, input);
  if (input.section === 'autoAssignment' || input.section === 'topUp') {
    const { value: before } = loadSection(context.db, input.section);
    if (isTimedOtherwise(before, input.value)) restartSchedule(context, input.section);
    else settleMissed(context, input.section);
  }
  saveSection(context, section, value);
  record(context, { section, ...value });
  return loadSection(context.db, section);
}

function tidied(db: ReadDatabase, input: SaveInput): SaveInput['value'] {
  switch (input.section) {
    case 'autoAssignment': {
      const eligibleStatusIds = [...new Set(input.value.eligibleStatusIds)];
      requireLiveStatuses(db, eligibleStatusIds);
      requireOpenStatuses(db, eligibleStatusIds);
      return { ...input.value, eligibleStatusIds, weekdays: sortedDays(input.value) };
    }
    case 'topUp':
      return { ...input.value, weekdays: sortedDays(input.value) };
    case 'routing': {
      const fallbackAgentId = input.value.fallback === 'agent' ? input.value.fallbackAgentId : null;
      requireFallback(db, { ...input.value, fallbackAgentId });
      return { ...input.value, fallbackAgentId };
    }
    case 'inbox':
      requireInboxFolder(input.value);
      return input.value;
    case 'desk':
      return input.value;
  }
}

type Timed = AutoAssignment | TopUp;

function sortedDays({ weekdays }: Timed): number[] {
  return [...new Set(weekdays)].toSorted((left, right) => left - right);
}

function isTimedOtherwise(before: Timed, after: Timed): boolean {
  return (
    before.on !== after.on || before.runTime !== after.runTime || before.weekdays.join() !== sortedDays(after).join()
  );
}

export const settingsHandlers = {
  'settings.get': (context, input) => loadSection(context.db, input.section),
  'settings.save': save,
} satisfies HandlersFor<typeof settingsOperations>;
