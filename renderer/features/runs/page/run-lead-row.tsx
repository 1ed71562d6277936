import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { RunKind } from '../../../../shared/contract/runs.ts';
import { href } from '../../../lib/route.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import type { Names } from '../../leads/use-names.ts';
import { Explanation } from '../explanation.tsx';
import { isExplained, isOfStatuses } from '../run-kinds.ts';
import { fateOf } from '../run-words.ts';
import type { RunLead } from './use-run-leads.ts';

type RunLeadRowProps = {
  readonly lead: RunLead;
  readonly index: number;
  readonly runId: number;
  readonly kind: RunKind;
  /** Nothing has happened to it yet. */
  readonly isPlanned: boolean;
  readonly names: Names;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

const layout =
  'grid h-[35px] w-full grid-cols-[minmax(0,1.1fr)_minmax(0,1.2fr)_minmax(0,1.1fr)_minmax(0,1.5fr)_48px] items-center gap-4 px-6 text-left hover:bg-hover focus-visible:-outline-offset-2 @max-2xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_48px]';

/** One lead with from and to; it opens its explanation, or where there is none leads to the lead. */
export function RunLeadRow({
  lead,
  index,
  runId,
  kind,
  isPlanned,
  names,
  isActive,
  isOpen,
  onToggle,
}: RunLeadRowProps) {
  const opened = useRef<HTMLDivElement>(null);
  const bringIntoView = () => opened.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  const focus = { 'data-row': index, tabIndex: isActive ? 0 : -1 };
  const address = href('/leads', { lead: String(lead.leadId) });
  if (!isExplained(kind)) {
    return (
      <a {...focus} href={address} className={layout}>
        <Cells lead={lead} kind={kind} isPlanned={isPlanned} names={names} />
        <span className="text-right text-xs text-muted">open</span>
      </a>
    );
  }
  return (
    <>
      <button {...focus} type="button" aria-expanded={isOpen} onClick={onToggle} className={layout}>
        <Cells lead={lead} kind={kind} isPlanned={isPlanned} names={names} />
        <span className="flex items-center justify-end gap-0.5 text-xs text-muted">
          why
          <ChevronRight size={12} aria-hidden className={clsx(isOpen && 'rotate-90')} />
        </span>
      </button>
      {isOpen && (
        <div ref={opened} className="px-6 pt-1 pb-4">
          <Explanation runId={runId} leadId={lead.leadId} onShown={bringIntoView} />
          <a href={address} className="mt-2 inline-block text-accent underline-offset-2 hover:underline">
            Open the lead
          </a>
        </div>
      )}
    </>
  );
}

function Cells({ lead, kind, isPlanned, names }: Pick<RunLeadRowProps, 'lead' | 'kind' | 'isPlanned' | 'names'>) {
  const agents = <AgentMove lead={lead} names={names} />;
  const statuses = <StatusMove lead={lead} names={names} />;
  return (
    <>
      <span dir="auto" title={lead.name} className="truncate font-medium">
        {lead.name}
      </span>
      {isOfStatuses(kind) ? statuses : agents}
      <span className="min-w-0 truncate text-muted @max-2xl:hidden">{isOfStatuses(kind) ? agents : statuses}</span>
      <span className="truncate text-muted @max-2xl:hidden">
        {isAsPlanned(lead) ? '' : fateOf(kind, lead, isPlanned)}
      </span>
    </>
  );
}

/** What from and to say already needs no words. */
function isAsPlanned({ outcome }: RunLead): boolean {
  return outcome === 'placed' || outcome === 'restored';
}

function AgentMove({ lead: { fromAgentId, toAgentId, outcome }, names }: { lead: RunLead; names: Names }) {
  if (fromAgentId === null && toAgentId === null)
    return <span className="text-muted">{outcome === 'tagged' ? '' : '–'}</span>;
  const from = fromAgentId === null ? '–' : names.agentName(fromAgentId);
  const to = toAgentId === null ? 'the pool' : names.agentName(toAgentId);
  // A lead that is left over stays where it is, whatever the plan says of its agent.
  if (fromAgentId === toAgentId || outcome === 'left_over') {
    return <span className="truncate text-muted">{fromAgentId === null ? '–' : `with ${from}`}</span>;
  }
  return <Move from={from} to={to} title={`${from} → ${to}`} />;
}

function StatusMove({ lead: { fromStatusId, toStatusId }, names }: { lead: RunLead; names: Names }) {
  const [from, to] = [names.status(fromStatusId), names.status(toStatusId)];
  const status = to ?? from;
  if (status === undefined) return <span />;
  if (from === undefined || to === undefined || from.id === to.id) return <StatusBadge {...status} />;
  return <Move from={from.name} to={<StatusBadge {...to} />} title={`${from.name} → ${to.name}`} />;
}

function Move({ from, to, title }: { from: string; to: ReactNode; title: string }) {
  return (
    <span className="min-w-0 truncate" title={title}>
      <span className="text-muted">{from} → </span>
      {to}
    </span>
  );
}

/** A row whose lead is still being read. */
export function RunLeadPlaceholder() {
  return (
    <div className="h-[35px] px-6 pt-3">
      <span aria-hidden className="block h-2.5 w-40 rounded-full bg-hover" />
    </div>
  );
}
