import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { countOf } from '../../lib/format.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { LeadLine } from './lead-line.tsx';
import { needingAttention, useAttention } from './use-attention.ts';

type NeedsAttentionProps = {
  onOpenLeads: (filter: LeadFilter) => void;
  onOpenLead: (leadId: number) => void;
};

/** Leads that runs could not place, or whose agent left, each with the reason, until somebody has them. */
export function NeedsAttention({ onOpenLeads, onOpenLead }: NeedsAttentionProps) {
  const { rows, total, error, retry } = useAttention();
  return (
    <Section
      title="Needs attention"
      aside={
        total !== undefined && total > 0 ? (
          <button
            type="button"
            onClick={() => onOpenLeads(needingAttention)}
            className="rounded-control text-accent hover:underline"
          >
            {total === 1 ? 'Open it in Leads' : `All ${countOf(total, 'lead')}`}
          </button>
        ) : null
      }
    >
      {total === undefined && error ? (
        <ErrorState error={error} fit="part" onRetry={retry} />
      ) : total === undefined ? (
        <SkeletonRows rows={3} label="Reading the leads that need attention" />
      ) : total === 0 ? (
        <p className="text-muted">
          Nobody is left over. A lead that a run cannot place, or whose agent has left, is listed here with the reason.
        </p>
      ) : (
        <ul className="border-t border-hairline">
          {rows.map((row) => (
            <LeadLine
              key={row.leadId}
              name={row.name}
              onOpen={() => onOpenLead(row.leadId)}
              note={
                <span className="truncate">{row.agentName === null ? row.text : `${row.agentName} · ${row.text}`}</span>
              }
              end={<RelativeTime at={row.since} />}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
