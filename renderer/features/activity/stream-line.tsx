import { CalendarClock, Mail, MessageSquare, Phone, StickyNote, type LucideIcon } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Activity, TimelineEntry } from '../../../shared/contract/activity.ts';
import { formatExact, formatWhen } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { Button } from '../../ui/button.tsx';
import { tip } from '../../ui/tips.tsx';
import { timeWords } from './day-words.ts';
import { activityTitle } from './disposition-words.ts';
import { completeFollowUp } from './follow-up-done.ts';
import { type Names, timelineWords } from './timeline-words.ts';

const icons: Readonly<Record<Activity['kind'], LucideIcon>> = {
  note: StickyNote,
  call: Phone,
  followUp: CalendarClock,
  email: Mail,
  message: MessageSquare,
};

type ActivityLineProps = { readonly activity: Activity; readonly leadName: string; readonly names: Names };

/** Something that a person did or wrote. */
export function ActivityLine({ activity, leadName, names }: ActivityLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const Icon = icons[activity.kind];
  return (
    <div ref={line} tabIndex={-1} className="flex gap-2.5 rounded-control py-1.5">
      <Icon size={14} aria-hidden className="mt-[3px] shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <Head at={activity.at}>
          <span className="font-medium">{activityTitle(activity)}</span>
          <span className="text-muted"> · {authorOf(activity.authorId, names)}</span>
        </Head>
        {activity.text !== '' && (
          <p dir="auto" className="break-words whitespace-pre-wrap">
            {activity.text}
          </p>
        )}
        {activity.kind === 'followUp' && (
          <Due activity={activity} leadName={leadName} onDone={() => line.current?.focus()} />
        )}
      </div>
    </div>
  );
}

type DueProps = { readonly activity: Activity; readonly leadName: string; readonly onDone: () => void };

function Due({ activity: { id, dueAt, completedAt }, leadName, onDone }: DueProps) {
  const now = useNow();
  const timeZone = useOfficeZone();
  const [isBusy, setBusy] = useState(false);
  if (dueAt === null) return null;
  if (completedAt !== null) {
    return <p className="figures text-xs text-muted">Done {formatWhen(completedAt, now, timeZone)}</p>;
  }
  const isOverdue = dueAt < now;

  async function complete(): Promise<void> {
    setBusy(true);
    if (await completeFollowUp(id, leadName)) onDone();
    setBusy(false);
  }

  return (
    <p className="mt-1 flex flex-wrap items-center gap-2">
      <span className={isOverdue ? 'figures font-medium text-breached-ink' : 'figures text-muted'}>
        {isOverdue ? 'Overdue since ' : 'Due '}
        {formatWhen(dueAt, now, timeZone)}
      </span>
      <Button size="small" isBusy={isBusy} onClick={() => void complete()}>
        Mark as done
      </Button>
    </p>
  );
}

type TimelineLineProps = { readonly entry: TimelineEntry; readonly names: Names };

/** Something that happened to the lead, as Baton wrote it down. */
export function TimelineLine({ entry, names }: TimelineLineProps) {
  const { sentence, detail } = timelineWords(entry, names);
  return (
    <div className="flex gap-2.5 py-1">
      <span aria-hidden className="mt-2 ml-1 size-1.5 shrink-0 rounded-full bg-control forced-colors:border" />
      <div className="ml-px min-w-0 grow">
        <Head at={entry.at}>
          {sentence}
          <span className="text-muted"> · {authorOf(entry.actorId, names)}</span>
          {entry.runId !== null && (
            <>
              <span className="text-muted"> · </span>
              <a href={href(`/runs/${entry.runId}`)} className="text-accent underline-offset-2 hover:underline">
                run {entry.runId}
              </a>
            </>
          )}
        </Head>
        {detail !== '' && (
          <p dir="auto" className="line-clamp-3 text-xs break-words text-muted">
            {detail}
          </p>
        )}
      </div>
    </div>
  );
}

function Head({ at, children }: { readonly at: number; readonly children: ReactNode }) {
  const timeZone = useOfficeZone();
  return (
    <div className="flex items-baseline gap-3">
      <p className="min-w-0 grow break-words">{children}</p>
      <time
        dateTime={new Date(at).toISOString()}
        {...tip(formatExact(at, timeZone))}
        className="figures shrink-0 text-xs text-muted"
      >
        {timeWords(at, timeZone)}
      </time>
    </div>
  );
}

function authorOf(agentId: number | null, names: Names): string {
  return agentId === null ? 'Baton' : names.agent(agentId);
}
