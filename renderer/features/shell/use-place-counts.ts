import { useQuery } from '../../lib/use-query.ts';

/** The figures beside the screens' names: leads that wait for an agent. */
export function usePlaceCounts(isBroker: boolean): Readonly<Record<string, number | undefined>> {
  const { data } = useQuery(
    'leads.list',
    { filter: { statusCategories: ['unassigned'] }, limit: 1 },
    { isEnabled: isBroker },
  );
  return { leads: data?.total };
}
