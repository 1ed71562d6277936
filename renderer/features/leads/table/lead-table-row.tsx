import { FlexRender, type Row } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import type { LeadRow } from '../../../../shared/contract/leads.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { Names } from '../use-names.ts';
import type { Density } from '../view-state.ts';
import type { features } from './columns.tsx';
import type { SearchTerms } from './search-terms.ts';
import type { Columns } from './shown-columns.ts';

export type RowActs = {
  readonly onClick: (lead: LeadRow, index: number, event: MouseEvent) => void;
  readonly onTick: (lead: LeadRow, index: number, shiftKey: boolean) => void;
};

type LeadTableRowProps = RowActs & {
  readonly row: Row<typeof features, LeadRow>;
  readonly index: number;
  readonly top: number;
  readonly hasTicks: boolean;
  /** The cells in their order; a change draws the row anew, as does one of the next three. */
  readonly columns: Columns;
  readonly density: Density;
  readonly names: Names;
  readonly terms: SearchTerms;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
};

export function rowElementId(index: number): string {
  return `lead-row-${index}`;
}

const rowClass = 'grid-tracks grid-row absolute inset-x-0 top-0 items-center border-b border-hairline pr-4';

export const LeadTableRow = memo(function LeadTableRow(props: LeadTableRowProps) {
  const { row, index, top, hasTicks, isSelected, isActive, isOpen, isChanged, onClick, onTick } = props;
  const lead = row.original;
  return (
    // The keyboard acts through the grid, which names this row as its active descendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      id={rowElementId(index)}
      aria-rowindex={index + 2}
      aria-selected={hasTicks ? isSelected : undefined}
      data-active={isActive || undefined}
      onClick={(event) => onClick(lead, index, event)}
      style={{ transform: `translateY(${top}px)` }}
      className={clsx(
        rowClass,
        'contain-strict select-none',
        isSelected || isOpen ? 'bg-accent-soft' : 'bg-surface hover:bg-(--row-hover)',
        // Drawn over the cells that stay in view when the table is scrolled sideways.
        // Only where it is laid over them: in the flow it would take the cells a part of the row's height.
        (isActive || isOpen || isSelected) &&
          'after:pointer-events-none after:absolute after:inset-0 after:z-[2] after:outline-accent after:-outline-offset-2',
        'group-focus-visible/grid:data-active:after:outline-2',
        isSelected && 'forced-colors:after:outline-1',
        isOpen && 'after:shadow-[inset_2px_0_0_var(--accent)]',
        isChanged && 'animate-touched',
      )}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        role="gridcell"
        aria-colindex={1}
        className="left-0 z-[1] flex h-full items-center justify-center bg-inherit group-data-sideways/grid:sticky"
        onClick={(event) => event.stopPropagation()}
      >
        {hasTicks && (
          <Checkbox
            tabIndex={-1}
            aria-label={`Select ${lead.name}`}
            checked={isSelected}
            onCheckedChange={(_, { shiftKey }) => onTick(lead, index, shiftKey)}
          />
        )}
      </div>
      {row.getVisibleCells().map((cell, place) => (
        <div
          key={cell.column.id}
          role="gridcell"
          aria-colindex={place + 2}
          className={clsx(
            'min-w-0 px-2 *:max-w-full',
            place === 0 &&
              'left-(--name-left) z-[1] flex h-full items-center bg-inherit group-data-sideways/grid:sticky',
            cell.column.columnDef.meta?.isFigure && 'text-right',
          )}
        >
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  );
}, isSame);

/** The table makes its row objects anew at each step of a scroll; what they show is what counts. */
function isSame(one: LeadTableRowProps, other: LeadTableRowProps): boolean {
  return (
    one.row.original === other.row.original &&
    (Object.keys(one) as (keyof LeadTableRowProps)[]).every((key) => key === 'row' || one[key] === other[key])
  );
}

type PlaceholderRowProps = {
  readonly index: number;
  readonly top: number;
  readonly columns: Columns;
};

/** Keeps the place of a row that is not read yet. */
export const PlaceholderRow = memo(function PlaceholderRow({ index, top, columns }: PlaceholderRowProps) {
  return (
    <div
      role="row"
      id={rowElementId(index)}
      aria-rowindex={index + 2}
      aria-busy
      style={{ transform: `translateY(${top}px)` }}
      className={clsx(rowClass, 'bg-surface')}
    >
      {/* There is nothing to say of what is not read yet; the row says that it waits. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <div role="gridcell" aria-colindex={1} />
      {columns.map(({ id }, place) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label
        <div role="gridcell" key={id} aria-colindex={place + 2} className="px-2">
          <span
            aria-hidden
            style={{ width: `${45 + ((index * 7 + place * 13) % 40)}%` }}
            className="appears block h-2.5 rounded-full bg-hover"
          />
        </div>
      ))}
    </div>
  );
});
