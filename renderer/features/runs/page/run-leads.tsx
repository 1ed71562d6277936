import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Outcome } from '../../../../shared/contract/runs.ts';
import { href } from '../../../lib/route.ts';
import { ErrorState } from '../../../ui/states.tsx';
import type { Names } from '../../leads/use-names.ts';
import { Explanation } from '../explanation.tsx';
import { leftoverLabels, outcomeLabels } from '../run-words.ts';
import { type RunLead, useRunLeads } from './use-run-leads.ts';

type RunLeadsProps = {
  readonly runId: number;
  readonly outcomes: readonly Outcome[];
  /** As the run counts them, until they are read. */
  readonly total: number;
  readonly names: Names;
  readonly emptyText: string;
  /** Imports and undos decide nothing between agents. */
  readonly isExplained: boolean;
};

const rowHeight = 36;

/** Every lead of the run with from and to; a row opens its explanation. */
export function RunLeads({ runId, outcomes, total, names, emptyText, isExplained }: RunLeadsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const [known, setKnown] = useState(total);
  // Its answers change while it stays the same object, so nothing here may be remembered between renders.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: known,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const {
    rowAt,
    total: counted,
    error,
    refetch,
  } = useRunLeads(runId, outcomes, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (counted !== undefined && counted !== known) setKnown(counted);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (counted === 0) return <p className="px-6 py-4 text-muted">{emptyText}</p>;

  return (
    // A region that scrolls must be reachable by key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} tabIndex={0} role="group" aria-label="Leads of the run" className="h-full overflow-y-auto">
      <ol style={{ height: virtualizer.getTotalSize() }} className="relative">
        {items.map((item) => {
          const lead = rowAt(item.index);
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={known}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
              className="absolute inset-x-0 top-0 border-b border-hairline"
            >
              {lead === undefined ? (
                <div className="h-[35px] px-6 pt-3">
                  <span aria-hidden className="block h-2.5 w-40 rounded-full bg-hover" />
                </div>
              ) : (
                <Lead
                  lead={lead}
                  runId={runId}
                  names={names}
                  isExplained={isExplained}
                  isOpen={openId === lead.leadId}
                  onToggle={() => setOpenId(openId === lead.leadId ? null : lead.leadId)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type LeadProps = {
  readonly lead: RunLead;
  readonly runId: number;
  readonly names: Names;
  readonly isExplained: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function Lead({ lead, runId, names, isExplained, isOpen, onToggle }: LeadProps) {
  const cells = (
    <>
      <span dir="auto" title={lead.name} className="truncate text-left font-medium">
        {lead.name}
      </span>
      <Move lead={lead} names={names} />
      <span className="truncate text-left text-muted">
        {lead.leftoverReason === null ? outcomeLabels[lead.outcome] : leftoverLabels[lead.leftoverReason]}
      </span>
    </>
  );
  const layout =
    'grid h-[35px] w-full grid-cols-[minmax(0,1.3fr)_minmax(0,1.4fr)_minmax(0,1fr)_56px] items-center gap-4 px-6';
  if (!isExplained) return <div className={layout}>{cells}</div>;
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className={clsx(layout, 'hover:bg-hover focus-visible:-outline-offset-2')}
      >
        {cells}
        <span className="flex items-center justify-end gap-0.5 text-xs text-muted">
          why
          <ChevronRight size={12} aria-hidden className={clsx(isOpen && 'rotate-90')} />
        </span>
      </button>
      {isOpen && (
        <div className="px-6 pt-1 pb-4">
          <Explanation runId={runId} leadId={lead.leadId} />
          <a
            href={href('/leads', { lead: String(lead.leadId) })}
            className="mt-2 inline-block text-accent underline-offset-2 hover:underline"
          >
            Open the lead
          </a>
        </div>
      )}
    </>
  );
}

function Move({ lead, names }: { lead: RunLead; names: Names }) {
  const from = lead.fromAgentId === null ? '–' : names.agentName(lead.fromAgentId);
  const to = lead.toAgentId === null ? '–' : names.agentName(lead.toAgentId);
  if (lead.fromAgentId === null && lead.toAgentId === null) return <span className="text-muted">–</span>;
  if (lead.fromAgentId === lead.toAgentId) return <span className="truncate text-left">stays with {to}</span>;
  return (
    <span className="truncate text-left" title={`${from} → ${to}`}>
      <span className="text-muted">{from} → </span>
      {to}
    </span>
  );
}
