import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { Status } from '../../../shared/contract/statuses.ts';

export type QuickView = { readonly name: string; readonly filter: LeadFilter };

const attention: QuickView = { name: 'Needs attention', filter: { needsAttention: true } };

/** Unassigned means the pool: the status that leads without an agent have. Who lacks an agent is the broker's matter. */
export function quickViews(statuses: readonly Status[], isBroker: boolean): readonly QuickView[] {
  const pool = statuses.find((status) => status.isUnassigned);
  return [
    { name: 'Unassigned', filter: pool ? { statusIds: [pool.id] } : { statusCategories: ['unassigned'] } },
    ...(isBroker ? [attention] : []),
    { name: 'Hot', filter: { temperatures: ['hot'] } },
    { name: 'All', filter: {} },
  ];
}
