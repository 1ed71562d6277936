import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Columns3 } from 'lucide-react';
import { leadColumns, type LeadColumn } from '../../../../shared/contract/leads.ts';
import { Button } from '../../../ui/button.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { setColumns } from '../view-state.ts';
import { dragWords } from './drag-words.ts';
import { ColumnLine } from './column-line.tsx';
import { type Columns, isShown, useColumns, usualColumns, withPlace } from './shown-columns.ts';

/** Which columns are shown, and in what order. */
export function ColumnsMenu() {
  const columns = useColumns();
  return (
    <Popover
      label="Columns"
      align="end"
      className="p-0"
      trigger={
        <Button variant="quiet" icon={Columns3} className="text-muted">
          Columns
        </Button>
      }
    >
      <ColumnList columns={columns} />
    </Popover>
  );
}

function ColumnList({ columns }: { readonly columns: Columns }) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const hidden = leadColumns.filter((id) => !isShown(columns, id));
  return (
    <div className="w-64 p-1">
      <DndContext
        sensors={sensors}
        accessibility={dragWords()}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          if (over) setColumns(withPlace(columns, active.id as LeadColumn, over.id as LeadColumn));
        }}
      >
        <SortableContext items={columns.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ul aria-label="Shown columns">
            {columns.map(({ id }) => (
              <ColumnLine key={id} id={id} columns={columns} />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {hidden.length > 0 && (
        <ul aria-label="Hidden columns" className="mt-1 border-t border-hairline pt-1">
          {hidden.map((id) => (
            <ColumnLine key={id} id={id} columns={columns} />
          ))}
        </ul>
      )}
      <div className="mt-1 border-t border-hairline pt-1">
        <Button variant="quiet" size="small" onClick={() => setColumns(usualColumns)}>
          Reset columns
        </Button>
      </div>
    </div>
  );
}
