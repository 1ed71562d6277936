import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { Status } from '../../../shared/contract/statuses.ts';

export type QuickView = { readonly name: string; readonly filter: LeadFilter };

/** Unassigned means the pool: the status that leads without an agent have. */
export function quickViews(statuses: readonly Status[]): readonly QuickView[] {
  const pool = statuses.find((status) => status.isUnassigned);
  return [
    { name: 'Unassigned', filter: pool ? { statusIds: [pool.id] } : { statusCategories: ['unassigned'] } },
    { name: 'Hot', filter: { temperatures: ['hot'] } },
    { name: 'All', filter: {} },
  ];
}
