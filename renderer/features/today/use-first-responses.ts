import { useEffect, useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { LeadFilter, SlaWord } from '../../../shared/contract/lead-filter.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import { useNow } from '../../lib/use-now.ts';
import { useQuery } from '../../lib/use-query.ts';
import { toBeContacted } from '../leads/filter.ts';
import type { Sort } from '../leads/sort.ts';

export const atRiskLeads: LeadFilter = { ...toBeContacted, slas: ['at_risk'] };
export const overdueLeads: LeadFilter = { ...toBeContacted, slas: ['breached'] };
export const waitingLeads: LeadFilter = { ...toBeContacted, slas: ['running', 'at_risk', 'breached'] };
const leadsInTime: LeadFilter = { ...toBeContacted, slas: ['running', 'at_risk'] };
export const leastTimeFirst: readonly Sort[] = [{ field: 'sla', direction: 'asc' }];

const shownAtMost = 8;
/** Time alone puts leads at risk and makes them overdue. */
const readAgainMs = 10_000;

type ResponseCounts = {
  /** undefined: not read yet. */
  readonly atRisk: number | undefined;
  readonly overdue: number;
  readonly isStale: boolean;
};

/** How many open leads nobody has answered, of the whole office: as many as Tasks owes a first response. */
export function useResponseCounts(): ResponseCounts {
  const { data, isStale, refetch } = useQuery('leads.facets', { filter: toBeContacted, fields: ['sla'] });
  useReadAgain(refetch);
  const counts = data?.facets.find(({ field }) => field === 'sla')?.counts;
  const countOf = (state: SlaWord) => counts?.find(({ value }) => value === state)?.count ?? 0;
  return { atRisk: data && countOf('at_risk'), overdue: countOf('breached'), isStale };
}

type WaitingLeads = {
  /** The first of them: those who can still be answered in time, then those who have waited longest. */
  readonly leads: readonly LeadRow[];
  readonly total: number;
  readonly isLoading: boolean;
  /** Why they cannot be told. */
  readonly error: ErrorBody | null;
  readonly retry: () => void;
};

/** The open leads that nobody has answered, whenever they came. */
export function useWaitingLeads(): WaitingLeads {
  const inTime = useBeginning(leadsInTime);
  const overdue = useBeginning(overdueLeads);
  const leads = new Map([...(inTime.data?.rows ?? []), ...(overdue.data?.rows ?? [])].map((lead) => [lead.id, lead]));
  return {
    leads: [...leads.values()].slice(0, shownAtMost),
    total: (inTime.data?.total ?? 0) + (overdue.data?.total ?? 0),
    isLoading: inTime.isLoading || overdue.isLoading,
    error: inTime.error ?? overdue.error,
    retry: () => void Promise.all([inTime.refetch(), overdue.refetch()]),
  };
}

function useBeginning(filter: LeadFilter) {
  const beginning = useQuery('leads.list', { filter, sort: [...leastTimeFirst], limit: shownAtMost });
  useReadAgain(beginning.refetch);
  return beginning;
}

/** All that is read again on this page is read at the same moments, so that its figures agree. */
function useReadAgain(refetch: () => Promise<void>): void {
  const now = useNow(readAgainMs);
  const [firstReadAt] = useState(now);
  useEffect(() => {
    if (now !== firstReadAt) void refetch();
  }, [now, firstReadAt, refetch]);
}
