import { criteriaSchema, type Agent } from '../../shared/contract/team.ts';
import type { LeadRow } from '../../shared/contract/leads.ts';
import type { Office } from '../../shared/contract/office.ts';
import { foundingPreferences } from '../../shared/contract/preferences.ts';
import type { RunDetail } from '../../shared/contract/runs.ts';
import type { Schedule } from '../../shared/contract/schedule.ts';
import type {
  AutoAssignment,
  DeskSettings,
  Inbox,
  Routing,
  SavedSettings,
  TopUp,
} from '../../shared/contract/settings.ts';
import type { Status } from '../../shared/contract/statuses.ts';
import type { FakeHandlers } from './fake-client.ts';
import { fakeScores, fakeTry } from './fake-routing.ts';

export const officeNow = Date.UTC(2026, 4, 11, 7, 0);

export const fakeStatuses: Status[] = (
  [
    ['Unassigned', 'unassigned', 'grey'],
    ['Assigned', 'working', 'blue'],
    ['Contacting', 'working', 'teal'],
    ['Not Picked', 'working', 'orange'],
    ['Closed', 'won', 'green'],
  ] as const
).map(([name, category, colour], position) => ({
  id: position + 1,
  name,
  category,
  colour,
  position,
  isUnassigned: position === 0,
  isAssigned: position === 1,
  isRetired: false,
}));

export function fakeAgent(change: Partial<Agent> & Pick<Agent, 'id' | 'name'>): Agent {
  return {
    email: `agent${change.id}@office.example`,
    phone: null,
    role: 'agent',
    branchId: null,
    departmentId: null,
    leadRecipient: true,
    leadCap: null,
    weight: 1,
    primary: false,
    criteria: criteriaSchema.parse({}),
    hours: null,
    status: 'active',
    awayUntil: null,
    nextAbsence: null,
    deskSize: 0,
    received30Days: 0,
    canSignIn: false,
    createdAt: officeNow,
    ...change,
  };
}

export const fakeAgents: Agent[] = [
  fakeAgent({ id: 1, name: 'Robin Marsh', role: 'broker', leadRecipient: false }),
  fakeAgent({ id: 2, name: 'Ana Silva', branchId: 1, leadCap: 20, deskSize: 8, received30Days: 30 }),
  fakeAgent({ id: 3, name: 'Ben Okafor', leadCap: 20, deskSize: 20 }),
];

export const fakeOffice: Office = {
  name: 'Whitfield Realty',
  timeZone: 'Europe/Berlin',
  country: 'US',
  slaMinutes: 5,
  hours: [[{ from: '09:00', to: '17:00' }], [], [], [], [], [], []],
  holidays: [],
  keepBranchesApart: false,
};

export const fakeAutoAssignment: AutoAssignment = {
  on: true,
  eligibleStatusIds: [1, 4],
  runTime: '09:00',
  weekdays: [1, 2, 3, 4, 5],
  order: 'hottest',
  basis: 'run',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

export const fakeTopUp: TopUp = {
  on: false,
  runTime: '07:00',
  weekdays: [1, 2, 3, 4, 5],
  order: 'hottest',
  respectWorkingHours: false,
  matchCriteria: false,
  graceMinutes: 240,
};

export const fakeRouting: Routing = {
  on: false,
  mode: 'round_robin',
  matchFilter: false,
  threshold: 0.3,
  fallback: 'unassigned',
  fallbackAgentId: null,
  respectWorkingHours: false,
};

export const fakeInbox: Inbox = { on: false, folder: '' };
export const fakeDeskSettings: DeskSettings = { callTarget: null, staleDays: 14 };

/** One section as it is saved; the value is the one of that name above. */
export function fakeSettings(section: SavedSettings['section']): SavedSettings {
  const values = {
    autoAssignment: fakeAutoAssignment,
    topUp: fakeTopUp,
    routing: fakeRouting,
    inbox: fakeInbox,
    desk: fakeDeskSettings,
  };
  return { section, value: values[section], changedAt: officeNow, changedBy: 1 } as SavedSettings;
}

export const fakeSchedule: Schedule = {
  schedule: 'autoAssignment',
  on: true,
  isPaused: false,
  nextDueAt: officeNow + 86_400_000,
  hold: null,
  retryAt: null,
  lastRun: 'Last run: 2026-05-11 09:00 — 42 leads assigned across 6 agents, 3 unassigned (agents at cap).',
  lastRunId: 7,
  slots: [],
};

export function fakeLead(change: Partial<LeadRow> & Pick<LeadRow, 'id' | 'name'>): LeadRow {
  const createdAt = change.createdAt ?? officeNow;
  return {
    email: null,
    phone: null,
    statusId: 1,
    agentId: null,
    coveredBy: null,
    sourceId: null,
    branchId: null,
    departmentId: null,
    temperature: 'warm',
    score: 50,
    flags: [],
    tags: [],
    inquiry: null,
    createdAt,
    assignedAt: null,
    changedAt: createdAt,
    firstResponseAt: null,
    slaDueAt: createdAt + 5 * 60_000,
    followUpAt: null,
    ...change,
  };
}

type Desk = RunDetail['perAgent'][number];

export const fakeRun: RunDetail = {
  id: 7,
  runId: 7,
  kind: 'auto',
  state: 'committed',
  title: 'Auto lead assignment',
  sentence: '42 leads assigned across 6 agents, 3 unassigned (agents at cap).',
  plannedAt: officeNow,
  committedAt: officeNow,
  actorId: null,
  revision: 12,
  total: 45,
  placed: 42,
  kept: 0,
  leftOver: 3,
  skipped: 0,
  leftovers: [{ reason: 'agents_at_cap', count: 3 }],
  counts: null,
  certificate: { proven: true, statement: 'No way of dealing these 42 leads is more even.' },
  undoOfRunId: null,
  undoneByRunId: null,
  perAgent: [],
  mends: [],
  snapshotHash: '3f2a9c1e5b7d40816e2f93a4c5d6e7f80912a3b4c5d6e7f8091a2b3c4d5e77b0',
  planHash: 'b7d0c4e81f2a3b4c5d6e7f8091a2b3c4d5e6f70812a3b4c5d6e7f8091a2b12ce',
  rejected: [],
};

/** An agent's line in a run; without more than a desk nothing happens to it. */
export function fakeDesk(change: Partial<Desk> & Pick<Desk, 'agentId' | 'name'>): Desk {
  const { before = 0, given = 0, taken = 0 } = change;
  return {
    before,
    given,
    kept: 0,
    taken,
    after: before - taken + given,
    cap: 20,
    weight: 1,
    evenShare: 0,
    gate: null,
    gateText: null,
    ...change,
  };
}

const noNames = { names: [], more: 0, counts: { open: 0, taken: 0, confirmed: 0, exact: 0 } };

/** An office in the middle of its life; a test overrides what it is about. */
export function fakeOfficeHandlers(change: FakeHandlers = {}): FakeHandlers {
  return {
    'session.current': () => ({
      isSetUp: true,
      officeName: fakeOffice.name,
      signedIn: { agentId: 1, name: 'Robin Marsh', role: 'broker' },
    }),
    'office.get': () => ({ ...fakeOffice, createdAt: officeNow }),
    'statuses.list': () => fakeStatuses,
    'team.list': () => fakeAgents,
    'branches.list': () => [{ id: 1, name: 'North' }],
    'departments.list': () => [],
    'sources.list': () => [],
    'ledger.list': () => [{ agentId: 2, given: 90, given30Days: 30, entitled: '268/3', owed: '-2/3' }],
    'settings.get': ({ section }) => fakeSettings(section),
    'routing.scores': () => fakeScores,
    'routing.try': () => fakeTry,
    'schedule.list': () => [fakeSchedule],
    'leads.list': () => ({ rows: [], total: 0, revision: 1 }),
    'leads.facets': () => ({ total: 0, facets: [], revision: 1 }),
    'leads.attention': () => ({ rows: [], total: 0, revision: 1 }),
    'routing.checkCriteria': () => ({ summary: 'Takes every lead.', leads: 0, met: 0, warnings: [] }),
    'intake.inboxFiles': () => ({ rows: [], total: 0, revision: 1 }),
    'intake.rows': () => ({ rows: [], total: 0, revision: 1 }),
    'intake.problems': () => [],
    'intake.names': () => ({ owners: noNames, statuses: noNames }),
    'intake.near': () => ({ rows: [], total: 0, revision: 1, undecided: 0, dropped: [], isWhole: true }),
    'runs.list': () => ({ rows: [], total: 0, revision: 1 }),
    'runs.leads': () => ({ rows: [], total: 0, revision: 1 }),
    'preferences.get': () => foundingPreferences,
    'preferences.save': (change) => ({ ...foundingPreferences, ...change }),
    'views.list': () => [],
    'history.list': () => [],
    'leads.tags': () => [],
    'leads.duplicates': () => [],
    'tasks.list': () => ({ rows: [], total: 0, counts: [], revision: 1 }),
    ...change,
  };
}
