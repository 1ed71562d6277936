import { clsx } from 'clsx';
import type { Task } from '../../../shared/contract/tasks.ts';
import { formatExact, formatSpan, formatWhen } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { SlaClock } from '../../ui/sla-clock.tsx';
import { tip } from '../../ui/tips.tsx';

/** What is left of the time: a running clock for a first response, the time of day for a follow-up. */
export function DueClock({ task }: { readonly task: Task }) {
  const slaMinutes = useQuery('office.get', {}).data?.slaMinutes ?? 5;
  if (task.activityId !== null) return <FollowUpDue dueAt={task.dueAt} />;
  return <SlaClock createdAt={task.dueAt - slaMinutes * 60_000} firstResponseAt={null} slaDueAt={task.dueAt} />;
}

function FollowUpDue({ dueAt }: { readonly dueAt: number }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  const isOverdue = dueAt < now;
  return (
    <span
      {...tip(`Due ${formatExact(dueAt, timeZone)}`)}
      className={clsx('figures whitespace-nowrap', isOverdue && 'text-breached-ink')}
    >
      {isOverdue ? `−${formatSpan(now - dueAt)} over` : formatWhen(dueAt, now, timeZone)}
    </span>
  );
}
