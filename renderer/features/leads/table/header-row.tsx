import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { restrictToHeader } from './restrict-to-header.ts';
import { horizontalListSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import { clsx } from 'clsx';
import { memo } from 'react';
import type { LeadColumn } from '../../../../shared/contract/leads.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { dragWords } from './drag-words.ts';
import { HeaderCell, headerCellId, markedClass } from './header-cell.tsx';
import { type Columns, withPlace } from './shown-columns.ts';

type HeaderRowProps = {
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
  /** A column as wide as it is drawn while its edge is dragged; null: the drag is over. */
  readonly onDraftWidth: (id: LeadColumn, width: number | null) => void;
  readonly hasTicks: boolean;
  readonly tick: boolean | 'indeterminate';
  readonly tickLabel: string;
  readonly onTick: (on: boolean) => void;
  /** The cell that the keyboard stands on: 0 is the checkbox; null: it is in the body. */
  readonly activeCell: number | null;
  /** The cell whose menu is open. */
  readonly menuCell: number | null;
  readonly onMenuOpenChange: (cell: number | null) => void;
  /** Back to the grid, which has the focus for all its cells. */
  readonly onReturnFocus: () => void;
};

/** Further than a hand shakes while it clicks. */
const dragDistance = 6;

export const HeaderRow = memo(function HeaderRow(props: HeaderRowProps) {
  const { columns, onColumns, hasTicks, tick, tickLabel, onTick, activeCell, menuCell, onMenuOpenChange } = props;
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }));
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="group/header grid-tracks h-8 items-center border-b border-hairline pr-4 text-xs text-muted"
    >
      <div
        role="columnheader"
        id={headerCellId(0)}
        aria-label="Selected"
        aria-colindex={1}
        className={clsx(
          'sticky left-0 z-[4] flex h-full items-center justify-center bg-surface',
          activeCell === 0 && markedClass,
        )}
      >
        {hasTicks && <Checkbox tabIndex={-1} aria-label={tickLabel} checked={tick} onCheckedChange={onTick} />}
      </div>
      <DndContext
        sensors={sensors}
        accessibility={dragWords()}
        collisionDetection={closestCenter}
        modifiers={[restrictToHeader]}
        onDragEnd={({ active, over }) => {
          if (over) onColumns(withPlace(columns, active.id as LeadColumn, over.id as LeadColumn));
        }}
      >
        <SortableContext items={columns.map(({ id }) => id)} strategy={horizontalListSortingStrategy}>
          {columns.map((column, index) => (
            <HeaderCell
              key={column.id}
              column={column}
              index={index + 1}
              columns={columns}
              onColumns={onColumns}
              onDraftWidth={props.onDraftWidth}
              isActive={activeCell === index + 1}
              isMenuOpen={menuCell === index + 1}
              onMenuOpenChange={(isOpen) => onMenuOpenChange(isOpen ? index + 1 : null)}
              onReturnFocus={props.onReturnFocus}
            />
          ))}
        </SortableContext>
      </DndContext>
    </div>
  );
});
