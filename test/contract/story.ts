import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
import { testNow, testPassword } from '../helpers/engine.ts';
import type { World } from './world.ts';

export const agentEmail = 'ana@office.example';

/** One call of the story. What it keeps, later calls and derived inputs refer to. */
export type Step = {
  readonly operation: OperationName;
  readonly input: (world: World) => unknown;
  readonly keep: (world: World, value: unknown) => void;
};

function step<N extends OperationName>(
  operation: N,
  input: (world: World) => CallOf<N>,
  keep: (world: World, value: OutputOf<N>) => void = () => {},
): Step {
  return { operation, input, keep: (world, value) => keep(world, value as OutputOf<N>) };
}

/** A call that needs the broker's password: first without it, then with it. */
function confirmed<N extends ConfirmedName>(operation: N, input: (world: World) => CallOf<N>): Step[] {
  return [
    step(operation, input),
    step(
      'session.confirm',
      (world) => ({ password: testPassword, change: { operation, input: JSON.parse(JSON.stringify(input(world))) } }),
      (world, { token }) => (world.token = token),
    ),
    step(operation, (world) => ({ ...input(world), confirm: world.token })),
  ];
}

type ConfirmedName = 'export.person' | 'export.all' | 'session.renewRecoveryCode';

const csv =
  'Name,E-Mail,Phone,Source,Owner\nKim Lee,kim@leads.example,+1 415 555 0101,Portal,Pond West\nNobody,,,Portal,\n';
/** Twice the same person. */
const twins = 'Name,Phone,City\nKim Lee,+1 415 555 0102,Austin\n"Lee, Kim",+1 415 555 0168,Austin\n';
const sla = { slaMinutes: 10 };

/** Of leads in the pool and on a desk alike. */
const changes = [
  { kind: 'status' as const, statusId: 7, note: 'as agreed' },
  { kind: 'tag' as const, add: ['VIP'], remove: ['cold'] },
  { kind: 'archive' as const },
  { kind: 'recycle' as const },
];

/**
 * Only what depends on an order or a meaning that no schema tells. Every other operation is called with an input
 * derived from its schema; one that this cannot satisfy asks for a step here.
 */
export const story: readonly Step[] = [
  step(
    'office.setup',
    () => ({
      name: 'Harbor & Main Realty',
      timeZone: 'America/New_York',
      broker: { name: 'Dana Whitfield', email: 'dana@office.example' },
      password: testPassword,
    }),
    (world, { recoveryCode }) => (world.recoveryCode = recoveryCode),
  ),
  step('office.fillSample', () => ({})),
  step('session.signOut', () => ({})),
  step('session.recover', ({ recoveryCode }) => ({ recoveryCode, password: testPassword })),
  step('session.signIn', () => ({ password: testPassword })),
  step('session.changePassword', () => ({ oldPassword: 'not the old one', password: testPassword })),
  step('session.changePassword', () => ({ oldPassword: testPassword, password: testPassword })),
  step(
    'branches.save',
    () => ({ name: 'Old Port' }),
    (world, { id }) => (world.branchId = id),
  ),
  step(
    'departments.save',
    ({ branchId }) => ({ name: 'Holiday homes', branchId }),
    (world, { id }) => (world.departmentId = id),
  ),
  step(
    'team.create',
    ({ branchId }) => ({ name: 'Ana Silva', email: agentEmail, password: testPassword, branchId, leadCap: 100 }),
    (world, { id }) => (world.agentId = id),
  ),
  step(
    'leads.create',
    () => ({ name: 'Lou Novak', email: 'lou@leads.example', source: 'Walk-in', inquiry: 'Two rooms near the park' }),
    (world, { id }) => (world.leadId = id),
  ),
  step('leads.create', () => ({ name: 'Lou again', email: 'lou@leads.example' })),
  step('leads.assign', ({ leadId, agentId }) => ({ leadId, agentId, reason: 'better_match', note: 'knows the park' })),
  step(
    'activity.add',
    ({ leadId }) => ({ kind: 'followUp', leadId, dueAt: 1_778_600_000_000, text: 'call back' }),
    (world, { id }) => (world.activityId = id),
  ),
  step('intake.inspect', () => ({ source: { text: csv, name: 'leads.csv' } })),
  step(
    'intake.plan',
    ({ agentId }) => ({ source: { text: csv }, answers: { owners: [{ name: 'Pond West', agentId }] } }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('intake.names', ({ runId }) => ({ runId })),
  step('runs.cancel', ({ runId }) => ({ runId })),
  step(
    'runs.plan',
    ({ agentId, leadId }) => ({ kind: 'assign', target: { filter: { agentIds: [null] }, except: [leadId] }, agentId }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('runs.cancel', ({ runId }) => ({ runId })),
  step(
    'runs.plan',
    ({ branchId, leadId }) => ({ kind: 'distribute', target: { ids: [1, 2, 3, leadId] }, to: { branchId } }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('runs.commit', ({ runId }) => ({ runId })),
  step('runs.explain', ({ runId, leadId }) => ({ runId, leadId })),
  step('runs.undo', ({ runId }) => ({ runId })),
  step('runs.undo', ({ runId }) => ({ runId })),
  step(
    'runs.plan',
    ({ agentId }) => ({ kind: 'distribute', target: { filter: {} }, to: { agentIds: [agentId] } }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('runs.mend', ({ runId }) => ({ runId, mend: 0 })),
  step('runs.replay', ({ runId }) => ({ runId })),
  step('runs.cancel', ({ runId }) => ({ runId })),
  ...changes.flatMap((change) => [
    step(
      'runs.plan',
      ({ leadId }) => ({ target: { ids: [1, 2, 3, leadId] }, ...change }),
      (world, { runId }) => (world.runId = runId),
    ),
    step('runs.commit', ({ runId }) => ({ runId })),
    step('runs.export', ({ runId }) => ({ runId })),
    step('runs.undo', ({ runId }) => ({ runId })),
  ]),
  step(
    'runs.plan',
    ({ leadId }) => ({ kind: 'archive', target: { ids: [leadId] } }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('runs.commit', ({ runId }) => ({ runId })),
  step('leads.reactivate', ({ leadId }) => ({ leadId })),
  step('routing.try', () => ({ inquiry: 'Two rooms near the park, up to 300k', settings: routing.value })),
  step(
    'runs.plan',
    () => ({ kind: 'auto' }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('runs.commit', ({ runId }) => ({ runId })),
  step('runs.commit', ({ runId }) => ({ runId })),
  step(
    'intake.plan',
    ({ leadId }) => ({
      source: { text: twins },
      answers: {
        same: [
          { line: 2, leadId },
          { line: 3, sameAsLine: 2, as: 'inquiry' },
        ],
      },
    }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('intake.near', ({ runId }) => ({ runId })),
  step('runs.cancel', ({ runId }) => ({ runId })),
  step(
    'intake.plan',
    () => ({ source: { text: csv }, onDuplicate: 'update' }),
    (world, { runId }) => (world.runId = runId),
  ),
  step('runs.commit', ({ runId }) => ({ runId })),
  step(
    'statuses.save',
    () => ({ name: 'On hold', category: 'working', colour: 'violet' }),
    (world, { id }) => (world.statusId = id),
  ),
  step('leads.setStatus', ({ leadId, statusId }) => ({ leadId, statusId })),
  step(
    'statuses.retire',
    ({ statusId }) => ({ id: statusId, heirId: 2 }),
    (world) => (world.statusId = 2),
  ),
  step('office.save', () => ({ office: sla })),
  step(
    'session.confirm',
    () => ({ password: testPassword, change: { operation: 'office.save', input: { office: sla } } }),
    (world, { token }) => (world.token = token),
  ),
  step('office.save', ({ token }) => ({ office: sla, confirm: token })),
  ...confirmed('session.renewRecoveryCode', () => ({})),
  step(
    'session.confirm',
    () => ({ password: testPassword, change: { operation: 'settings.save', input: automatic } }),
    (world, { token }) => (world.token = token),
  ),
  step('settings.save', ({ token }) => ({ ...automatic, confirm: token })),
  step(
    'session.confirm',
    () => ({ password: testPassword, change: { operation: 'settings.save', input: routing } }),
    (world, { token }) => (world.token = token),
  ),
  step('settings.save', ({ token }) => ({ ...routing, confirm: token })),
  step('leads.create', () => ({ name: 'Ines Costa', phone: '+1 415 555 0199', inquiry: 'We want to sell our house' })),
  step('leads.create', () => ({ name: 'Ines', phone: '415-555-0199', inquiry: 'And buy one', onKnown: 'inquiry' })),
  step('ledger.credit', ({ agentId }) => ({ agentId, owed: '1/2', reason: 'stood in on a Sunday' })),
  step('absences.save', ({ agentId }) => ({ agentId, from: testNow, to: testNow + 86_400_000, note: 'a cold' })),
  step(
    'absences.save',
    ({ agentId }) => ({ agentId, from: testNow + 3 * 86_400_000, to: testNow + 5 * 86_400_000 }),
    (world, { id }) => (world.absenceId = id),
  ),
  step('absences.save', ({ agentId, absenceId }) => ({
    id: absenceId,
    agentId,
    from: testNow + 2 * 86_400_000,
    to: testNow + 5 * 86_400_000,
  })),
  step('absences.list', ({ agentId }) => ({ agentId })),
  step('team.deactivate', ({ agentId }) => ({ id: agentId, workingLeads: { to: 'distribute' } })),
  step('team.reactivate', ({ agentId }) => ({ id: agentId })),
  step('leads.merge', ({ leadId }) => ({ keepId: leadId, mergeId: leadId })),
  step('leads.merge', ({ leadId }) => ({ keepId: leadId, mergeId: 1, take: ['phone', 'subject'] })),
  step('history.list', () => ({ limit: 3 })),
  step('history.undo', () => ({})),
  step('history.redo', () => ({})),
  step('history.redo', () => ({})),
  step('history.undo', () => ({})),
  step('views.save', () => ({ name: 'Hot and waiting', isShared: true, filter: { temperatures: ['hot'] }, sort: [] })),
  step(
    'views.save',
    () => ({ name: 'My week', filter: { created: { days: 'this_week' } }, sort: [{ field: 'name' }] }),
    (world, { id }) => (world.viewId = id),
  ),
  step('views.save', () => ({ name: 'my WEEK', filter: {}, sort: [] })),
  step('views.arrange', ({ viewId }) => ({ ids: [viewId] })),
  step('views.remove', ({ viewId }) => ({ id: viewId })),
  step('preferences.save', () => ({ theme: 'dark', columns: [{ id: 'name', width: 300 }] })),
  step('dashboard.get', () => ({ agentId: 2 })),
  step('dashboard.get', () => ({ agentId: 2, day: '2026-02-30' })),
  step(
    'session.confirm',
    ({ exportPath }) => ({
      password: testPassword,
      change: { operation: 'export.leads', input: exportOf(exportPath) },
    }),
    (world, { token }) => (world.token = token),
  ),
  step('export.leads', ({ exportPath }) => exportOf(exportPath)),
  step('export.leads', ({ exportPath, token }) => ({ ...exportOf(exportPath), confirm: token })),
  ...confirmed('export.person', ({ leadId, exportPath }) => ({ leadId, path: `${exportPath}.json` })),
  ...confirmed('export.all', ({ exportPath }) => ({ path: `${exportPath} and all` })),
  step('distribution.solve', () => ({
    agents: [
      { id: 1, room: 1 },
      { id: 2, weight: 2 },
    ],
    leads: [
      { id: 1, eligible: [1, 2] },
      { id: 2, eligible: [1], agentId: 2 },
      { id: 3, eligible: [] },
    ],
    ledger: [{ agentId: 1, owed: '1/3' }],
  })),
];

function exportOf(path: string): CallOf<'export.leads'> {
  return { target: { filter: { statusCategories: ['working'] } }, path };
}

const automatic = {
  section: 'autoAssignment',
  value: {
    on: true,
    eligibleStatusIds: [1],
    runTime: '09:30',
    weekdays: [1, 2, 3, 4, 5],
    order: 'hottest',
    basis: 'run',
    respectWorkingHours: false,
    graceMinutes: 240,
  },
} satisfies CallOf<'settings.save'>;

const routing = {
  section: 'routing',
  value: {
    on: true,
    mode: 'best_match',
    matchFilter: false,
    threshold: 0.5,
    fallback: 'primary',
    fallbackAgentId: null,
    respectWorkingHours: false,
  },
} satisfies CallOf<'settings.save'>;
