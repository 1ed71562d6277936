import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Outcome } from '../../../../shared/contract/runs.ts';
import { useQuery } from '../../../lib/use-query.ts';

export type RunLead = OutputOf<'runs.leads'>['rows'][number];

const pageSize = 100;

/** The leads of a run around the rows in view; a screen never reaches over more than two pages. */
export function useRunLeads(runId: number, outcomes: readonly Outcome[], first: number, last: number) {
  const ask = { runId, outcomes: [...outcomes], limit: pageSize };
  const page = Math.floor(first / pageSize);
  const nextPage = Math.floor(Math.max(first, last) / pageSize);
  const one = useQuery('runs.leads', { ...ask, offset: page * pageSize }, { keepsPrevious: false });
  const other = useQuery('runs.leads', { ...ask, offset: nextPage * pageSize }, { keepsPrevious: false });
  const rowAt = (index: number): RunLead | undefined => {
    const rows = Math.floor(index / pageSize) === page ? one.data?.rows : other.data?.rows;
    return rows?.[index % pageSize];
  };
  return { rowAt, total: one.data?.total, error: one.error ?? other.error, refetch: one.refetch };
}
