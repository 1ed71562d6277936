import { useQuery } from '../../lib/use-query.ts';
import { overdueCount } from '../tasks/task-words.ts';

/** The figures beside the screens' names: leads that wait for an agent, and what is overdue. */
export function usePlaceCounts(isBroker: boolean): Readonly<Record<string, number | undefined>> {
  const pool = useQuery(
    'leads.list',
    { filter: { statusCategories: ['unassigned'] }, limit: 1 },
    { isEnabled: isBroker },
  ).data;
  const tasks = useQuery('tasks.list', { limit: 1 }).data;
  return { leads: pool?.total, tasks: tasks && overdueCount(tasks.counts) };
}
