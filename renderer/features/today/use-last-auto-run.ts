import type { Run } from '../../../shared/contract/runs.ts';
import { useQuery } from '../../lib/use-query.ts';

/** The newest automatic assignment that was carried out; null before the first, undefined until that is known. */
export function useLastAutoRun(): Run | null | undefined {
  const { data } = useQuery('runs.list', { kinds: ['auto'], states: ['committed'], limit: 1 });
  return data === undefined ? undefined : (data.rows[0] ?? null);
}
