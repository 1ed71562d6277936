import { FlexRender, type Row } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import type { LeadRow } from '../../../../shared/contract/leads.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { Names } from '../use-names.ts';
import type { Density } from '../view-state.ts';
import type { features } from './columns.tsx';

export type RowActs = {
  readonly onClick: (lead: LeadRow, index: number, event: MouseEvent) => void;
  readonly onTick: (lead: LeadRow, index: number, shiftKey: boolean) => void;
};

type LeadTableRowProps = RowActs & {
  readonly row: Row<typeof features, LeadRow>;
  readonly index: number;
  readonly top: number;
  readonly tracks: string;
  readonly hasTicks: boolean;
  readonly density: Density;
  /** What the cells call ids; a change of names draws the row anew. */
  readonly names: Names;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
};

export function rowElementId(index: number): string {
  return `lead-row-${index}`;
}

export const LeadTableRow = memo(function LeadTableRow(props: LeadTableRowProps) {
  const { row, index, top, tracks, hasTicks, isSelected, isActive, isOpen, isChanged, onClick, onTick } = props;
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
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
      className={clsx(
        'absolute inset-x-0 top-0 grid grid-row items-center border-b border-hairline pr-4 contain-strict select-none',
        isSelected || isOpen ? 'bg-accent-soft' : 'hover:bg-hover',
        'group-focus-visible/grid:data-active:outline-2 group-focus-visible/grid:data-active:-outline-offset-2',
        'outline-accent forced-colors:aria-selected:outline-1',
        isOpen && 'shadow-[inset_2px_0_0_var(--accent)]',
        isChanged && 'animate-touched',
      )}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        role="gridcell"
        className="flex h-full items-center justify-center"
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
      {row.getVisibleCells().map((cell) => (
        <div
          key={cell.column.id}
          role="gridcell"
          className={clsx('min-w-0 px-2 *:max-w-full', cell.column.columnDef.meta?.isFigure && 'text-right')}
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
  readonly tracks: string;
  readonly columnCount: number;
};

/** Keeps the place of a row that is not read yet. */
export function PlaceholderRow({ index, top, tracks, columnCount }: PlaceholderRowProps) {
  return (
    <div
      role="row"
      id={rowElementId(index)}
      aria-rowindex={index + 2}
      aria-busy
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
      className="appears absolute inset-x-0 top-0 grid grid-row items-center border-b border-hairline pr-4"
    >
      {Array.from({ length: columnCount + 1 }, (_, column) => (
        <div role="gridcell" key={column} className="px-2">
          {column > 0 && (
            <span
              aria-hidden
              style={{ width: `${45 + ((index * 7 + column * 13) % 40)}%` }}
              className="block h-2.5 rounded-full bg-hover"
            />
          )}
        </div>
      ))}
    </div>
  );
}
