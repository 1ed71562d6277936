import {
  settingsSections,
  type AutoAssignment,
  type Inbox,
  type Routing,
  type SettingsSection,
  type SettingsValue,
  type TopUp,
} from '../../../shared/contract/settings.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { kept } from '../db/kept.ts';
import { foundingValue } from './founding.ts';
import { loadSection, saveSection } from './sections.ts';

export { saveSection } from './sections.ts';

export function loadSettings<Section extends SettingsSection>(
  db: ReadDatabase,
  section: Section,
): SettingsValue<Section> {
  return kept(db, `settings ${section}`, () => loadSection(db, section).value);
}

export function loadAutoAssignment(db: ReadDatabase): AutoAssignment {
  return loadSettings(db, 'autoAssignment');
}

export function loadTopUp(db: ReadDatabase): TopUp {
  return loadSettings(db, 'topUp');
}

export function loadRouting(db: ReadDatabase): Routing {
  return loadSettings(db, 'routing');
}

export function loadInbox(db: ReadDatabase): Inbox {
  return loadSettings(db, 'inbox');
}

/** The configuration of a new office. Its statuses have to be there. */
export function saveFoundingSettings(context: WriteContext): void {
  for (const section of Object.keys(settingsSections) as SettingsSection[]) {
    saveSection(context, section, foundingValue(context.db, section));
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
