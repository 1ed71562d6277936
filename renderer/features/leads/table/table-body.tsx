import { useTable } from '@tanstack/react-table';
import { memo, type ReactNode, useEffect, useMemo } from 'react';
import type { LeadRow } from '../../../../shared/contract/leads.ts';
import type { LeadPages, LeadsSnapshot } from '../lead-pages.ts';
import { isSelected } from '../selection.ts';
import type { Names } from '../use-names.ts';
import { useDensity, useLeadsView } from '../view-state.ts';
import { columns as allColumns, features, visibility } from './columns.tsx';
import { LeadTableRow, PlaceholderRow, type RowActs } from './lead-table-row.tsx';
import { searchTerms } from './search-terms.ts';
import type { Columns } from './shown-columns.ts';
import { useRowOrder } from './use-row-order.ts';
import type { RowWindow } from './use-row-window.ts';

type TableBodyProps = RowActs & {
  readonly pages: LeadPages;
  /** What the pages hold now, and what it answers. */
  readonly held: LeadsSnapshot['pages'];
  readonly query: LeadsSnapshot['query'];
  readonly changedIds: LeadsSnapshot['changedIds'];
  /** false: nothing was read yet. */
  readonly isKnown: boolean;
  readonly names: Names;
  readonly columns: Columns;
  readonly hasTicks: boolean;
  readonly rows: RowWindow;
  readonly rowHeight: number;
  /** The row that the keyboard stands on is drawn wherever it lies; null: there is none. */
  readonly activeIndex: number | null;
  readonly isInHeader: boolean;
};

/** Drawn while nothing is known yet. */
const rowsAtFirst = 24;

/** The rows in view and the one that the keyboard stands on. */
export const TableBody = memo(function TableBody(props: TableBodyProps) {
  const { pages, held, query, changedIds, names, columns, hasTicks, rows, rowHeight, activeIndex, isInHeader } = props;
  const { isKnown } = props;
  const selection = useLeadsView((view) => view.selection);
  const openLeadId = useLeadsView((view) => view.openLeadId);
  const density = useDensity();
  const text = query.filter?.text;
  const terms = useMemo(() => searchTerms(text), [text]);
  const { first, last } = rows;
  const indexes = useRowOrder(rows);
  useEffect(() => pages.want(first, Math.max(first, last)), [pages, held, first, last]);

  // What is held stands for what the pages give.
  // oxlint-disable-next-line react/exhaustive-deps
  const data = useMemo(() => rowsOf(pages, first, last, activeIndex), [pages, held, first, last, activeIndex]);
  const layout = useMemo(
    () => ({ columnVisibility: visibility(columns), columnOrder: columns.map(({ id }) => id) }),
    [columns],
  );
  const table = useTable({
    features,
    columns: allColumns,
    data,
    getRowId: (row) => String(row.id),
    state: layout,
    meta: { names, terms },
  });
  const { rowsById } = table.getRowModel();

  function drawn(index: number, key: string): ReactNode {
    const row = rowsById[String(pages.rowAt(index)?.id ?? '')];
    const top = rows.topOf(index);
    if (row === undefined)
      return <PlaceholderRow key={`${key}-placeholder`} index={index} top={top} columns={columns} />;
    return (
      <LeadTableRow
        key={key}
        row={row}
        index={index}
        top={top}
        hasTicks={hasTicks}
        columns={columns}
        density={density}
        names={names}
        terms={terms}
        isSelected={isSelected(selection, row.original.id)}
        isActive={!isInHeader && index === activeIndex}
        isOpen={openLeadId === row.original.id}
        isChanged={changedIds.has(row.original.id)}
        onClick={props.onClick}
        onTick={props.onTick}
      />
    );
  }

  const isAbove = activeIndex !== null && activeIndex < first;
  const isBelow = activeIndex !== null && activeIndex > last;
  return (
    <div
      role="rowgroup"
      style={{ height: isKnown ? rows.height : rowsAtFirst * rowHeight }}
      className="row-lines relative"
    >
      {!isKnown &&
        Array.from({ length: rowsAtFirst }, (_, index) => (
          <PlaceholderRow key={index} index={index} top={index * rowHeight} columns={columns} />
        ))}
      {isAbove && drawn(activeIndex, 'active')}
      {/* An element that has scrolled out is the next one that scrolls in: nothing is made, only filled anew. */}
      {indexes.map((index) => drawn(index, String(index % rows.ring)))}
      {isBelow && drawn(activeIndex, 'active')}
    </div>
  );
});

function rowsOf(pages: LeadPages, first: number, last: number, activeIndex: number | null): LeadRow[] {
  const byId = new Map<number, LeadRow>();
  for (let index = first; index <= last; index += 1) {
    const row = pages.rowAt(index);
    if (row !== undefined) byId.set(row.id, row);
  }
  const active = activeIndex === null ? undefined : pages.rowAt(activeIndex);
  if (active !== undefined) byId.set(active.id, active);
  return [...byId.values()];
}
