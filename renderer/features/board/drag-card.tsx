import { countOf } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { useBoard } from './board-state.ts';

/** What hangs on the pointer: the lead, and how many go along. */
export function DragCard() {
  const load = useBoard((board) => board.dragged);
  if (load === null) return null;
  return (
    <div className="flex h-9 w-64 cursor-grabbing items-center gap-2 rounded-control bg-surface px-3 font-medium shadow-float">
      <span dir="auto" className="min-w-0 grow truncate text-left">
        {load.name}
      </span>
      {load.selected !== null && <Chip tone="accent">{countOf(load.selected.count, 'lead')}</Chip>}
    </div>
  );
}
