import { ages, temperatures } from '../../../../shared/contract/lead-filter.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ChipField, FacetValue } from '../filter.ts';
import type { Names } from '../use-names.ts';

export type FacetOption = { readonly value: FacetValue; readonly label: string; readonly count: number };
type Counts = OutputOf<'leads.facets'>['facets'][number]['counts'];

export const chipLabels: Readonly<Record<ChipField, string>> = {
  status: 'Status',
  agent: 'Agent',
  source: 'Source',
  branch: 'Branch',
  temperature: 'Temperature',
  age: 'Age',
};

const plurals: Readonly<Record<ChipField, string>> = {
  status: 'statuses',
  agent: 'agents',
  source: 'sources',
  branch: 'branches',
  temperature: 'temperatures',
  age: 'ages',
};

const ageLabels: Readonly<Record<string, string>> = {
  hour: 'Under an hour',
  day: 'Under a day',
  week: 'Under 7 days',
  month: 'Under 30 days',
  older: '30 days and more',
};

const temperatureLabels: Readonly<Record<string, string>> = { hot: 'Hot', warm: 'Warm', cold: 'Cold' };

export function labelOf(field: ChipField, value: FacetValue, names: Names): string {
  if (value === null) return field === 'agent' ? 'No agent' : `No ${field}`;
  if (field === 'age') return ageLabels[value] ?? String(value);
  if (field === 'temperature') return temperatureLabels[value] ?? String(value);
  const id = Number(value);
  if (field === 'status') return names.statusName(id);
  if (field === 'agent') return names.agentName(id);
  return (field === 'source' ? names.sourceName(id) : names.branchName(id)) ?? `#${id}`;
}

/** What a chip says when it is set: the one value, or how many. */
export function chipWords(field: ChipField, values: readonly FacetValue[], names: Names): string {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return labelOf(field, only, names);
  return `${values.length} ${plurals[field]}`;
}

/** The values that leads have, and those that are set although no lead has them; in the order one looks for them. */
export function facetOptions(
  field: ChipField,
  counts: Counts,
  set: readonly FacetValue[],
  names: Names,
): readonly FacetOption[] {
  const byValue = new Map<FacetValue, number>(set.map((value) => [value, 0]));
  for (const { value, count } of counts) byValue.set(value, count);
  const options = [...byValue].map(([value, count]) => ({ value, count, label: labelOf(field, value, names) }));
  return options.toSorted(
    (one, other) => order(field, one, names) - order(field, other, names) || compare(field, one, other),
  );
}

/** Pipeline order for statuses, fixed order for words, "without" first. */
function order(field: ChipField, { value }: FacetOption, names: Names): number {
  if (value === null) return -1;
  if (field === 'status') return names.statuses.findIndex((status) => status.id === value);
  if (field === 'temperature') return temperatures.findIndex((word) => word === value);
  if (field === 'age') return ages.findIndex((word) => word === value);
  return 0;
}

function compare(field: ChipField, one: FacetOption, other: FacetOption): number {
  const byCount = field === 'source' ? other.count - one.count : 0;
  return byCount || one.label.localeCompare(other.label);
}
