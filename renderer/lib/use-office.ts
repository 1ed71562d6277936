import { useQuery } from './use-query.ts';
import { machineZone } from './world.ts';

/** The office's zone; until it is read, the machine's. */
export function useOfficeZone(): string {
  const { data } = useQuery('office.get', {});
  return data?.timeZone ?? machineZone();
}
