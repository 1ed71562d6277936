import {
  ArrowDown,
  ArrowDownUp,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronDown,
  EyeOff,
  ListMinus,
  ListPlus,
  MoveHorizontal,
} from 'lucide-react';
import type { LeadColumn, SortField } from '../../../../shared/contract/leads.ts';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';
import { mostSorts, sortWords, withDirection } from '../sort.ts';
import { setSort, sortBy, takeOutOfOrder, useLeadsView } from '../view-state.ts';
import { columnLabel, columnMeta } from './columns.tsx';
import { type Columns, withShown, withStep, withWidth } from './shown-columns.ts';

type ColumnMenuProps = {
  readonly id: LeadColumn;
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onReturnFocus: () => void;
};

/** Everything that can be done with a column, for who does not drag. */
export function ColumnMenu({ id, columns, onColumns, isOpen, onOpenChange, onReturnFocus }: ColumnMenuProps) {
  const { sortField } = columnMeta(id);
  const place = columns.findIndex((column) => column.id === id);
  const isName = id === 'name';
  const label = columnLabel(id);
  return (
    <Menu
      align="end"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onReturnFocus={onReturnFocus}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Column ${label}`}
          onPointerDown={(event) => event.stopPropagation()}
          className="absolute inset-y-1 right-1 flex w-6 items-center justify-center rounded-control bg-surface text-muted opacity-0 group-hover/head:opacity-100 hover:bg-hover hover:text-ink data-[state=open]:opacity-100"
        >
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      {sortField !== undefined && <SortItems field={sortField} />}
      <MenuItem
        icon={ArrowLeft}
        shortcut="Alt ⇧ ←"
        isDisabled={isName || place <= 1}
        onSelect={() => onColumns(withStep(columns, id, -1))}
      >
        Move left
      </MenuItem>
      <MenuItem
        icon={ArrowRight}
        shortcut="Alt ⇧ →"
        isDisabled={isName || place === columns.length - 1}
        onSelect={() => onColumns(withStep(columns, id, 1))}
      >
        Move right
      </MenuItem>
      <MenuItem
        icon={MoveHorizontal}
        isDisabled={columns[place]?.width === null}
        onSelect={() => onColumns(withWidth(columns, id, null))}
      >
        Natural width
      </MenuItem>
      {!isName && (
        <MenuItem icon={EyeOff} onSelect={() => onColumns(withShown(columns, id, false))}>
          Hide the column
        </MenuItem>
      )}
    </Menu>
  );
}

function SortItems({ field }: { readonly field: SortField }) {
  const sort = useLeadsView((view) => view.sort);
  const isInOrder = sort.some((each) => each.field === field);
  return (
    <>
      <MenuItem icon={ArrowUp} onSelect={() => setSort(withDirection(sort, { field, direction: 'asc' }))}>
        {sortWords({ field, direction: 'asc' })}
      </MenuItem>
      <MenuItem icon={ArrowDown} onSelect={() => setSort(withDirection(sort, { field, direction: 'desc' }))}>
        {sortWords({ field, direction: 'desc' })}
      </MenuItem>
      {!isInOrder && (
        <MenuItem icon={ListPlus} isDisabled={sort.length >= mostSorts} onSelect={() => sortBy(field, true)}>
          Add to the order
        </MenuItem>
      )}
      {isInOrder && sort.length > 1 && (
        <>
          <MenuItem icon={ArrowDownUp} onSelect={() => setSort(sort.filter((each) => each.field === field))}>
            Sort by this only
          </MenuItem>
          <MenuItem icon={ListMinus} onSelect={() => takeOutOfOrder(field)}>
            Take out of the order
          </MenuItem>
        </>
      )}
      <MenuSeparator />
    </>
  );
}
