import type { KeyboardEvent } from 'react';
import { sortBy } from '../view-state.ts';
import { columnMeta } from './columns.tsx';
import { type Columns, withStep, withWidth } from './shown-columns.ts';

type HeaderKeys = {
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
  /** How wide the cell is drawn, in px. */
  readonly widthOf: (cell: number) => number;
  /** 0 is the checkbox. */
  readonly cell: number;
  /** null: down into the body. */
  readonly onMove: (cell: number | null) => void;
  readonly onMenu: () => void;
  readonly onTick: () => void;
};

const widthStep = 16;

/**
 * The keys of the table's head: left and right over its cells, Enter or Space puts in order, with Shift as one more
 * column. Shift and an arrow make a column wider or narrower, Alt and Shift move it, Alt and down opens its menu.
 */
export function headerKeys({ columns, onColumns, widthOf, cell, onMove, onMenu, onTick }: HeaderKeys) {
  const column = columns[cell - 1];
  return (event: KeyboardEvent): void => {
    const act = actOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (side === 1 || side === -1) return () => sideways(side, event);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return openMenu;
    if (event.key === 'ArrowDown' && event.altKey) return openMenu;
    const acts: Partial<Record<string, () => void>> = {
      Home: () => onMove(0),
      End: () => onMove(columns.length),
      ArrowDown: () => onMove(null),
      ArrowUp: () => {},
      Enter: () => press(event.shiftKey),
      ' ': () => press(event.shiftKey),
    };
    return acts[event.key];
  }

  function sideways(side: 1 | -1, { shiftKey, altKey }: KeyboardEvent): void {
    if (!shiftKey) onMove(Math.min(columns.length, Math.max(0, cell + side)));
    else if (column === undefined) return;
    else if (!altKey) onColumns(withWidth(columns, column.id, widthOf(cell) + side * widthStep));
    else {
      const moved = withStep(columns, column.id, side);
      onColumns(moved);
      onMove(moved.findIndex(({ id }) => id === column.id) + 1);
    }
  }

  function openMenu(): void {
    if (column !== undefined) onMenu();
  }

  function press(isAdded: boolean): void {
    const field = column && columnMeta(column.id).sortField;
    if (cell === 0) onTick();
    else if (field !== undefined) sortBy(field, isAdded);
  }
}
