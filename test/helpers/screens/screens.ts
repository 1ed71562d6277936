import type { OfficeFacts } from './office-facts.ts';

/** One step to what floats over a screen, as a keyboard takes it. */
export type Opening =
  | { readonly press: RegExp; readonly role?: 'button' | 'menuitem' }
  /** Keys one after the other, typed where the focus is, or in the grid or the list of that name. */
  | { readonly keys: readonly string[]; readonly within?: 'grid' }
  /** Text that is put into the field of that name. */
  | { readonly fill: RegExp; readonly text: string };

export type Screen = {
  /** As in a file name. */
  readonly name: string;
  /** Its address in an office, or null where the office has nothing to show there. */
  readonly address: (office: OfficeFacts) => string | null;
  /** Its first heading. */
  readonly title?: RegExp;
  readonly opens?: readonly Opening[];
};

const at = (address: string) => () => address;
const open = (press: RegExp, role: 'button' | 'menuitem' = 'button'): Opening => ({ press, role });

const threeTicked: Opening = { keys: ['x', 'j', 'x', 'j', 'x'], within: 'grid' };

/** Rows that an import asks about: damaged ones, an owner and a status it is not sure of, somebody it may know. */
const doubtfulRows = [
  'Name\tPhone\tE-mail\tAssigned to\tLead status\tWhat do you look for?',
  'Dana Whitfield\t(412) 555-0177\tdana.w@baton.example\tAna Silvia\tContactng\tThree rooms with a garden',
  'Noor Vandenberg\t4.41E+11\t\tBen Carter\tQualified\tAn office',
  'Otto Park\t\totto at home\tNobody Here\tContacting\t',
  'Rosa Lima\t(412) 555-0178\trosa@baton.example\t\t\tA valuation',
  'Rosa Lima\t(412) 555-0187\trosa.lima@baton.example\t\t\tA valuation',
].join('\n');

const imported: readonly Opening[] = [
  open(/^Import/),
  { fill: /^Or paste rows/, text: doubtfulRows },
  open(/^Read the pasted rows/),
];

const leads = { address: at('/leads'), title: /^Leads/ };
const lead = {
  title: /^Leads/,
  address: ({ leadId }: OfficeFacts) => (leadId === null ? null : `/leads?lead=${leadId}`),
};
const duplicate = {
  title: /^Leads/,
  address: ({ duplicateId }: OfficeFacts) => (duplicateId === null ? null : `/leads?lead=${duplicateId}`),
};
const team = { address: at('/team'), title: /^Team/ };
const run = {
  address: ({ runId }: OfficeFacts) => (runId === null ? null : `/runs/${runId}`),
};

const settingsParts = [
  'auto',
  'top-up',
  'routing',
  'inbox',
  'office',
  'statuses',
  'desk',
  'audit',
  'password',
  'recovery',
  'data',
] as const;

/** What stands by itself: the places of the sidebar and their parts. */
export const places: readonly Screen[] = [
  { name: 'today', address: at('/today'), title: /^Today/ },
  { name: 'leads', ...leads },
  { name: 'leads-bulk', ...leads, opens: [threeTicked] },
  { name: 'leads-panel', ...lead },
  { name: 'board', address: at('/board'), title: /^Board/ },
  { name: 'tasks', address: at('/tasks'), title: /^Tasks/ },
  { name: 'dashboard', address: ({ agentId }) => `/tasks/${agentId}/day`, title: /./ },
  { name: 'team', ...team },
  { name: 'team-branches', address: at('/team/branches'), title: /^Team/ },
  { name: 'runs', address: at('/runs'), title: /^Runs/ },
  { name: 'run', ...run },
  { name: 'run-plan', address: ({ planId }) => (planId === null ? null : `/runs/${planId}`) },
  ...settingsParts.map((part) => ({ name: `settings-${part}`, address: at(`/settings/${part}`), title: /^Settings/ })),
];

/** What floats over them. */
export const floats: readonly Screen[] = [
  { name: 'leads-filter', ...leads, opens: [open(/^Status/)] },
  { name: 'leads-more-filters', ...leads, opens: [open(/^Filter$/)] },
  { name: 'leads-columns', ...leads, opens: [open(/^Columns/)] },
  { name: 'leads-bulk-assign', ...leads, opens: [threeTicked, open(/^Assign to/)] },
  { name: 'leads-distribute', ...leads, opens: [threeTicked, open(/^Distribute/)] },
  { name: 'leads-new', ...leads, opens: [open(/^New lead/)] },
  { name: 'leads-import', ...leads, opens: [open(/^Import/)] },
  { name: 'leads-import-columns', ...leads, opens: imported },
  { name: 'leads-import-preview', ...leads, opens: [...imported, open(/^Preview the import/)] },
  { name: 'lead-assign', ...lead, opens: [open(/^Assigned to/)] },
  { name: 'lead-merge', ...duplicate, opens: [open(/^Merge/)] },
  { name: 'agent-add', ...team, opens: [open(/^Add agent/)] },
  { name: 'agent-edit', ...team, opens: [open(/^Acts for/), open(/^Edit/, 'menuitem')] },
  { name: 'palette', ...leads, opens: [{ keys: ['Control+k'] }] },
  { name: 'shortcuts', ...leads, opens: [{ keys: ['?'], within: 'grid' }] },
  { name: 'history', ...leads, opens: [open(/^History$/)] },
  { name: 'person-menu', ...leads, opens: [open(/appearance, keys, password, sign out/)] },
  {
    name: 'appearance',
    ...leads,
    opens: [open(/appearance, keys, password, sign out/), open(/^Appearance/, 'menuitem')],
  },
  {
    name: 'password',
    ...leads,
    opens: [open(/appearance, keys, password, sign out/), open(/^Change your password/, 'menuitem')],
  },
];
