import { CalendarClock } from 'lucide-react';
import type { Flag } from '../../../shared/contract/lead-filter.ts';
import type { DensityWord, LeadRow } from '../../../shared/contract/leads.ts';
import { formatExact, formatRelative, formatSpan } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { AgentName } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SlaClock } from '../../ui/sla-clock.tsx';
import { tip } from '../../ui/tips.tsx';
import { flagWords } from '../leads/desk.ts';
import type { Names } from '../leads/use-names.ts';

type CardFaceProps = { readonly lead: LeadRow; readonly names: Names; readonly density: DensityWord };

/** What a card shows below its name: where the lead came from, who has it, and its clocks. */
export function CardFace({ lead, names, density }: CardFaceProps) {
  const source = names.sourceName(lead.sourceId);
  const agent = <Agent lead={lead} names={names} />;
  const clocks = (
    <span className="ml-auto flex shrink-0 items-center gap-2.5">
      <FollowUp at={lead.followUpAt} />
      <SlaClock {...lead} isShort />
    </span>
  );
  if (density === 'compact') {
    return (
      <div className="flex h-5 min-w-0 items-center gap-2 text-xs">
        <span className="min-w-10">{agent}</span>
        <Flags flags={lead.flags.slice(0, 1)} more={lead.flags.length - 1} />
        {source !== null && <span className="min-w-0 truncate text-muted">{source}</span>}
        {clocks}
      </div>
    );
  }
  return (
    <>
      <div className="flex h-6 min-w-0 items-center gap-1.5 text-xs text-muted">
        {source !== null && <span className="min-w-8 truncate">{source}</span>}
        <Flags flags={lead.flags.slice(0, 2)} more={lead.flags.length - 2} />
      </div>
      {density === 'roomy' && (
        <p dir="auto" className="h-6 truncate text-xs leading-6 text-muted">
          {lead.inquiry ?? 'No message'}
        </p>
      )}
      <div className="flex h-6 min-w-0 items-center gap-2 text-xs">
        <span className="min-w-0">{agent}</span>
        {clocks}
      </div>
    </>
  );
}

function Agent({ lead: { agentId }, names }: Pick<CardFaceProps, 'lead' | 'names'>) {
  if (agentId === null) return <span className="text-muted">no agent</span>;
  return <AgentName agentId={agentId} name={names.agentName(agentId)} />;
}

function Flags({ flags, more }: { readonly flags: readonly Flag[]; readonly more: number }) {
  return (
    <>
      {flags.map((flag) => (
        <span key={flag} className="shrink-0">
          <Chip tone={flag === 'doNotContact' ? 'breached' : flag === 'vip' ? 'accent' : 'plain'}>
            {flagWords[flag]}
          </Chip>
        </span>
      ))}
      {more > 0 && <span className="figures shrink-0">+{more}</span>}
    </>
  );
}

/** When the next follow-up is due, or for how long it is overdue. */
function FollowUp({ at }: { readonly at: number | null }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  if (at === null) return null;
  const isOverdue = at < now;
  return (
    <span
      {...tip(`Follow-up due ${formatExact(at, timeZone)}`)}
      className={`figures inline-flex items-center gap-1 whitespace-nowrap ${isOverdue ? 'text-breached-ink' : 'text-muted'}`}
    >
      <CalendarClock size={12} aria-hidden />
      <span className="sr-only">{isOverdue ? 'Follow-up overdue' : 'Follow-up'}</span>{' '}
      {isOverdue ? `−${formatSpan(now - at)}` : formatRelative(at, now)}
    </span>
  );
}
