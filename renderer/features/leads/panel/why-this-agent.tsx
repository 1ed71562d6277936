import type { Lead } from '../../../../shared/contract/leads.ts';
import { href } from '../../../lib/route.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { assigningEntry } from '../../activity/timeline-words.ts';
import { Explanation } from '../../runs/explanation.tsx';
import { labelOfReason } from '../reassign-reasons.ts';
import type { Names } from '../use-names.ts';

/** Why the lead is where it is: the run's own words, or who gave it by hand. */
export function WhyThisAgent({ lead, names }: { readonly lead: Lead; readonly names: Names }) {
  const { data: entries } = useQuery('timeline.list', { leadId: lead.id }, { keepsPrevious: false });
  if (lead.agentId === null) return <p className="text-muted">Nobody has this lead yet.</p>;
  if (entries === undefined) return null;
  const entry = assigningEntry(entries, lead.agentId);
  if (entry === null) return <p className="text-muted">The timeline does not say how the lead came to this agent.</p>;
  if (entry.runId === null) {
    return (
      <p>
        {entry.actorId === null ? 'Assigned by hand' : `${names.agentName(entry.actorId)} assigned it by hand`}
        {entry.reason !== null && `: ${labelOfReason(entry.reason)}`}
        <span className="text-muted">
          {' · '}
          <RelativeTime at={entry.at} isFocusable />
        </span>
      </p>
    );
  }
  return (
    <>
      <Explanation runId={entry.runId} leadId={lead.id} />
      <a
        href={href(`/runs/${entry.runId}`)}
        className="mt-2 inline-block text-accent underline-offset-2 hover:underline"
      >
        Open the run
      </a>
    </>
  );
}
