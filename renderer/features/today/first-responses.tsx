import { countOf } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Section } from '../../ui/section.tsx';
import { SlaClock } from '../../ui/sla-clock.tsx';
import { SkeletonRows } from '../../ui/states.tsx';
import { TemperatureMark } from '../../ui/temperature-mark.tsx';
import { LeadLine } from './lead-line.tsx';
import { useFirstResponses } from './use-first-responses.ts';

const shownAtMost = 8;

/** Who waits for a first answer, the most urgent first. */
export function FirstResponses({ onOpenLead }: { onOpenLead: (leadId: number) => void }) {
  const { owed, isLoading, isCut } = useFirstResponses();
  const agents = useQuery('team.list', {}).data ?? [];
  const more = owed.length - shownAtMost;
  return (
    <Section title="Waiting for a first answer">
      {isLoading ? (
        <SkeletonRows rows={4} label="Reading the leads that wait" />
      ) : owed.length === 0 ? (
        <p className="text-muted">Nobody waits: every lead of the last hour has been answered.</p>
      ) : (
        <>
          <ul className="border-t border-hairline">
            {owed.slice(0, shownAtMost).map(({ lead }) => (
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
            <p className="mt-2 text-xs text-muted">
              {`and ${isCut ? 'at least ' : ''}${countOf(more, 'more lead', 'more leads')}`}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
