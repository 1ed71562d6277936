import { scheduleTitles, type Schedule } from '../../../shared/contract/schedule.ts';
import { formatWhen } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useSchedule } from '../../lib/use-schedule.ts';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/states.tsx';

/** What the automatic runs did last and do next, in words. The top-up shows once it is switched on. */
export function AutomaticRuns() {
  const auto = useSchedule('autoAssignment');
  const topUp = useSchedule('topUp');
  return (
    <>
      <Section title={scheduleTitles.autoAssignment}>
        {auto === undefined ? <Skeleton className="h-10 w-full" /> : <Outlook schedule={auto} path="/settings/auto" />}
      </Section>
      {topUp?.on && (
        <Section title={scheduleTitles.topUp}>
          <Outlook schedule={topUp} path="/settings/top-up" />
        </Section>
      )}
    </>
  );
}

function Outlook({ schedule, path }: { schedule: Schedule; path: string }) {
  const zone = useOfficeZone();
  const now = useNow();
  const { retryAt } = schedule;
  return (
    <div className="flex flex-col gap-2">
      <p className={schedule.lastRun === null ? 'text-muted' : undefined}>
        {schedule.lastRun ?? 'It has not run yet.'}
      </p>
      {schedule.hold !== null && <p className="text-risk-ink">{schedule.hold}</p>}
      {retryAt !== null && (
        <p className="text-breached-ink">{`The run failed. It is tried again ${formatWhen(retryAt, now, zone)}.`}</p>
      )}
      <p className="text-muted">
        {schedule.nextDueAt !== null && !schedule.isPaused
          ? `Next: ${formatWhen(schedule.nextDueAt, now, zone)}.`
          : schedule.on
            ? 'Paused: nothing is assigned until you resume it.'
            : 'Switched off: leads stay where they are until someone assigns them.'}
      </p>
      <p className="flex gap-4">
        {schedule.lastRunId !== null && <PlainLink path={`/runs/${schedule.lastRunId}`} text="Open the last run" />}
        <PlainLink path={path} text={schedule.on ? 'Configure' : 'Switch it on'} />
      </p>
    </div>
  );
}

function PlainLink({ path, text }: { path: string; text: string }) {
  return (
    <a href={href(path)} className="text-accent hover:underline">
      {text}
    </a>
  );
}
