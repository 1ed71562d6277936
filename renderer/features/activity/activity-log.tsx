import type { Activity } from '../../../shared/contract/activity.ts';
import { formatWhen } from '../../lib/format.ts';
import { runCommand } from '../../lib/use-command.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { toastError } from '../../ui/toast-store.ts';
import { activityTitle } from './disposition-words.ts';

type ActivityLogProps = { readonly leadId: number; readonly agentName: (id: number) => string };

/** What people did and wrote, newest first. */
export function ActivityLog({ leadId, agentName }: ActivityLogProps) {
  const { data, error, refetch } = useQuery('activity.list', { leadId }, { keepsPrevious: false });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} className="px-0 py-3" />;
  if (data === undefined) return null;
  if (data.length === 0) return <p className="text-muted">Nothing written yet. A first note or call starts the log.</p>;
  return (
    <ol className="flex flex-col gap-3">
      {data.map((activity) => (
        <li key={activity.id}>
          <div className="flex items-baseline gap-1.5">
            <span className="font-medium">{activityTitle(activity)}</span>
            <span className="min-w-0 truncate text-xs text-muted">
              {activity.authorId === null ? 'Baton' : agentName(activity.authorId)} ·{' '}
            </span>
            <span className="text-xs text-muted">
              <RelativeTime at={activity.at} isFocusable />
            </span>
          </div>
          {activity.kind === 'followUp' && <Due activity={activity} />}
          {activity.text !== '' && (
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {activity.text}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Due({ activity }: { activity: Activity }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  if (activity.dueAt === null || activity.completedAt !== null) return null;
  const isOverdue = activity.dueAt < now;
  return (
    <p className="flex items-center gap-2">
      <span className={isOverdue ? 'figures font-medium text-breached-ink' : 'figures text-muted'}>
        {isOverdue ? 'Overdue since ' : 'Due '}
        {formatWhen(activity.dueAt, now, timeZone)}
      </span>
      <Button size="small" onClick={() => void complete(activity.id)}>
        Mark as done
      </Button>
    </p>
  );
}

async function complete(id: number): Promise<void> {
  const envelope = await runCommand('activity.complete', { id });
  if (!envelope.ok) toastError(envelope.error);
}
