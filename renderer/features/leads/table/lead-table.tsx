import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { LeadRow } from '../../../../shared/contract/leads.ts';
import type { LeadPages, LeadsSnapshot } from '../lead-pages.ts';
import { isSelected } from '../selection.ts';
import type { Names } from '../use-names.ts';
import { densities, moveTo, openLead, sortBy, toggleLead, useLeadsView } from '../view-state.ts';
import { columns, features, gridTracks, visibleColumns } from './columns.tsx';
import { gridKeys } from './grid-keys.ts';
import { headerCellId, HeaderRow } from './header-row.tsx';
import { headerKeys } from './header-keys.ts';
import { LeadTableRow, PlaceholderRow, type RowActs, rowElementId } from './lead-table-row.tsx';
import { stretchRange } from './move.ts';
import { useWidth } from './use-width.ts';
import { tickOf } from './tick.ts';

type LeadTableProps = {
  readonly pages: LeadPages;
  readonly snapshot: LeadsSnapshot;
  readonly names: Names;
  /** Whether rows can be ticked: only bulk acts need it. */
  readonly hasTicks: boolean;
  readonly gridRef: RefObject<HTMLDivElement | null>;
};

const headerHeight = 32;
/** Drawn while nothing is known yet. */
const rowsAtFirst = 24;

/** The virtualised grid: one tab stop, rows by arrow keys, pages read as they come into view. */
export function LeadTable({ pages, snapshot, names, hasTicks, gridRef }: LeadTableProps) {
  const view = useLeadsView();
  const total = snapshot.total ?? 0;
  const rowHeight = densities[view.density];
  const [headerCell, setHeaderCell] = useState<number | null>(null);
  const width = useWidth(gridRef);
  const columnVisibility = useMemo(() => visibleColumns(width), [width]);
  const tracks = gridTracks(columnVisibility, hasTicks);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  // A new question starts at its first row, a return to the screen where one left it.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => virtualizer.scrollToIndex(view.activeIndex), [virtualizer, view.activeIndex, snapshot.query]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => pages.want(first, last), [pages, snapshot, first, last]);

  // The snapshot stands for what the pages hold.
  // oxlint-disable-next-line react/exhaustive-deps
  const data = useMemo(() => rowsOf(pages, first, last), [pages, snapshot.pages, first, last]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => String(row.id),
    state: { columnVisibility },
    meta: { names },
  });
  const { rowsById } = table.getRowModel();
  const cells = table.getVisibleLeafColumns().map(({ id, columnDef }) => ({
    id,
    label: String(columnDef.header),
    sortField: columnDef.meta?.sortField,
    isFigure: columnDef.meta?.isFigure ?? false,
  }));
  const isActiveRowThere = view.activeIndex < total && view.activeIndex >= first && view.activeIndex <= last;
  const activeRowId = isActiveRowThere ? rowElementId(view.activeIndex) : undefined;
  const acts = useRowActs(pages, hasTicks);
  const tick = tickOf(view.selection, snapshot.pages, first, last);

  function onKeyDown(event: KeyboardEvent): void {
    if (headerCell === null) {
      const rowsPerScreen = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / rowHeight) - 1);
      gridKeys({ pages, hasTicks, rowsPerScreen, onEnterHeader: () => setHeaderCell(1) })(event);
    } else {
      headerKeys({ cells, cell: headerCell, onMove: setHeaderCell, onSort: sortBy, onTick: tick.toggle })(event);
    }
  }

  return (
    // A grid is one tab stop; its rows are named by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={gridRef}
      role="grid"
      aria-label="Leads"
      aria-rowcount={total + 1}
      aria-colcount={cells.length + 1}
      aria-multiselectable={hasTicks}
      aria-busy={snapshot.isBehind}
      aria-activedescendant={headerCell === null ? activeRowId : headerCellId(headerCell)}
      tabIndex={0}
      data-density={view.density}
      onKeyDown={onKeyDown}
      onBlur={() => setHeaderCell(null)}
      className="group/grid min-h-0 grow overflow-y-auto overscroll-contain bg-surface outline-none"
    >
      <div role="rowgroup" className="sticky top-0 z-10 bg-surface">
        <HeaderRow
          cells={cells}
          tracks={tracks}
          hasTicks={hasTicks}
          sort={view.sort}
          tick={tick.state}
          tickLabel={tick.label}
          onTick={tick.toggle}
          activeCell={headerCell}
        />
      </div>
      <div
        role="rowgroup"
        style={{ height: virtualizer.getTotalSize() }}
        className={clsx('relative', snapshot.isBehind && 'dimmed')}
      >
        {snapshot.total === null &&
          Array.from({ length: rowsAtFirst }, (_, index) => (
            <PlaceholderRow
              key={index}
              index={index}
              top={index * rowHeight}
              tracks={tracks}
              columnCount={cells.length}
            />
          ))}
        {items.map((item) => {
          const row = rowsById[String(pages.rowAt(item.index)?.id ?? '')];
          const top = item.start - headerHeight;
          if (row === undefined) {
            return (
              <PlaceholderRow
                key={`placeholder-${item.index}`}
                index={item.index}
                top={top}
                tracks={tracks}
                columnCount={cells.length}
              />
            );
          }
          return (
            <LeadTableRow
              key={row.id}
              row={row}
              index={item.index}
              top={top}
              tracks={tracks}
              hasTicks={hasTicks}
              density={view.density}
              names={names}
              isSelected={isSelected(view.selection, row.original.id)}
              isActive={headerCell === null && item.index === view.activeIndex}
              isOpen={view.openLeadId === row.original.id}
              isChanged={snapshot.changedIds.has(row.original.id)}
              {...acts}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowsOf(pages: LeadPages, first: number, last: number): LeadRow[] {
  const rows: LeadRow[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = pages.rowAt(index);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function useRowActs(pages: LeadPages, hasTicks: boolean): RowActs {
  const onTick = useCallback<RowActs['onTick']>(
    (lead, index, shiftKey) => (shiftKey ? void stretchRange(pages, index) : toggleLead(lead.id, index)),
    [pages],
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
