import {
  memo,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { LeadColumn } from '../../../../shared/contract/leads.ts';
import type { LeadPages, LeadsSnapshot } from '../lead-pages.ts';
import type { Names } from '../use-names.ts';
import { densities, moveTo, openLead, setColumns, toggleLead, useDensity, useLeadsView } from '../view-state.ts';
import { tracksOf } from './columns.tsx';
import { gridKeys } from './grid-keys.ts';
import { headerCellId } from './header-cell.tsx';
import { headerKeys } from './header-keys.ts';
import { HeaderRow } from './header-row.tsx';
import { type RowActs, rowElementId } from './lead-table-row.tsx';
import { stretchRange } from './move.ts';
import { useColumns, withWidth } from './shown-columns.ts';
import { TableBody } from './table-body.tsx';
import { tickOf } from './tick.ts';
import { TypedHint } from './typed-hint.tsx';
import { useStable } from './use-stable.ts';
import { useRowWindow } from './use-row-window.ts';
import { useSideways } from './use-sideways.ts';
import { useTypeAhead } from './use-type-ahead.ts';
import './table.css';

type LeadTableProps = {
  readonly pages: LeadPages;
  readonly snapshot: LeadsSnapshot;
  /** The rows have answered an earlier question for so long that it is felt. */
  readonly isBehind: boolean;
  readonly names: Names;
  /** Whether rows can be ticked: only bulk acts need it. */
  readonly hasTicks: boolean;
  readonly gridRef: RefObject<HTMLDivElement | null>;
};

type DraftWidth = { readonly id: LeadColumn; readonly width: number };

const headerHeight = 32;

/** The virtualised grid: one tab stop, rows by arrow keys, pages read as they come into view. */
export const LeadTable = memo(function LeadTable(props: LeadTableProps) {
  const { pages, snapshot, isBehind, names, hasTicks, gridRef } = props;
  const selection = useLeadsView((view) => view.selection);
  const wantedIndex = useLeadsView((view) => view.activeIndex);
  const density = useDensity();
  const columns = useColumns();
  const [headerCellWanted, setHeaderCell] = useState<number | null>(null);
  const [menuCell, setMenuCell] = useState<number | null>(null);
  const [draft, setDraft] = useState<DraftWidth | null>(null);
  const headerCell = headerCellWanted === null ? null : Math.min(headerCellWanted, columns.length);
  const total = snapshot.total ?? 0;
  const rowHeight = densities[density];
  // Before the rows: what it asks of the element is answered without laying them out twice.
  useSideways(gridRef);
  const rows = useRowWindow({ scrollerRef: gridRef, total, rowHeight, headerHeight });
  const activeIndex = total === 0 ? null : Math.min(wantedIndex, total - 1);
  const tracks = useMemo(
    () => tracksOf(draft === null ? columns : withWidth(columns, draft.id, draft.width), hasTicks),
    [columns, draft, hasTicks],
  );
  const tick = tickOf(selection, snapshot.pages, rows.first, rows.last);
  const acts = useRowActs(pages, hasTicks, gridRef);
  const { typed, typeAhead } = useTypeAhead(pages);
  const toGrid = useStable(() => gridRef.current?.focus({ preventScroll: true }));
  const onTick = useStable(tick.toggle);
  const onDraftWidth = useStable((id: LeadColumn, width: number | null) =>
    setDraft(width === null ? null : { id, width }),
  );

  const { reveal } = rows;
  // A new question starts at its first row, a return to the screen where one left it.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => reveal(activeIndex ?? 0), [activeIndex, snapshot.query, total === 0]);
  useEffect(() => {
    const cell = headerCell === null ? null : document.getElementById(headerCellId(headerCell));
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [headerCell]);

  function onKeyDown(event: KeyboardEvent): void {
    // What a menu of this table hears, it hears outside of it.
    if (!(event.target instanceof Node) || gridRef.current?.contains(event.target) !== true) return;
    if (headerCell === null && typeAhead.takes(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (headerCell === null) {
      const { rowsPerScreen } = rows;
      gridKeys({ pages, hasTicks, rowsPerScreen, onEnterHeader: () => setHeaderCell(1) })(event);
    } else {
      headerKeys({
        columns,
        onColumns: setColumns,
        widthOf: (cell) => document.getElementById(headerCellId(cell))?.getBoundingClientRect().width ?? 0,
        cell: headerCell,
        onMove: setHeaderCell,
        onMenu: () => setMenuCell(headerCell),
        onTick: tick.toggle,
      })(event);
    }
  }

  return (
    <div className="relative flex min-h-0 grow flex-col">
      {/* A grid is one tab stop; its rows are named by aria-activedescendant. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={gridRef}
        role="grid"
        aria-label="Leads"
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable={hasTicks}
        aria-busy={snapshot.isBehind}
        aria-activedescendant={descendant(headerCell, activeIndex)}
        tabIndex={0}
        data-density={density}
        data-typing={typed === null ? undefined : ''}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (event.target === gridRef.current && menuCell === null) setHeaderCell(null);
          if (event.target === gridRef.current) typeAhead.end();
        }}
        style={
          {
            '--tracks': tracks.template,
            '--tracks-least': `${tracks.least}px`,
            '--name-left': `${tracks.nameLeft}px`,
          } as CSSProperties
        }
        data-behind={isBehind || undefined}
        className="group/grid min-h-0 grow overflow-auto overscroll-contain bg-surface outline-none"
      >
        <div role="rowgroup" className="table-width sticky top-0 z-10 bg-surface">
          <HeaderRow
            columns={columns}
            onColumns={setColumns}
            onDraftWidth={onDraftWidth}
            hasTicks={hasTicks}
            tick={tick.state}
            tickLabel={tick.label}
            onTick={onTick}
            activeCell={headerCell}
            menuCell={menuCell}
            onMenuOpenChange={setMenuCell}
            onReturnFocus={toGrid}
          />
        </div>
        <TableBody
          pages={pages}
          held={snapshot.pages}
          query={snapshot.query}
          changedIds={snapshot.changedIds}
          isKnown={snapshot.total !== null}
          names={names}
          columns={columns}
          hasTicks={hasTicks}
          rows={rows}
          rowHeight={rowHeight}
          activeIndex={activeIndex}
          isInHeader={headerCell !== null}
          onClick={acts.onClick}
          onTick={acts.onTick}
        />
      </div>
      {typed !== null && <TypedHint typed={typed} />}
    </div>
  );
});

function descendant(headerCell: number | null, activeIndex: number | null): string | undefined {
  if (headerCell !== null) return headerCellId(headerCell);
  return activeIndex === null ? undefined : rowElementId(activeIndex);
}

function useRowActs(pages: LeadPages, hasTicks: boolean, gridRef: RefObject<HTMLDivElement | null>): RowActs {
  const onTick = useCallback<RowActs['onTick']>(
    (lead, index, shiftKey) => {
      gridRef.current?.focus({ preventScroll: true });
      if (shiftKey) void stretchRange(pages, index);
      else toggleLead(lead.id, index);
    },
    [pages, gridRef],
  );
  const onClick = useCallback<RowActs['onClick']>(
    (lead, index, event) => {
      if (hasTicks && (event.shiftKey || event.ctrlKey || event.metaKey)) {
        onTick(lead, index, event.shiftKey);
        return;
      }
      moveTo(index);
      openLead(lead.id);
    },
    [onTick, hasTicks],
  );
  return { onClick, onTick };
}
