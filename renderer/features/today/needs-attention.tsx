import type { LeftoverReason } from '../../../shared/contract/runs.ts';
import { countOf } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Section } from '../../ui/section.tsx';
import { LeadLine } from './lead-line.tsx';
import { useLastAutoRun } from './use-last-auto-run.ts';

const reasons: Record<LeftoverReason, string> = {
  agents_at_cap: 'every agent who may take it is at cap',
  nobody_eligible: 'no agent passes the gates',
  do_not_contact: 'flagged Do not contact',
};

const shownAtMost = 6;

/** What the last automatic run could not place, with the reason. */
export function NeedsAttention({ onOpenLead }: { onOpenLead: (leadId: number) => void }) {
  const run = useLastAutoRun();
  const { data } = useQuery(
    'runs.leads',
    { runId: run?.id ?? 1, outcomes: ['left_over'], limit: shownAtMost },
    { isEnabled: run !== undefined && run !== null },
  );
  const rows = run ? (data?.rows ?? []) : [];
  const total = run && data ? data.total : 0;
  return (
    <Section
      title="Needs attention"
      aside={
        run && total > 0 ? (
          <a href={href(`/runs/${run.id}`)} className="text-accent hover:underline">
            {`All ${countOf(total, 'lead')} of the run`}
          </a>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">
          {run ? 'The last run left nobody over.' : 'No automatic run has left a lead over.'}
        </p>
      ) : (
        <ul className="border-t border-hairline">
          {rows.map((row) => (
            <LeadLine
              key={row.leadId}
              name={row.name}
              onOpen={() => onOpenLead(row.leadId)}
              note={null}
              end={<span className="text-muted">{row.leftoverReason && reasons[row.leftoverReason]}</span>}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
