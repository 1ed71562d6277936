import { Pause, Play } from 'lucide-react';
import type { ScheduleName } from '../../../../shared/contract/schedule.ts';
import { formatWhen } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { useSchedule } from '../../../lib/use-schedule.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { toastError } from '../../../ui/toast-store.ts';

/** The last run's sentence, when the next is due, and the pause. */
export function ScheduleState({ name }: { name: ScheduleName }) {
  const schedule = useSchedule(name);
  const zone = useOfficeZone();
  const now = useNow();
  const pause = useCommand('schedule.pause');
  const resume = useCommand('schedule.resume');
  if (!schedule) return <div className="h-16" />;

  async function toggle(isPaused: boolean): Promise<void> {
    const envelope = await (isPaused ? resume : pause).run({ schedule: name });
    if (!envelope.ok) toastError(envelope.error);
  }

  const next = schedule.isPaused
    ? 'Paused. Slots that come due meanwhile are recorded, not made up for.'
    : schedule.nextDueAt === null
      ? 'Switched off: no run is planned.'
      : `Next run ${formatWhen(schedule.nextDueAt, now, zone)}, in the office’s time zone (${zone.replaceAll('_', ' ')}).`;

  return (
    <div className="mb-5 flex flex-col gap-3">
      {schedule.hold !== null && <Banner tone="risk">{schedule.hold}</Banner>}
      {schedule.retryAt !== null && (
        <Banner tone="risk">{`The run failed. It is tried again ${formatWhen(schedule.retryAt, now, zone)}.`}</Banner>
      )}
      <div className="flex items-start justify-between gap-6">
        <div>
          <p>
            {schedule.lastRun ?? 'It has not run yet.'}{' '}
            {schedule.lastRunId !== null && (
              <a href={href(`/runs/${schedule.lastRunId}`)} className="text-accent underline underline-offset-2">
                Open the run
              </a>
            )}
          </p>
          <p className="text-muted">{next}</p>
        </div>
        {schedule.on && (
          <Button
            icon={schedule.isPaused ? Play : Pause}
            isBusy={pause.isRunning || resume.isRunning}
            onClick={() => void toggle(schedule.isPaused)}
          >
            {schedule.isPaused ? 'Resume' : 'Pause'}
          </Button>
        )}
      </div>
    </div>
  );
}
