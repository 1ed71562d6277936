import type { Schedule, ScheduleName } from '../../shared/contract/schedule.ts';
import { useQuery } from './use-query.ts';

/** Where each schedule is configured. */
export const settingsPath: Readonly<Record<ScheduleName, string>> = {
  autoAssignment: '/settings/auto',
  topUp: '/settings/top-up',
};

export type Standing = 'off' | 'paused' | 'held' | 'on';

/** Whether a schedule runs by itself at present. */
export function standingOf({ on, isPaused, hold }: Schedule): Standing {
  if (!on) return 'off';
  if (isPaused) return 'paused';
  return hold === null ? 'on' : 'held';
}

export function useSchedule(name: ScheduleName): Schedule | undefined {
  return useQuery('schedule.list', {}).data?.find(({ schedule }) => schedule === name);
}

/** The schedule that is due next, with the time; null while none runs by itself, undefined until that is known. */
export function useNextRun(): { readonly schedule: ScheduleName; readonly at: number } | null | undefined {
  const schedules = useQuery('schedule.list', {}).data;
  if (schedules === undefined) return undefined;
  const due = schedules.flatMap((schedule) =>
    standingOf(schedule) === 'on' && schedule.nextDueAt !== null
      ? [{ schedule: schedule.schedule, at: schedule.nextDueAt }]
      : [],
  );
  return due.toSorted((left, right) => left.at - right.at)[0] ?? null;
}
