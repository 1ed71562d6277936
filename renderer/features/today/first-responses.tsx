import { countOf } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Section } from '../../ui/section.tsx';
import { SlaClock } from '../../ui/sla-clock.tsx';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { TemperatureMark } from '../../ui/temperature-mark.tsx';
import { LeadLine } from './lead-line.tsx';
import type { OpenLeads } from './open-leads.ts';
import { leastTimeFirst, useWaitingLeads, waitingLeads } from './use-first-responses.ts';

type FirstResponsesProps = { onOpenLeads: OpenLeads; onOpenLead: (leadId: number) => void };

/** Who waits for a first answer: those still in time, then those who waited longest. */
export function FirstResponses({ onOpenLeads, onOpenLead }: FirstResponsesProps) {
  const { leads, total, isLoading, error, retry } = useWaitingLeads();
  const agents = useQuery('team.list', {}).data ?? [];
  const more = total - leads.length;
  return (
    <Section title="Waiting for a first answer">
      {isLoading ? (
        <SkeletonRows rows={4} label="Reading the leads that wait" />
      ) : error && leads.length === 0 ? (
        <ErrorState error={error} fit="part" onRetry={retry} />
      ) : leads.length === 0 ? (
        <p className="text-muted">Nobody waits: every open lead has been answered.</p>
      ) : (
        <>
          <ul className="border-t border-hairline">
            {leads.map((lead) => (
              <LeadLine
                key={lead.id}
                name={lead.name}
                onOpen={() => onOpenLead(lead.id)}
                note={
                  <>
                    <TemperatureMark temperature={lead.temperature} />
                    <span className="truncate">
                      {agents.find((agent) => agent.id === lead.agentId)?.name ?? 'Unassigned'}
                    </span>
                  </>
                }
                end={<SlaClock {...lead} />}
              />
            ))}
          </ul>
          {more > 0 && (
            <button
              type="button"
              onClick={() => onOpenLeads(waitingLeads, leastTimeFirst)}
              className="mt-2 rounded-control px-1 text-accent hover:underline"
            >
              {`and ${countOf(more, 'more lead')}`}
            </button>
          )}
        </>
      )}
    </Section>
  );
}
