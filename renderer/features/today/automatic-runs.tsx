import { formatWhen } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useAutoSchedule } from '../../lib/use-auto-schedule.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/states.tsx';

/** What automatic assignment did last and does next, in words. */
export function AutomaticRuns() {
  const schedule = useAutoSchedule();
  const zone = useOfficeZone();
  const now = useNow();
  return (
    <Section title="Auto lead assignment">
      {schedule === undefined ? (
        <Skeleton className="h-10 w-full" />
      ) : (
        <div className="flex flex-col gap-2">
          <p className={schedule.lastRun === null ? 'text-muted' : undefined}>
            {schedule.lastRun ?? 'It has not run yet.'}
          </p>
          {schedule.hold !== null && <p className="text-risk-ink">{schedule.hold}</p>}
          <p className="text-muted">
            {schedule.nextDueAt !== null && !schedule.isPaused
              ? `Next: ${formatWhen(schedule.nextDueAt, now, zone)}.`
              : schedule.on
                ? 'Paused: nothing is assigned until you resume it.'
                : 'Switched off: leads stay where they are until someone assigns them.'}
          </p>
          <p className="flex gap-4">
            {schedule.lastRunId !== null && <PlainLink path={`/runs/${schedule.lastRunId}`} text="Open the last run" />}
            <PlainLink path="/settings/auto" text={schedule.on ? 'Configure' : 'Switch it on'} />
          </p>
        </div>
      )}
    </Section>
  );
}

function PlainLink({ path, text }: { path: string; text: string }) {
  return (
    <a href={href(path)} className="text-accent hover:underline">
      {text}
    </a>
  );
}
