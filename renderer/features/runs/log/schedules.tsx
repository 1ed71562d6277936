import { Pause, Play } from 'lucide-react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { formatExact, formatWhen } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/states.tsx';
import { toast, toastError } from '../../../ui/toast-store.ts';
import { Slots } from './slots.tsx';

type Schedule = OutputOf<'schedule.list'>[number];

const titles: Readonly<Record<Schedule['schedule'], string>> = { autoAssignment: 'Auto lead assignment' };

export function Schedules() {
  const { data, error, refetch } = useQuery('schedule.list', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // Keeps the log from moving down once the schedules are there.
  if (data === undefined) return <div className="h-24 border-b border-hairline" />;
  return (
    <ul aria-label="Schedules">
      {data.map((schedule) => (
        <li key={schedule.schedule} className="flex flex-col gap-1 border-b border-hairline px-6 py-4">
          <Line schedule={schedule} />
        </li>
      ))}
    </ul>
  );
}

function Line({ schedule }: { schedule: Schedule }) {
  const { lastRun, lastRunId, hold } = schedule;
  return (
    <>
      <div className="flex items-center gap-3">
        <h2 className="text-md font-medium">{titles[schedule.schedule]}</h2>
        <NextDue schedule={schedule} />
        <span className="grow" />
        {schedule.on && <PauseButton schedule={schedule} />}
        <a href={href('/settings')} className="text-accent underline-offset-2 hover:underline">
          Settings
        </a>
      </div>
      {hold !== null && <p className="text-risk-ink">{hold}</p>}
      <p className="text-muted">
        {lastRun === null ? (
          'It has not run yet.'
        ) : lastRunId === null ? (
          lastRun
        ) : (
          <a href={href(`/runs/${lastRunId}`)} className="figures underline-offset-2 hover:text-ink hover:underline">
            {lastRun}
          </a>
        )}
      </p>
      <Slots slots={schedule.slots} />
    </>
  );
}

function NextDue({ schedule }: { schedule: Schedule }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  if (!schedule.on) return <span className="text-muted">off</span>;
  if (schedule.isPaused) return <span className="font-medium text-risk-ink">paused</span>;
  if (schedule.nextDueAt === null) return null;
  return (
    <time
      dateTime={new Date(schedule.nextDueAt).toISOString()}
      title={formatExact(schedule.nextDueAt, timeZone)}
      className="figures text-muted"
    >
      next {formatWhen(schedule.nextDueAt, now, timeZone)}
    </time>
  );
}

function PauseButton({ schedule: { schedule, isPaused } }: { schedule: Schedule }) {
  async function change(isResuming: boolean): Promise<void> {
    const envelope = await runCommand(isResuming ? 'schedule.resume' : 'schedule.pause', { schedule });
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    toast({
      title: isResuming ? 'Automatic runs go on' : 'Automatic runs are paused',
      text: isResuming ? 'Nothing is made up for.' : 'Runs that come due meanwhile are recorded and not made up for.',
      onUndo: () => void change(!isResuming),
    });
  }
  return (
    <Button icon={isPaused ? Play : Pause} onClick={() => void change(isPaused)}>
      {isPaused ? 'Resume' : 'Pause'}
    </Button>
  );
}
