import { useMemo } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useLeadsView } from '../leads/view-state.ts';

export type ColumnCounts = {
  readonly countOf: (statusId: number) => number;
  /** All that match the filter, on the board or not; null until that is known. */
  readonly matching: number | null;
  readonly isStale: boolean;
  readonly error: ErrorBody | null;
  readonly refetch: () => Promise<void>;
};

/** How many leads of each status match, columns out of view included. */
export function useColumnCounts(): ColumnCounts {
  const filter = useLeadsView((view) => view.filter);
  const { data, isStale, error, refetch } = useQuery('leads.facets', { filter, fields: ['status'] });
  return useMemo(() => {
    const counts = new Map(
      data?.facets.find(({ field }) => field === 'status')?.counts.map((each) => [each.value, each.count]),
    );
    return { countOf: (statusId) => counts.get(statusId) ?? 0, matching: data?.total ?? null, isStale, error, refetch };
  }, [data, isStale, error, refetch]);
}
