import type { LeadRow } from '../../../../shared/contract/leads.ts';
import type { Status } from '../../../../shared/contract/statuses.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SlaClock } from '../../../ui/sla-clock.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import type { Names } from '../use-names.ts';
import { useDensity } from '../view-state.ts';
import { Marked } from './marked.tsx';
import { wholeTip } from '../../../ui/tips.tsx';
import { nameDetail } from './name-detail.ts';
import type { SearchTerms } from './search-terms.ts';

const noTerms: SearchTerms = [];

/** The name has the room first; how to reach the lead stands beside it, or under it in roomy rows. */
export function NameCell({ lead, terms }: { readonly lead: LeadRow; readonly terms: SearchTerms }) {
  const isRoomy = useDensity() === 'roomy';
  const detail = nameDetail(lead, terms);
  return (
    <span className={isRoomy ? 'flex min-w-0 flex-col items-start' : 'flex min-w-0 items-baseline gap-2'}>
      <span dir="auto" {...wholeTip(lead.name)} className="max-w-full shrink-0 truncate text-left font-medium">
        <Marked text={lead.name} terms={terms} />
      </span>
      {detail.text !== '' && (
        <span {...wholeTip(detail.text)} className="max-w-full min-w-0 truncate text-xs text-muted">
          <Marked text={detail.text} terms={detail.isFound ? terms : noTerms} isPhone={detail.isPhone} />
        </span>
      )}
    </span>
  );
}

export function StatusCell({ status }: { readonly status: Status | undefined }) {
  if (status === undefined) return null;
  return <StatusBadge name={status.name} colour={status.colour} />;
}

export function AgentCell({ lead, names }: { readonly lead: LeadRow; readonly names: Names | undefined }) {
  if (lead.agentId === null) return <Nothing word="no agent" />;
  const agent = names?.agent(lead.agentId);
  if (names === undefined || agent === undefined) return null;
  if (lead.coveredBy === null) return <AgentName agentId={agent.id} name={agent.name} />;
  const cover = names.agentName(lead.coveredBy);
  return (
    <span {...wholeTip(`${agent.name}, covered by ${cover}`)} className="flex min-w-0 items-center gap-1.5">
      <AgentName agentId={agent.id} name={agent.name} />
      <span className="min-w-0 truncate text-xs text-muted">{cover} covers</span>
    </span>
  );
}

type TextCellProps = {
  readonly text: string | null | undefined;
  readonly terms?: SearchTerms | undefined;
  readonly isPhone?: boolean;
};

export function TextCell({ text, terms = noTerms, isPhone = false }: TextCellProps) {
  if (text === null || text === undefined) return <Nothing word="none" />;
  return (
    <span {...wholeTip(text)} className={isPhone ? 'figures block truncate' : 'block truncate'}>
      <Marked text={text} terms={terms} isPhone={isPhone} />
    </span>
  );
}

export function ScoreCell({ score }: { readonly score: number }) {
  return <span className="figures">{score}</span>;
}

/** A lead that nobody works any more and nobody answered has no clock to watch. */
export function SlaCell({ lead, status }: { readonly lead: LeadRow; readonly status: Status | undefined }) {
  const isOpen = status === undefined || status.category === 'unassigned' || status.category === 'working';
  if (!isOpen && lead.firstResponseAt === null) return <Nothing word="not answered" />;
  return (
    <SlaClock createdAt={lead.createdAt} firstResponseAt={lead.firstResponseAt} slaDueAt={lead.slaDueAt} isShort />
  );
}

export function MomentCell({ at, nothing }: { readonly at: number | null; readonly nothing: string }) {
  if (at === null) return <Nothing word={nothing} />;
  return (
    <span className="text-muted">
      <RelativeTime at={at} />
    </span>
  );
}

export function Nothing({ word }: { readonly word: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
