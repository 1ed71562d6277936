import { clsx } from 'clsx';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { formatExact, formatWhen } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { tip } from '../../ui/tips.tsx';
import { completeFollowUp } from './follow-up-done.ts';
import { nextFollowUp } from './stream-entries.ts';

type NextFollowUpProps = {
  readonly lead: { readonly id: number; readonly name: string };
  /** The line goes or shows the one after; the focus needs a place that stays. */
  readonly onDone: () => void;
};

/** The open follow-up that is due first, as in "Follow-up today 15:00 · call back about the viewing". */
export function NextFollowUp({ lead, onDone }: NextFollowUpProps) {
  const { data } = useQuery('activity.list', { leadId: lead.id }, { keepsPrevious: false });
  const now = useNow();
  const timeZone = useOfficeZone();
  const [isBusy, setBusy] = useState(false);
  const next = nextFollowUp(data ?? []);
  if (next === null) return null;
  const isOverdue = next.dueAt < now;

  async function complete(id: number): Promise<void> {
    setBusy(true);
    if (await completeFollowUp(id, lead.name)) onDone();
    setBusy(false);
  }

  return (
    <div className="flex items-start gap-2">
      <CalendarClock
        size={14}
        aria-hidden
        className={clsx('mt-[3px] shrink-0', isOverdue ? 'text-breached-ink' : 'text-muted')}
      />
      <p className="min-w-0 grow break-words">
        <span
          {...tip(formatExact(next.dueAt, timeZone))}
          className={clsx('figures font-medium', isOverdue && 'text-breached-ink')}
        >
          Follow-up {isOverdue && 'overdue since '}
          {formatWhen(next.dueAt, now, timeZone)}
        </span>
        {next.text !== '' && <span dir="auto"> · {next.text}</span>}
      </p>
      <Button size="small" isBusy={isBusy} aria-label="Follow-up done" onClick={() => void complete(next.id)}>
        Done
      </Button>
    </div>
  );
}
