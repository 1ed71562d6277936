import type { TimelineEntry } from '../../../../shared/contract/activity.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { href } from '../../../lib/route.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { assigningEntry } from '../../activity/timeline-words.ts';
import { Verdicts } from '../../runs/verdicts.tsx';
import { labelOfReason } from '../reassign-reasons.ts';
import type { Names } from '../use-names.ts';

type WhyThisAgentProps = { readonly lead: Lead; readonly names: Names };

/** Why the lead is where it is: the words of the run that gave it, or who gave it by hand. */
export function WhyThisAgent({ lead, names }: WhyThisAgentProps) {
  const { data, error, refetch } = useQuery('runs.explainPresent', { leadId: lead.id }, { keepsPrevious: false });
  if (lead.agentId === null) return <p className="text-muted">Nobody has this lead yet.</p>;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} fit="part" />;
  if (data === undefined) return <Skeleton className="h-4 w-64" />;
  if (data === null) return <ByHand lead={lead} names={names} agentId={lead.agentId} />;
  return (
    <>
      <Verdicts explanation={data} />
      <RunLink runId={data.runId} />
    </>
  );
}

/** No run explains it: the timeline says who gave the lead to its agent, and why. */
function ByHand({ lead, names, agentId }: WhyThisAgentProps & { agentId: number }) {
  const { data: entries } = useQuery('timeline.list', { leadId: lead.id }, { keepsPrevious: false });
  if (entries === undefined) return null;
  const entry = assigningEntry(entries, agentId);
  if (entry === null) return <p className="text-muted">The timeline does not say how the lead came to this agent.</p>;
  return (
    <>
      <p>
        {howAssigned(entry, names)}
        {entry.reason !== null && `: ${labelOfReason(entry.reason)}`}
        <span className="text-muted">
          {' · '}
          <RelativeTime at={entry.at} isFocusable />
        </span>
      </p>
      {entry.runId !== null && <RunLink runId={entry.runId} />}
    </>
  );
}

function howAssigned({ runId, actorId }: TimelineEntry, names: Names): string {
  if (runId !== null) return 'Given by a run';
  return actorId === null ? 'Assigned by Baton' : `Assigned by hand by ${names.agentName(actorId)}`;
}

function RunLink({ runId }: { runId: number }) {
  return (
    <a href={href(`/runs/${runId}`)} className="mt-2 inline-block text-accent underline-offset-2 hover:underline">
      Open the run
    </a>
  );
}
