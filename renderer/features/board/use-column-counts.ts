import { useMemo } from 'react';
import { useQuery } from '../../lib/use-query.ts';
import { useLeadsView } from '../leads/view-state.ts';

export type ColumnCounts = {
  readonly countOf: (statusId: number) => number;
  /** All that match the filter, on the board or not; null until that is known. */
  readonly matching: number | null;
  readonly isStale: boolean;
};

/** How many leads of each status match, columns out of view included. */
export function useColumnCounts(): ColumnCounts {
  const filter = useLeadsView((view) => view.filter);
  const { data, isStale } = useQuery('leads.facets', { filter, fields: ['status'] });
  return useMemo(() => {
    const counts = new Map(
      data?.facets.find(({ field }) => field === 'status')?.counts.map((each) => [each.value, each.count]),
    );
    return { countOf: (statusId) => counts.get(statusId) ?? 0, matching: data?.total ?? null, isStale };
  }, [data, isStale]);
}
