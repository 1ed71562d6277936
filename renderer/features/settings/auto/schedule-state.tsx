import type { Schedule, ScheduleName } from '../../../../shared/contract/schedule.ts';
import { formatWhen } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { standingOf, useSchedule } from '../../../lib/use-schedule.ts';
import { Banner } from '../../../ui/banner.tsx';
import { PauseButton } from '../../runs/pause-button.tsx';

/** The last run's sentence, when the next is due, and the pause. */
export function ScheduleState({ name }: { name: ScheduleName }) {
  const schedule = useSchedule(name);
  const zone = useOfficeZone();
  const now = useNow();
  if (!schedule) return <div className="h-16" />;
  const { hold, retryAt, lastRun, lastRunId } = schedule;
  return (
    <div className="mb-5 flex flex-col gap-3">
      {hold !== null && <Banner tone="risk">{hold}</Banner>}
      {retryAt !== null && (
        <Banner tone="breached">{`The run failed. It is tried again ${formatWhen(retryAt, now, zone)}.`}</Banner>
      )}
      <div className="flex items-start justify-between gap-6">
        <div>
          <p>
            {lastRun ?? 'It has not run yet.'}{' '}
            {lastRunId !== null && (
              <a href={href(`/runs/${lastRunId}`)} className="text-accent underline underline-offset-2">
                Open the run
              </a>
            )}
          </p>
          <p className="text-muted">{outlook(schedule, now, zone)}</p>
        </div>
        <PauseButton schedule={schedule} />
      </div>
    </div>
  );
}

function outlook(schedule: Schedule, now: number, zone: string): string {
  switch (standingOf(schedule)) {
    case 'off':
      return 'Switched off: no run is planned.';
    case 'paused':
      return 'Paused. Runs that come due meanwhile are recorded, not made up for.';
    case 'held':
      return 'Held: no run is planned until the clock is right or you resume it.';
    case 'on':
      if (schedule.nextDueAt === null) return 'No run is due.';
      return `Next run ${formatWhen(schedule.nextDueAt, now, zone)}, in the office’s time zone (${zone.replaceAll('_', ' ')}).`;
  }
}
