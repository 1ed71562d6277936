import { clsx } from 'clsx';
import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { isSameFilter } from '../filter.ts';
import { quickViews } from '../quick-views.ts';
import type { Names } from '../use-names.ts';
import { clearFilter, setFilter, useLeadsView } from '../view-state.ts';

type Facets = OutputOf<'leads.facets'>;

/** Counts over the whole office, whatever is filtered for. */
export function useOfficeCounts(): { readonly facets: Facets | undefined; readonly isStale: boolean } {
  const { data, isStale } = useQuery('leads.facets', { filter: {}, fields: ['status', 'temperature'] });
  return { facets: data, isStale };
}

export function QuickViewBar({ names }: { readonly names: Names }) {
  const filter = useLeadsView((view) => view.filter);
  const isBroker = useSignedIn()?.role === 'broker';
  const { facets, isStale } = useOfficeCounts();
  const attention = useQuery('leads.attention', { limit: 1 }, { isEnabled: isBroker });
  return (
    <div role="group" aria-label="Quick views" className="-ml-2.5 flex items-center gap-1">
      {quickViews(names.statuses, isBroker).map((view) => {
        const isOn = isSameFilter(filter, view.filter);
        const count = view.filter.needsAttention ? attention.data?.total : facets && countIn(facets, view.filter);
        return (
          <button
            key={view.name}
            type="button"
            aria-pressed={isOn}
            onClick={() => {
              clearFilter();
              setFilter(view.filter);
            }}
            className={clsx(
              'flex h-7 items-center gap-1.5 rounded-control px-2.5',
              isOn ? 'bg-pressed font-medium' : 'text-muted hover:bg-hover hover:text-ink',
            )}
          >
            {view.name}
            {count !== undefined && names.statuses.length > 0 && (
              <span className={clsx('figures text-xs font-normal text-muted', isStale && 'dimmed')}>
                {formatNumber(count)}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function countIn(facets: Facets, filter: LeadFilter): number {
  const countOf = (field: 'status' | 'temperature', value: number | string) =>
    facets.facets.find((facet) => facet.field === field)?.counts.find((each) => each.value === value)?.count ?? 0;
  const [statusId] = filter.statusIds ?? [];
  const [temperature] = filter.temperatures ?? [];
  if (statusId !== undefined) return countOf('status', statusId);
  if (temperature !== undefined) return countOf('temperature', temperature);
  return facets.total;
}
