import type { LeadRow } from '../../../../shared/contract/leads.ts';
import type { Status } from '../../../../shared/contract/statuses.ts';
import type { Agent } from '../../../../shared/contract/team.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SlaClock } from '../../../ui/sla-clock.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useLeadsView } from '../view-state.ts';

/** The name has the room first; how to reach the lead stands beside it, or under it in roomy rows. */
export function NameCell({ lead }: { lead: LeadRow }) {
  const isRoomy = useLeadsView((view) => view.density === 'roomy');
  const contact = lead.email ?? lead.phone ?? '';
  return (
    <span className={isRoomy ? 'flex min-w-0 flex-col items-start' : 'flex min-w-0 items-baseline gap-2'}>
      <span dir="auto" title={lead.name} className="max-w-full shrink-0 truncate text-left font-medium">
        {lead.name}
      </span>
      {contact !== '' && (
        <span title={contact} className="max-w-full min-w-0 truncate text-xs text-muted">
          {contact}
        </span>
      )}
    </span>
  );
}

export function StatusCell({ status }: { status: Status | undefined }) {
  if (status === undefined) return null;
  return <StatusBadge name={status.name} colour={status.colour} />;
}

export function AgentCell({ agentId, agent }: { agentId: number | null; agent: Agent | undefined }) {
  if (agentId === null) return <Nothing word="no agent" />;
  if (agent === undefined) return null;
  return <AgentName agentId={agent.id} name={agent.name} />;
}

export function TextCell({ text }: { text: string | null | undefined }) {
  if (text === null || text === undefined) return <Nothing word="none" />;
  return (
    <span title={text} className="block truncate">
      {text}
    </span>
  );
}

/** A lead that nobody works any more and nobody answered has no clock to watch. */
export function SlaCell({ lead, status }: { lead: LeadRow; status: Status | undefined }) {
  const isOpen = status === undefined || status.category === 'unassigned' || status.category === 'working';
  if (!isOpen && lead.firstResponseAt === null) return <Nothing word="not answered" />;
  return (
    <SlaClock createdAt={lead.createdAt} firstResponseAt={lead.firstResponseAt} slaDueAt={lead.slaDueAt} isShort />
  );
}

export function AgeCell({ createdAt }: { createdAt: number }) {
  return (
    <span className="text-muted">
      <RelativeTime at={createdAt} />
    </span>
  );
}

function Nothing({ word }: { word: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
