import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import type { Status } from '../../../../shared/contract/statuses.ts';
import type { Sort } from '../sort.ts';
import { toBeContacted } from '../filter.ts';
import { newestFirst, type ViewContent } from '../view-state.ts';

/** A view that comes with Baton. */
export type BuiltIn = ViewContent & { readonly id: string; readonly name: string };

type Office = {
  readonly statuses: readonly Status[];
  readonly isBroker: boolean;
  readonly agentId: number;
  /** A working lead that nobody touched for so many days is stale. */
  readonly staleDays: number;
};

const dayHours = 24;
const leastTimeFirst: readonly Sort[] = [{ field: 'sla', direction: 'asc' }];
const longestUntouched: readonly Sort[] = [{ field: 'changedAt', direction: 'asc' }];

/** Unassigned means the pool: the status that leads without an agent have. Who lacks an agent is the broker's matter. */
export function builtInViews({ statuses, isBroker, agentId, staleDays }: Office): readonly BuiltIn[] {
  const pool = statuses.find((status) => status.isUnassigned);
  const unassigned: LeadFilter = pool ? { statusIds: [pool.id] } : { statusCategories: ['unassigned'] };
  const stale: LeadFilter = { statusCategories: ['working'], changed: { olderThanHours: staleDays * dayHours } };
  return [
    ...(isBroker ? [view('unassigned', 'Unassigned', unassigned)] : []),
    view('at-risk', 'At risk', { ...toBeContacted, slas: ['at_risk'] }, leastTimeFirst),
    view('overdue', 'Overdue', { ...toBeContacted, overdue: true }, leastTimeFirst),
    view('stale', 'Stale', stale, longestUntouched),
    view('hot', 'Hot', { temperatures: ['hot'] }),
    ...(isBroker
      ? [view('mine', 'Mine', { agentIds: [agentId] }), view('attention', 'Needs attention', { needsAttention: true })]
      : []),
    view('all', 'All', {}),
  ];
}

function view(id: string, name: string, filter: LeadFilter, sort: readonly Sort[] = newestFirst): BuiltIn {
  return { id, name, filter, sort, columns: null, density: null };
}
