import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { LeadColumn, ShownColumn, SortField } from '../../../../shared/contract/leads.ts';
import type { Sort } from '../sort.ts';
import { sortBy, useLeadsView } from '../view-state.ts';
import { ColumnMenu } from './column-menu.tsx';
import { columnLabel, columnMeta } from './columns.tsx';
import { ResizeEdge } from './resize-edge.tsx';
import { type Columns, withWidth } from './shown-columns.ts';

type HeaderCellProps = {
  readonly column: ShownColumn;
  /** Its place in the row, the checkbox being 0. */
  readonly index: number;
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
  readonly onDraftWidth: (id: LeadColumn, width: number | null) => void;
  readonly isActive: boolean;
  readonly isMenuOpen: boolean;
  readonly onMenuOpenChange: (isOpen: boolean) => void;
  readonly onReturnFocus: () => void;
};

export const markedClass = 'outline-2 -outline-offset-2 outline-accent';

export function headerCellId(index: number): string {
  return `leads-head-${index}`;
}

/** The name of a column: a click puts the rows in its order, a drag moves it, its edge makes it wider. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, index, columns, onColumns, isActive, isMenuOpen, onMenuOpenChange, onReturnFocus } = props;
  const { id } = column;
  const sort = useLeadsView((view) => view.sort);
  const isName = id === 'name';
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id, disabled: isName });
  const { sortField, isFigure = false } = columnMeta(id);
  return (
    // The keyboard acts through the grid, which names this cell as its active descendant.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={setNodeRef}
      role="columnheader"
      id={headerCellId(index)}
      aria-colindex={index + 1}
      aria-sort={sortField === undefined ? undefined : ariaSort(sortField, sort)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={clsx(
        'group/head flex h-full min-w-0 items-center bg-surface',
        isName ? 'sticky left-(--name-left) z-[4]' : 'relative',
        isDragging && 'z-[3] opacity-80 shadow-float',
        isActive && markedClass,
      )}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenuOpenChange(true);
      }}
    >
      <div {...listeners} className={clsx('flex h-full min-w-0 grow', isFigure && 'flex-row-reverse')}>
        <HeaderLabel label={columnLabel(id)} sortField={sortField} isFigure={isFigure} sort={sort} />
        <ColumnMenu
          id={id}
          columns={columns}
          onColumns={onColumns}
          isOpen={isMenuOpen}
          onOpenChange={onMenuOpenChange}
          onReturnFocus={onReturnFocus}
        />
      </div>
      <ResizeEdge
        id={id}
        onDraft={(width) => props.onDraftWidth(id, width)}
        onWidth={(width) => onColumns(withWidth(columns, id, width))}
      />
    </div>
  );
}

type HeaderLabelProps = {
  readonly label: string;
  readonly sortField: SortField | undefined;
  readonly isFigure: boolean;
  readonly sort: readonly Sort[];
};

function HeaderLabel({ label, sortField, isFigure, sort }: HeaderLabelProps) {
  const align = isFigure ? 'justify-end' : 'justify-start';
  if (sortField === undefined) return <span className="min-w-0 grow self-center truncate px-2">{label}</span>;
  const place = sort.findIndex(({ field }) => field === sortField);
  const Arrow = sort[place]?.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={place !== -1 && sort.length > 1 ? nameInOrder(label, sort, place) : undefined}
      onClick={(event) => sortBy(sortField, event.shiftKey)}
      className={clsx(
        'flex h-full min-w-0 grow items-center gap-1 px-2 hover:text-ink',
        align,
        place !== -1 && 'font-medium text-ink',
      )}
    >
      <span className="truncate">{label}</span>
      {place !== -1 && <Arrow size={12} aria-hidden className="shrink-0" />}
      {place !== -1 && sort.length > 1 && (
        <span className="figures text-[11px] font-normal text-muted">{place + 1}</span>
      )}
    </button>
  );
}

/** As in `Name 2 in the order, ascending`; the direction of the first column is told by its role. */
function nameInOrder(label: string, sort: readonly Sort[], place: number): string {
  const inOrder = `${label} ${place + 1} in the order`;
  return place === 0 ? inOrder : `${inOrder}, ${direction(sort[place])}`;
}

/** Only the first column of the order says so by its role: several would be read as one each. */
function ariaSort(field: SortField, [first]: readonly Sort[]): 'ascending' | 'descending' | 'none' {
  return first?.field === field ? direction(first) : 'none';
}

function direction(sort: Sort | undefined): 'ascending' | 'descending' {
  return sort?.direction === 'asc' ? 'ascending' : 'descending';
}
