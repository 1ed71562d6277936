import { rowTarget } from '../../lib/row-target.ts';
import type { CardPlace } from './board-state.ts';

export type ColumnSize = { readonly statusId: number; readonly total: number };

type Layout = {
  readonly columns: readonly ColumnSize[];
  readonly cardsPerScreen: number;
  /** The card of another column that stands at the height of this one. */
  readonly beside: (place: CardPlace, statusId: number) => number;
};

/** Where the keyboard stands: a card that is there, the nearest one to where it stood; null on an empty board. */
export function placeOf(active: CardPlace | null, columns: readonly ColumnSize[]): CardPlace | null {
  const column = columns.find(({ statusId, total }) => statusId === active?.statusId && total > 0);
  if (active !== null && column !== undefined) {
    return { statusId: active.statusId, index: clamp(active.index, column.total) };
  }
  const first = columns.find(({ total }) => total > 0);
  return first === undefined ? null : { statusId: first.statusId, index: 0 };
}

/** The card that a key leads to; null where it moves nowhere. Left and right pass over empty columns. */
export function cardTarget(key: string, place: CardPlace, layout: Layout): CardPlace | null {
  const { columns, cardsPerScreen, beside } = layout;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const column = nextColumn(columns, place.statusId, key === 'ArrowRight' ? 1 : -1, ({ total }) => total > 0);
    if (column === undefined) return null;
    return { statusId: column.statusId, index: clamp(beside(place, column.statusId), column.total) };
  }
  const total = columns.find(({ statusId }) => statusId === place.statusId)?.total ?? 0;
  const index = rowTarget(key, place.index, total, cardsPerScreen);
  return index === null ? null : { statusId: place.statusId, index: clamp(index, total) };
}

/** The column that a lifted card comes over next, empty or not; null: the key does not carry it. */
export function liftTarget(key: string, overStatusId: number, columns: readonly ColumnSize[]): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return nextColumn(columns, overStatusId, key === 'ArrowRight' ? 1 : -1)?.statusId ?? overStatusId;
    case 'Home':
      return columns[0]?.statusId ?? null;
    case 'End':
      return columns.at(-1)?.statusId ?? null;
    default:
      return null;
  }
}

function nextColumn(
  columns: readonly ColumnSize[],
  from: number,
  step: 1 | -1,
  isMeant: (column: ColumnSize) => boolean = () => true,
): ColumnSize | undefined {
  const at = columns.findIndex(({ statusId }) => statusId === from);
  const ahead = step === 1 ? columns.slice(at + 1) : columns.slice(0, Math.max(0, at)).toReversed();
  return ahead.find(isMeant);
}

function clamp(index: number, total: number): number {
  return Math.max(0, Math.min(total - 1, index));
}
