import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { SortField } from '../../../../shared/contract/leads.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { type Sort, sortBy } from '../view-state.ts';

export type HeaderCell = {
  readonly id: string;
  readonly label: string;
  readonly sortField: SortField | undefined;
  readonly isFigure: boolean;
};

type HeaderRowProps = {
  readonly cells: readonly HeaderCell[];
  readonly tracks: string;
  readonly sort: Sort;
  readonly hasTicks: boolean;
  readonly tick: boolean | 'indeterminate';
  readonly tickLabel: string;
  readonly onTick: (on: boolean) => void;
  /** The cell that the keyboard stands on: 0 is the checkbox; null: it is in the body. */
  readonly activeCell: number | null;
};

export function headerCellId(index: number): string {
  return `leads-head-${index}`;
}

export function HeaderRow({ cells, tracks, hasTicks, sort, tick, tickLabel, onTick, activeCell }: HeaderRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: tracks }}
      className="grid h-8 items-center border-b border-hairline pr-4 text-xs text-muted"
    >
      <div
        role="columnheader"
        id={headerCellId(0)}
        aria-label="Selected"
        className={clsx('flex h-full items-center justify-center', activeCell === 0 && markedClass)}
      >
        {hasTicks && <Checkbox tabIndex={-1} aria-label={tickLabel} checked={tick} onCheckedChange={onTick} />}
      </div>
      {cells.map((cell, index) => (
        <div
          key={cell.id}
          role="columnheader"
          id={headerCellId(index + 1)}
          aria-sort={cell.sortField === undefined ? undefined : ariaSort(cell.sortField, sort)}
          className={clsx('flex h-full min-w-0 items-center', activeCell === index + 1 && markedClass)}
        >
          <HeaderLabel cell={cell} sort={sort} />
        </div>
      ))}
    </div>
  );
}

const markedClass = 'outline-2 -outline-offset-2 outline-accent';

function HeaderLabel({ cell, sort }: { cell: HeaderCell; sort: Sort }) {
  const { sortField, label, isFigure } = cell;
  const align = isFigure ? 'justify-end' : 'justify-start';
  if (sortField === undefined) return <span className={clsx('flex grow truncate px-2', align)}>{label}</span>;
  const isSorted = sort.field === sortField;
  const Arrow = sort.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={() => sortBy(sortField)}
      className={clsx(
        'flex h-full min-w-0 grow items-center gap-1 px-2 hover:text-ink',
        align,
        isSorted && 'font-medium text-ink',
      )}
    >
      <span className="truncate">{label}</span>
      {isSorted && <Arrow size={12} aria-hidden className="shrink-0" />}
    </button>
  );
}

function ariaSort(field: SortField, sort: Sort): 'ascending' | 'descending' | 'none' {
  if (sort.field !== field) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}
