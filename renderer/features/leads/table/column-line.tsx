import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import type { LeadColumn } from '../../../../shared/contract/leads.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { setColumns } from '../view-state.ts';
import { columnLabel } from './columns.tsx';
import { type Columns, isShown, withShown, withStep } from './shown-columns.ts';

/** A column in the list of all: shown or not, and moved by hand or by its buttons. */
export function ColumnLine({ id, columns }: { readonly id: LeadColumn; readonly columns: Columns }) {
  const on = isShown(columns, id);
  const isFixed = id === 'name' || !on;
  const label = columnLabel(id);
  const place = columns.findIndex((column) => column.id === id);
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    disabled: isFixed,
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={clsx(
        'flex h-7 items-center gap-1 rounded-control pr-1 hover:bg-hover',
        isDragging && 'relative z-[1] bg-surface shadow-float',
      )}
    >
      {isFixed ? (
        <span className="w-6" />
      ) : (
        <button
          type="button"
          {...attributes}
          {...listeners}
          aria-label={`Drag ${label}`}
          className="flex size-6 cursor-grab items-center justify-center rounded-control text-muted"
        >
          <GripVertical size={12} aria-hidden />
        </button>
      )}
      <Checkbox
        label={label}
        checked={on}
        disabled={id === 'name'}
        onCheckedChange={(next) => setColumns(withShown(columns, id, next))}
        className="min-w-0 grow"
      />
      {!isFixed && (
        <>
          <IconButton
            size="small"
            icon={ArrowUp}
            label={`Move ${label} left`}
            disabled={place <= 1}
            onClick={() => setColumns(withStep(columns, id, -1))}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={`Move ${label} right`}
            disabled={place === columns.length - 1}
            onClick={() => setColumns(withStep(columns, id, 1))}
          />
        </>
      )}
    </li>
  );
}
