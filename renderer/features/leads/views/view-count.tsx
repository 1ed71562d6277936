import { clsx } from 'clsx';
import { useEffect } from 'react';
import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { isTimed } from '../filter.ts';

const timedMs = 30_000;

/** How many leads a view holds; the last figure stays, dimmed, until the next one is there. */
export function ViewCount({ filter }: { readonly filter: LeadFilter }) {
  const { data, isStale } = useViewCount(filter);
  if (data === undefined) return null;
  return (
    <span className={clsx('figures text-xs font-normal text-muted', isStale && 'dimmed')}>
      {formatNumber(data.total)}
    </span>
  );
}

function useViewCount(filter: LeadFilter) {
  const count = useQuery('leads.facets', { filter, fields: [] });
  const isMoving = isTimed(filter);
  const { refetch } = count;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => void refetch(), timedMs);
    return () => clearInterval(timer);
  }, [isMoving, refetch]);
  return count;
}
