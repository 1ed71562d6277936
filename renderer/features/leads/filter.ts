import { ages, type LeadFilter, temperatures } from '../../../shared/contract/lead-filter.ts';

/** The chips of the filter row, in their order. */
export const chipFields = ['status', 'agent', 'source', 'branch', 'temperature', 'age'] as const;
export type ChipField = (typeof chipFields)[number];

/** An id, a word, or null for "without". */
export type FacetValue = number | string | null;

const keys = {
  status: 'statusIds',
  agent: 'agentIds',
  source: 'sourceIds',
  branch: 'branchIds',
  temperature: 'temperatures',
  age: 'ages',
} as const satisfies Record<ChipField, keyof LeadFilter>;

export function valuesOf(filter: LeadFilter, field: ChipField): readonly FacetValue[] {
  return filter[keys[field]] ?? [];
}

export function withValues(filter: LeadFilter, field: ChipField, values: readonly FacetValue[]): LeadFilter {
  const { [keys[field]]: _previous, ...rest } = filter;
  if (values.length === 0) return rest;
  const ids = values.filter((value) => value === null || typeof value === 'number');
  switch (field) {
    case 'status':
      return { ...rest, statusIds: ids.filter((id) => id !== null) };
    case 'agent':
      return { ...rest, agentIds: ids };
    case 'source':
      return { ...rest, sourceIds: ids };
    case 'branch':
      return { ...rest, branchIds: ids };
    case 'temperature':
      return { ...rest, temperatures: temperatures.filter((word) => values.includes(word)) };
    case 'age':
      return { ...rest, ages: ages.filter((word) => values.includes(word)) };
  }
}

export function withToggled(filter: LeadFilter, field: ChipField, value: FacetValue): LeadFilter {
  const values = valuesOf(filter, field);
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return withValues(filter, field, next);
}

export function withText(filter: LeadFilter, text: string): LeadFilter {
  const { text: _previous, ...rest } = filter;
  const trimmed = text.trim().slice(0, 200);
  return trimmed === '' ? rest : { ...rest, text: trimmed };
}

export function isEmptyFilter(filter: LeadFilter): boolean {
  return Object.keys(filter).length === 0;
}

export function isSameFilter(one: LeadFilter, other: LeadFilter): boolean {
  return keyOf(one) === keyOf(other);
}

/** The same for filters that ask for the same, whatever the order in which their chips were set. */
export function keyOf(filter: LeadFilter): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify(
    entries
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(String).toSorted() : value] as const)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}
