import { clsx } from 'clsx';
import { useEffect } from 'react';
import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { isTimed } from '../filter.ts';
import { followTime } from '../follow-time.ts';

type ViewCountProps = { readonly filter: LeadFilter; readonly isOn: boolean };

/** How many leads a view holds; the last figure stays, dimmed, until the next one is there. */
export function ViewCount({ filter, isOn }: ViewCountProps) {
  const { data, isStale } = useViewCount(filter, isOn);
  if (data === undefined) return null;
  return (
    <span className={clsx('figures text-xs font-normal text-muted', isStale && 'dimmed')}>
      {formatNumber(data.total)}
    </span>
  );
}

function useViewCount(filter: LeadFilter, isOn: boolean) {
  const count = useQuery('leads.facets', { filter, fields: [] });
  const { refetch } = count;
  useEffect(() => followTime(filter, () => void refetch()), [filter, refetch]);
  // The list is read as the view is opened: what stands beside its total must be as new.
  const isAskedAnew = isOn && isTimed(filter);
  useEffect(() => {
    if (isAskedAnew) void refetch();
  }, [isAskedAnew, refetch]);
  return count;
}
