import type { Age, Flag, FollowUpState, SlaWord, Temperature } from '../../../../shared/contract/lead-filter.ts';
import type { StatusCategory } from '../../../../shared/contract/statuses.ts';
import { formatNumber } from '../../../lib/format.ts';
import type { ChoiceField, FacetValue, Side } from '../filter.ts';
import type { Names } from '../use-names.ts';

export const choiceLabels: Readonly<Record<ChoiceField, string>> = {
  status: 'Status',
  stage: 'Stage',
  agent: 'Agent',
  source: 'Source',
  branch: 'Branch',
  department: 'Department',
  temperature: 'Temperature',
  flag: 'Flag',
  tag: 'Tag',
  age: 'Age',
  sla: 'SLA',
  followUp: 'Follow-up',
};

const plurals: Readonly<Record<ChoiceField, string>> = {
  status: 'statuses',
  stage: 'stages',
  agent: 'agents',
  source: 'sources',
  branch: 'branches',
  department: 'departments',
  temperature: 'temperatures',
  flag: 'flags',
  tag: 'tags',
  age: 'ages',
  sla: 'SLA states',
  followUp: 'follow-up states',
};

export const flagWords: Readonly<Record<Flag, string>> = {
  doNotContact: 'Do not contact',
  unsubscribed: 'Unsubscribed',
  vip: 'VIP',
  referral: 'Referral',
};

const temperatureWords: Readonly<Record<Temperature, string>> = { hot: 'Hot', warm: 'Warm', cold: 'Cold' };

const ageWords: Readonly<Record<Age, string>> = {
  hour: 'Under an hour',
  day: 'Under a day',
  week: 'Under 7 days',
  month: 'Under 30 days',
  older: '30 days and more',
};

const slaWords: Readonly<Record<SlaWord, string>> = {
  running: 'Time left',
  at_risk: 'At risk',
  breached: 'Breached',
  met: 'Met',
  late: 'Answered late',
};

const followUpWords: Readonly<Record<FollowUpState, string>> = {
  overdue: 'Overdue',
  today: 'Due today',
  later: 'Due later',
};

const stageWords: Readonly<Record<StatusCategory, string>> = {
  unassigned: 'Unassigned',
  working: 'Working',
  won: 'Won',
  lost: 'Lost',
  archived: 'Archived',
  trashed: 'Trashed',
};

/** What is said of leads without a value of the field. */
const withoutWords: Readonly<Record<ChoiceField, string>> = {
  status: 'No status',
  stage: 'No stage',
  agent: 'No agent',
  source: 'No source',
  branch: 'No branch',
  department: 'No department',
  temperature: 'No temperature',
  flag: 'No flag',
  tag: 'No tag',
  age: 'No age',
  sla: 'Closed unanswered',
  followUp: 'None planned',
};

const fixedWords: Partial<Record<ChoiceField, Readonly<Record<string, string>>>> = {
  stage: stageWords,
  temperature: temperatureWords,
  flag: flagWords,
  age: ageWords,
  sla: slaWords,
  followUp: followUpWords,
};

/** The values of a field that are words, in the order one looks for them; null for a field of names. */
export function fixedValues(field: ChoiceField): readonly string[] | null {
  const words = fixedWords[field];
  return words === undefined ? null : Object.keys(words);
}

export function labelOf(field: ChoiceField, value: FacetValue, names: Names): string {
  if (value === null) return withoutWords[field];
  const fixed = fixedWords[field];
  if (fixed !== undefined) return fixed[value] ?? String(value);
  switch (field) {
    case 'status':
      return names.statusName(Number(value));
    case 'agent':
      return names.agentName(Number(value));
    case 'source':
      return names.sourceName(Number(value)) ?? `Source ${value}`;
    case 'branch':
      return names.branchName(Number(value)) ?? `Branch ${value}`;
    case 'department':
      return departmentWords(Number(value), names);
    default:
      return String(value);
  }
}

/** Branches often have departments of the same names: `Sales · Harbor`. */
function departmentWords(id: number, names: Names): string {
  const branch = names.branchName(names.departments.find((department) => department.id === id)?.branchId ?? null);
  const name = names.departmentName(id) ?? `Department ${id}`;
  return branch === null ? name : `${name} · ${branch}`;
}

/** What a chip says of its values: one or two of them, or how many; with `none` what must not be. */
export function choiceWords(field: ChoiceField, values: readonly FacetValue[], side: Side, names: Names): string {
  const few = values.length <= 2;
  const said = few
    ? values.map((value) => labelOf(field, value, names)).join(' or ')
    : `${formatNumber(values.length)} ${plurals[field]}`;
  if (side === 'any') return said;
  return few ? `not ${said}` : `none of ${said}`;
}
