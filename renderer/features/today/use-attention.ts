import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useQuery } from '../../lib/use-query.ts';

export const needingAttention: LeadFilter = { needsAttention: true };

type AttentionList = {
  /** The first of the list, the oldest first. */
  readonly rows: OutputOf<'leads.attention'>['rows'];
  /** How many are on it; undefined until that is known. */
  readonly total: number | undefined;
  readonly isStale: boolean;
  readonly error: ErrorBody | null;
  readonly retry: () => void;
};

const shownAtMost = 6;

/** The beginning of the needs-attention list: what Today shows of it. */
export function useAttention(): AttentionList {
  const { data, isStale, error, refetch } = useQuery('leads.attention', { limit: shownAtMost });
  return { rows: data?.rows ?? [], total: data?.total, isStale, error, retry: () => void refetch() };
}
