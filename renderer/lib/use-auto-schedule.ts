import type { Schedule } from '../../shared/contract/schedule.ts';
import { useQuery } from './use-query.ts';

export function useAutoSchedule(): Schedule | undefined {
  return useQuery('schedule.list', {}).data?.find(({ schedule }) => schedule === 'autoAssignment');
}
