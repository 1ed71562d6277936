import type {
  AutoAssignment,
  DeskSettings,
  Inbox,
  Routing,
  SettingsSection,
  SettingsValue,
  TopUp,
} from '../../../shared/contract/settings.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';

const weekdays = [1, 2, 3, 4, 5];

const autoAssignment: Omit<AutoAssignment, 'eligibleStatusIds'> = {
  on: false,
  runTime: '09:00',
  weekdays,
  order: 'hottest',
  basis: 'run',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

const topUp: TopUp = {
  on: false,
  runTime: '08:00',
  weekdays,
  order: 'hottest',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

const routing: Routing = {
  on: false,
  mode: 'round_robin',
  matchFilter: false,
  threshold: 0.5,
  fallback: 'primary',
  fallbackAgentId: null,
  respectWorkingHours: false,
};

const inbox: Inbox = { on: false, folder: '' };

const desk: DeskSettings = { callTarget: null, staleDays: 14 };

const eligibleNames = ['Unassigned', 'Not Picked', 'Missed'];

const values: { readonly [Section in SettingsSection]: (db: ReadDatabase) => SettingsValue<Section> } = {
  autoAssignment: (db) => ({ ...autoAssignment, eligibleStatusIds: eligibleStatusIds(db) }),
  topUp: () => topUp,
  routing: () => routing,
  inbox: () => inbox,
  desk: () => desk,
};

/** What a section holds until somebody saves it. The office's statuses have to be there. */
export function foundingValue<Section extends SettingsSection>(
  db: ReadDatabase,
  section: Section,
): SettingsValue<Section> {
  return values[section](db);
}

function eligibleStatusIds(db: ReadDatabase): number[] {
  const { all, unassignedId } = loadStatuses(db);
  const named = all.filter(({ name, isRetired }) => !isRetired && eligibleNames.includes(name));
  return named.length > 0 ? named.map(({ id }) => id) : [unassignedId];
}
