import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { useQuery } from '../../lib/use-query.ts';
import type { Names } from '../leads/use-names.ts';

/** The leads of an import that are on nobody's desk. */
export function withoutAgent(runId: number): LeadFilter {
  return { runId, agentIds: [null], statusCategories: ['unassigned'] };
}

/** How many they are; undefined until it is known. */
export function useWithoutAgent(runId: number): number | undefined {
  return useQuery('leads.list', { filter: withoutAgent(runId), limit: 1 }).data?.total;
}

/** Who takes leads now. */
export function recipientsOf({ agents }: Names): readonly Agent[] {
  return agents.filter(({ status, leadRecipient }) => status === 'active' && leadRecipient);
}
