import type { SortField } from '../../../shared/contract/leads.ts';

export type Sort = { readonly field: SortField; readonly direction: 'asc' | 'desc' };

/** By how many columns one table is put in order. */
export const mostSorts = 4;

const highestFirst: readonly SortField[] = ['createdAt', 'changedAt', 'assignedAt', 'score', 'temperature'];

/** What each direction of a column means, in words. */
const words: Readonly<Record<SortField, Readonly<Record<Sort['direction'], string>>>> = {
  name: { asc: 'A to Z', desc: 'Z to A' },
  email: { asc: 'A to Z', desc: 'Z to A' },
  agent: { asc: 'A to Z', desc: 'Z to A' },
  source: { asc: 'A to Z', desc: 'Z to A' },
  branch: { asc: 'A to Z', desc: 'Z to A' },
  department: { asc: 'A to Z', desc: 'Z to A' },
  phone: { asc: 'Lowest first', desc: 'Highest first' },
  status: { asc: 'In pipeline order', desc: 'Against pipeline order' },
  temperature: { asc: 'Coldest first', desc: 'Hottest first' },
  score: { asc: 'Lowest first', desc: 'Highest first' },
  sla: { asc: 'Least time left first', desc: 'Most time left first' },
  createdAt: { asc: 'Oldest first', desc: 'Newest first' },
  assignedAt: { asc: 'Longest ago first', desc: 'Latest first' },
  changedAt: { asc: 'Longest ago first', desc: 'Latest first' },
  followUpAt: { asc: 'Soonest first', desc: 'Latest first' },
};

export function sortWords({ field, direction }: Sort): string {
  return words[field][direction];
}

/** The only column of the order; pressed again it turns round. */
export function withSole(sort: readonly Sort[], field: SortField): readonly Sort[] {
  const first = firstDirection(field);
  const [only] = sort;
  const isAgain = sort.length === 1 && only?.field === field && only.direction === first;
  return [{ field, direction: isAgain ? other(first) : first }];
}

/** One more column, for leads that the ones before leave even; one that is in the order already turns round. */
export function withField(sort: readonly Sort[], field: SortField): readonly Sort[] {
  if (sort.some((each) => each.field === field)) {
    return sort.map((each) => (each.field === field ? { field, direction: other(each.direction) } : each));
  }
  return sort.length >= mostSorts ? sort : [...sort, { field, direction: firstDirection(field) }];
}

export function withoutField(sort: readonly Sort[], field: SortField): readonly Sort[] {
  return sort.filter((each) => each.field !== field);
}

/** In its place when the column is in the order already, else alone. */
export function withDirection(sort: readonly Sort[], next: Sort): readonly Sort[] {
  const isThere = sort.some((each) => each.field === next.field);
  return isThere ? sort.map((each) => (each.field === next.field ? next : each)) : [next];
}

function firstDirection(field: SortField): Sort['direction'] {
  return highestFirst.includes(field) ? 'desc' : 'asc';
}

function other(direction: Sort['direction']): Sort['direction'] {
  return direction === 'asc' ? 'desc' : 'asc';
}
