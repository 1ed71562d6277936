import type { DateSpan, LeadChoices, LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { canonical } from '../../lib/canonical.ts';

/** Fields of which any or none of several values may be asked for. */
export const choiceFields = [
  'status',
  'stage',
  'agent',
  'source',
  'branch',
  'department',
  'temperature',
  'flag',
  'tag',
  'age',
  'sla',
  'followUp',
] as const;
export type ChoiceField = (typeof choiceFields)[number];

export const dateFields = ['created', 'assigned', 'changed', 'followUp'] as const;
export type DateField = (typeof dateFields)[number];

/** Who is not to be contacted is owed nothing, here as in Tasks. */
export const toBeContacted: LeadFilter = { not: { flags: ['doNotContact'] } };

/** Whether the values of a field are those a lead must have one of, or those it must not have. */
export type Side = 'any' | 'none';

/** An id, a word, or null for "without". */
export type FacetValue = number | string | null;

const keys = {
  status: 'statusIds',
  stage: 'statusCategories',
  agent: 'agentIds',
  source: 'sourceIds',
  branch: 'branchIds',
  department: 'departmentIds',
  temperature: 'temperatures',
  flag: 'flags',
  tag: 'tags',
  age: 'ages',
  sla: 'slas',
  followUp: 'followUps',
} as const satisfies Record<ChoiceField, keyof LeadChoices>;

export function valuesOf(filter: LeadFilter, field: ChoiceField, side: Side = 'any'): readonly FacetValue[] {
  return (side === 'any' ? filter : filter.not)?.[keys[field]] ?? [];
}

export function withValues(
  filter: LeadFilter,
  field: ChoiceField,
  values: readonly FacetValue[],
  side: Side = 'any',
): LeadFilter {
  if (side === 'any') return withChoice(filter, field, values);
  const { not, ...rest } = filter;
  const left = withChoice(not ?? {}, field, values);
  return Object.keys(left).length === 0 ? rest : { ...rest, not: left };
}

/** The values come from the lists of this very field, so they are of its kind. */
function withChoice<T extends LeadChoices>(choices: T, field: ChoiceField, values: readonly FacetValue[]): T {
  const rest = Object.fromEntries(Object.entries(choices).filter(([key]) => key !== keys[field]));
  return (values.length === 0 ? rest : { ...rest, [keys[field]]: [...values] }) as T;
}

export function withToggled(filter: LeadFilter, field: ChoiceField, value: FacetValue, side: Side = 'any'): LeadFilter {
  const values = valuesOf(filter, field, side);
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return withValues(filter, field, next, side);
}

/** What was asked for is ruled out from now on, or the other way round. */
export function withSide(filter: LeadFilter, field: ChoiceField, from: Side): LeadFilter {
  const to = from === 'any' ? 'none' : 'any';
  const moved = [...new Set([...valuesOf(filter, field, to), ...valuesOf(filter, field, from)])];
  return withValues(withValues(filter, field, [], from), field, moved, to);
}

export function withDates(filter: LeadFilter, field: DateField, span: DateSpan | null): LeadFilter {
  const { [field]: _previous, ...rest } = filter;
  return span === null || Object.keys(span).length === 0 ? rest : { ...rest, [field]: span };
}

/** From 0 to 100 is everything, so it asks for nothing. */
export function withScore(filter: LeadFilter, score: LeadFilter['score'] | null): LeadFilter {
  const { score: _previous, ...rest } = filter;
  return !score || (score.from <= 0 && score.to >= 100) ? rest : { ...rest, score };
}

export function withText(filter: LeadFilter, text: string): LeadFilter {
  const { text: _previous, ...rest } = filter;
  const trimmed = text.trim().slice(0, 200);
  return trimmed === '' ? rest : { ...rest, text: trimmed };
}

export function without(filter: LeadFilter, key: keyof LeadFilter): LeadFilter {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== key));
}

export function isEmptyFilter(filter: LeadFilter): boolean {
  return keyOf(filter) === '{}';
}

export function isSameFilter(one: LeadFilter, other: LeadFilter): boolean {
  return keyOf(one) === keyOf(other);
}

/** The same for filters that ask for the same, whatever the order in which their chips were set. */
export function keyOf(filter: LeadFilter): string {
  return canonical(plain(filter));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, plain(part)] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined && !isNothing(part)));
}

function isNothing(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.keys(part).length === 0;
}

/** Whether what matches changes by the passing of time alone. */
export function isTimed(filter: LeadFilter): boolean {
  const timed = (choices: LeadChoices = {}) => choices.ages ?? choices.slas ?? choices.followUps;
  const spans = dateFields.map((field) => filter[field]);
  return (
    timed(filter) !== undefined ||
    timed(filter.not) !== undefined ||
    filter.overdue === true ||
    spans.some(
      (span) => span?.days !== undefined || span?.withinHours !== undefined || span?.olderThanHours !== undefined,
    )
  );
}
