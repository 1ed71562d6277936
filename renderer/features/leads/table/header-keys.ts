import type { KeyboardEvent } from 'react';
import type { SortField } from '../../../../shared/contract/leads.ts';
import type { HeaderCell } from './header-row.tsx';

type HeaderKeys = {
  readonly cells: readonly HeaderCell[];
  /** 0 is the checkbox. */
  readonly cell: number;
  /** null: down into the body. */
  readonly onMove: (cell: number | null) => void;
  readonly onSort: (field: SortField) => void;
  readonly onTick: () => void;
};

/** The keys of the table's head: left and right over its cells, Enter or Space acts, down leaves. */
export function headerKeys({ cells, cell, onMove, onSort, onTick }: HeaderKeys) {
  return (event: KeyboardEvent): void => {
    const acts: Partial<Record<string, () => void>> = {
      ArrowLeft: () => onMove(Math.max(0, cell - 1)),
      ArrowRight: () => onMove(Math.min(cells.length, cell + 1)),
      Home: () => onMove(0),
      End: () => onMove(cells.length),
      ArrowDown: () => onMove(null),
      ArrowUp: () => {},
      Enter: press,
      ' ': press,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  function press(): void {
    const field = cells[cell - 1]?.sortField;
    if (cell === 0) onTick();
    else if (field !== undefined) onSort(field);
  }
}
