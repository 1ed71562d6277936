import { scheduleTitles, type Schedule, type Slot } from '../../../shared/contract/schedule.ts';
import { formatWhen } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { settingsPath, standingOf, useSchedule } from '../../lib/use-schedule.ts';
import { Section } from '../../ui/section.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { isTrouble, SlotState } from '../runs/slot-state.tsx';

/** What the automatic runs did last and do next, in words. The top-up shows once it is switched on. */
export function AutomaticRuns() {
  const auto = useSchedule('autoAssignment');
  const topUp = useSchedule('topUp');
  const { error, refetch } = useQuery('schedule.list', {});
  return (
    <>
      <Section title={scheduleTitles.autoAssignment}>
        {auto !== undefined ? (
          <Outlook schedule={auto} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} fit="part" />
        ) : (
          <Skeleton className="h-10 w-full" />
        )}
      </Section>
      {topUp?.on && (
        <Section title={scheduleTitles.topUp}>
          <Outlook schedule={topUp} />
        </Section>
      )}
    </>
  );
}

function Outlook({ schedule }: { schedule: Schedule }) {
  const zone = useOfficeZone();
  const now = useNow();
  const { lastRun, lastRunId, hold, retryAt } = schedule;
  return (
    <div className="flex flex-col gap-2">
      <p className={lastRun === null ? 'text-muted' : undefined}>{lastRun ?? 'It has not run yet.'}</p>
      {hold !== null && <p className="text-risk-ink">{hold}</p>}
      {retryAt !== null && (
        <p className="text-breached-ink">{`The run failed. It is tried again ${formatWhen(retryAt, now, zone)}.`}</p>
      )}
      <Trouble slot={schedule.slots[0]} />
      <p className="text-muted">{outlook(schedule, now, zone)}</p>
      <p className="flex gap-4">
        {lastRunId !== null && <PlainLink path={`/runs/${lastRunId}`} text="Open the last run" />}
        <PlainLink
          path={settingsPath[schedule.schedule]}
          text={hold !== null ? 'Resume in its settings' : schedule.on ? 'Configure' : 'Switch it on'}
        />
      </p>
    </div>
  );
}

/** The newest due time, if nothing came of it. */
function Trouble({ slot }: { slot: Slot | undefined }) {
  if (slot === undefined || !isTrouble(slot)) return null;
  return (
    <p>
      {slot.localDate} {slot.localTime} <SlotState slot={slot} />: <span className="text-muted">{slot.note}</span>
    </p>
  );
}

function outlook(schedule: Schedule, now: number, zone: string): string {
  switch (standingOf(schedule)) {
    case 'off':
      return 'Switched off: leads stay where they are until someone assigns them.';
    case 'paused':
      return 'Paused: nothing is assigned until you resume it.';
    case 'held':
      return 'Held: nothing is assigned until the clock is right or you resume it.';
    case 'on':
      return schedule.nextDueAt === null ? 'No run is due.' : `Next: ${formatWhen(schedule.nextDueAt, now, zone)}.`;
  }
}

function PlainLink({ path, text }: { path: string; text: string }) {
  return (
    <a href={href(path)} className="text-accent hover:underline">
      {text}
    </a>
  );
}
