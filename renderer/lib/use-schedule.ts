import type { Schedule, ScheduleName } from '../../shared/contract/schedule.ts';
import { useQuery } from './use-query.ts';

export function useSchedule(name: ScheduleName): Schedule | undefined {
  return useQuery('schedule.list', {}).data?.find(({ schedule }) => schedule === name);
}
