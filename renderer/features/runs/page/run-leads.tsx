import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { RunKind } from '../../../../shared/contract/runs.ts';
import { ErrorState } from '../../../ui/states.tsx';
import { useScreenKeys } from '../../../lib/use-screen-keys.ts';
import type { Names } from '../../leads/use-names.ts';
import { RunLeadPlaceholder, RunLeadRow } from './run-lead-row.tsx';
import { rowAfter } from './row-keys.ts';
import { type LeadsOfRun, useRunLeads } from './use-run-leads.ts';

type RunLeadsProps = {
  readonly leads: LeadsOfRun;
  readonly kind: RunKind;
  readonly isPlanned: boolean;
  /** As the run counts them, until they are read. */
  readonly total: number;
  readonly names: Names;
  /** Said where no lead is. */
  readonly empty: ReactNode;
};

const rowHeight = 36;

/** Every lead of the run with from and to: one tab stop, rows by arrow keys or J and K, Enter opens the explanation. */
export function RunLeads({ leads, kind, isPlanned, total, names, empty }: RunLeadsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const [active, setActive] = useState(0);
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
  const { rowAt, total: counted, error, refetch } = useRunLeads(leads, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (counted !== undefined && counted !== known) setKnown(counted);

  function goTo(index: number): void {
    if (index < 0 || index >= known) return;
    setActive(index);
    wanted.current = index;
    virtualizer.scrollToIndex(index);
    focusWanted();
  }

  function focusWanted(): void {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  }

  // The row to stand on may only be drawn, or read, some renders later.
  useEffect(focusWanted);

  function onKeyDown(event: KeyboardEvent): void {
    const rowsPerScreen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const target = rowAfter(event.key, active, known, rowsPerScreen);
    if (target === null) return;
    event.preventDefault();
    const isEntering = event.target === scroller.current && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    goTo(isEntering ? active : target);
  }

  useScreenKeys({
    j: () => goTo(active + 1),
    k: () => goTo(active - 1),
    Escape: () => {
      if (openId === null) return;
      setOpenId(null);
      goTo(active);
    },
  });

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (counted === 0) return <p className="px-6 py-4 text-muted">{empty}</p>;
  return (
    // The keys act on the rows inside, and a region that scrolls must be reachable by key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label="Leads of the run"
      onKeyDown={onKeyDown}
      className="@container h-full overflow-y-auto overscroll-contain"
    >
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
                <RunLeadPlaceholder />
              ) : (
                <RunLeadRow
                  lead={lead}
                  index={item.index}
                  runId={leads.runId}
                  kind={kind}
                  isPlanned={isPlanned}
                  names={names}
                  isActive={item.index === active}
                  isOpen={openId === lead.leadId}
                  onToggle={() => {
                    setActive(item.index);
                    setOpenId(openId === lead.leadId ? null : lead.leadId);
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
