import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { useQuery } from '../../lib/use-query.ts';

type Named = { readonly id: number; readonly name: string };

/** The office's lists by id: rows carry ids, screens show names. */
export type Names = {
  readonly statuses: readonly Status[];
  readonly agents: readonly Agent[];
  readonly branches: OutputOf<'branches.list'>;
  readonly departments: OutputOf<'departments.list'>;
  readonly sources: OutputOf<'sources.list'>;
  readonly status: (id: number | null) => Status | undefined;
  readonly agent: (id: number | null) => Agent | undefined;
  readonly agentName: (id: number) => string;
  readonly statusName: (id: number) => string;
  readonly sourceName: (id: number | null) => string | null;
  readonly branchName: (id: number | null) => string | null;
  readonly departmentName: (id: number | null) => string | null;
};

const none: readonly never[] = [];

export function useNames(): Names {
  const statuses = useQuery('statuses.list', {}).data;
  const agents = useQuery('team.list', {}).data;
  const branches = useQuery('branches.list', {}).data;
  const departments = useQuery('departments.list', {}).data;
  const sources = useQuery('sources.list', {}).data;
  return useMemo(() => {
    const statusById = byId(statuses);
    const agentById = byId(agents);
    const branchById = byId(branches);
    const departmentById = byId(departments);
    const sourceById = byId(sources);
    return {
      statuses: statuses ?? none,
      agents: agents ?? none,
      branches: branches ?? [],
      departments: departments ?? [],
      sources: sources ?? [],
      status: (id) => (id === null ? undefined : statusById.get(id)),
      agent: (id) => (id === null ? undefined : agentById.get(id)),
      agentName: (id) => agentById.get(id)?.name ?? `Agent ${id}`,
      statusName: (id) => statusById.get(id)?.name ?? `Status ${id}`,
      sourceName: (id) => (id === null ? null : (sourceById.get(id)?.name ?? null)),
      branchName: (id) => (id === null ? null : (branchById.get(id)?.name ?? null)),
      departmentName: (id) => (id === null ? null : (departmentById.get(id)?.name ?? null)),
    };
  }, [statuses, agents, branches, departments, sources]);
}

function byId<T extends Named>(list: readonly T[] | undefined): ReadonlyMap<number, T> {
  return new Map((list ?? []).map((each) => [each.id, each]));
}
