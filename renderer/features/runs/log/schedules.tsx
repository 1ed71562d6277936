import { scheduleTitles, type Schedule } from '../../../../shared/contract/schedule.ts';
import { formatExact, formatWhen } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { settingsPath, standingOf } from '../../../lib/use-schedule.ts';
import { ErrorState } from '../../../ui/states.tsx';
import { tip } from '../../../ui/tips.tsx';
import { PauseButton } from '../pause-button.tsx';
import { RunButtons } from '../run-buttons.tsx';
import { Slots } from './slots.tsx';

export function Schedules() {
  const { data, error, refetch } = useQuery('schedule.list', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // Keeps the log from moving down once the schedules are there.
  if (data === undefined) return <div className="h-48 border-b border-hairline" />;
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
  const title = scheduleTitles[schedule.schedule];
  return (
    <>
      <div className="flex items-center gap-3">
        <h2 className="text-md font-medium whitespace-nowrap">{title}</h2>
        <NextDue schedule={schedule} />
        <RunButtons schedule={schedule.schedule} of={title}>
          <PauseButton schedule={schedule} of={title} />
        </RunButtons>
        <a
          href={href(settingsPath[schedule.schedule])}
          aria-label={`Settings: ${title}`}
          className="text-accent underline-offset-2 hover:underline"
        >
          Settings
        </a>
      </div>
      <Retry schedule={schedule} />
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
  const standing = standingOf(schedule);
  if (standing === 'off') return <span className="text-muted">off</span>;
  if (standing !== 'on') return <span className="font-medium text-risk-ink">{standing}</span>;
  if (schedule.nextDueAt === null) return null;
  return (
    <time
      dateTime={new Date(schedule.nextDueAt).toISOString()}
      {...tip(formatExact(schedule.nextDueAt, timeZone))}
      className="figures whitespace-nowrap text-muted"
    >
      next {formatWhen(schedule.nextDueAt, now, timeZone)}
    </time>
  );
}

function Retry({ schedule: { retryAt } }: { schedule: Schedule }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  if (retryAt === null) return null;
  return <p className="text-breached-ink">The run failed. It is tried again {formatWhen(retryAt, now, timeZone)}.</p>;
}
