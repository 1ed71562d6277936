import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Outcome } from '../../../../shared/contract/runs.ts';
import { theClient } from '../../../lib/client.ts';
import { useQuery } from '../../../lib/use-query.ts';

export type RunLead = OutputOf<'runs.leads'>['rows'][number];

export type LeadsOfRun = {
  readonly runId: number;
  readonly outcomes: readonly Outcome[];
  /** null = whoever gives or gets them. */
  readonly agentId: number | null;
};

const pageSize = 100;

/** The leads of a run around the rows in view; a screen never reaches over more than two pages. */
export function useRunLeads({ runId, outcomes, agentId }: LeadsOfRun, first: number, last: number) {
  const ask = { runId, outcomes: [...outcomes], ...(agentId !== null && { agentId }), limit: pageSize };
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

const mostCompared = 2000;
const comparedAtOnce = 200;

/** The leads of a plan as they stand, to compare with what it becomes; null for a plan too large to be read for that. */
export async function readPlanLeads(runId: number): Promise<readonly RunLead[] | null> {
  const ask = (offset: number) => theClient().call('runs.leads', { runId, offset, limit: comparedAtOnce });
  const first = await ask(0);
  if (!first.ok || first.value.total > mostCompared) return null;
  const more = Math.ceil(first.value.total / comparedAtOnce) - 1;
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, more) }, (_, page) => ask((page + 1) * comparedAtOnce)),
  );
  const rows = [...first.value.rows];
  for (const page of rest) {
    if (!page.ok) return null;
    rows.push(...page.value.rows);
  }
  return rows;
}
