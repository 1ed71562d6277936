import type { Lead } from '../../../../shared/contract/leads.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import type { Names } from '../use-names.ts';
import { setPanelPart, useLeadsView } from '../view-state.ts';
import { AssignedTo } from './assigned-to.tsx';
import { HandOver } from './hand-over.tsx';
import { WhyButton } from './why-button.tsx';

type AgentSectionProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly isBroker: boolean;
  readonly onLeft: () => boolean;
};

/** Who has the lead, why, and what is needed to give it to somebody else; an agent reads who has it. */
export function AgentSection({ lead, names, isBroker, onLeft }: AgentSectionProps) {
  const isOpen = useLeadsView((view) => view.panelPart === 'assign');
  if (!isBroker) {
    if (lead.agentId === null) return <p className="text-muted">Unassigned</p>;
    return <AgentName agentId={lead.agentId} name={names.agentName(lead.agentId)} />;
  }
  return (
    <>
      <AssignedTo
        lead={lead}
        names={names}
        isOpen={isOpen}
        onOpenChange={(next) => setPanelPart(next ? 'assign' : null)}
        onLeft={onLeft}
      />
      <WhyButton lead={lead} names={names} />
      <HandOver lead={lead} names={names} />
    </>
  );
}
