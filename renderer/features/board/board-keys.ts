import type { KeyboardEvent } from 'react';
import type { DensityWord } from '../../../shared/contract/leads.ts';
import { countOf } from '../../lib/format.ts';
import { announce } from '../../ui/announcer.tsx';
import type { Names } from '../leads/use-names.ts';
import { cardTarget, liftTarget, type ColumnSize } from './board-move.ts';
import type { BoardPages } from './board-pages.ts';
import { type CardPlace, type Load, setLift, useBoard } from './board-state.ts';
import { cardGap, cardHeights } from './card-sizes.ts';
import { goToPlace, stretchCards } from './go-to-card.ts';
import { dropLoad, loadOf } from './move-lead.ts';

export type BoardLayout = {
  readonly pages: BoardPages;
  readonly columns: readonly ColumnSize[];
  readonly stop: CardPlace | null;
  readonly names: Names;
  /** How many leads match the filter. */
  readonly matching: number;
  readonly hasTicks: boolean;
  readonly density: DensityWord;
};

/** The keys of a card: arrows, Home, End, Page Up, Page Down; Space lifts it and drops it, Esc lets go of it. */
export function boardKeys(layout: BoardLayout) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key } = event;
    if (!(target instanceof Element) || !target.matches('[data-card]') || layout.stop === null) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { lift } = useBoard.getState();
    if (lift !== null) {
      // A lifted card is in hand: no other key acts until it is put down.
      event.preventDefault();
      carry(key, lift, layout);
      return;
    }
    if (key === ' ') {
      event.preventDefault();
      liftCard(layout.stop, layout);
      return;
    }
    const step = cardHeights[layout.density] + cardGap;
    const cardsPerScreen = Math.max(1, Math.floor((event.currentTarget.clientHeight - 48) / step) - 1);
    const beside = (place: CardPlace, statusId: number) => besideOf(layout.pages, place, statusId, step);
    const to = cardTarget(key, layout.stop, { columns: layout.columns, cardsPerScreen, beside });
    if (to === null) return;
    event.preventDefault();
    if (event.shiftKey && layout.hasTicks && to.statusId === layout.stop.statusId) {
      void stretchCards(layout.pages.column(to.statusId), layout.stop, to);
    } else void goToPlace(layout.pages, to);
  };
}

function liftCard(stop: CardPlace, { pages, columns, names, matching }: BoardLayout): void {
  const lead = pages.column(stop.statusId).rowAt(stop.index);
  if (lead === undefined || useBoard.getState().moving.has(lead.id)) return;
  const load = loadOf({ id: lead.id, name: lead.name, statusId: stop.statusId }, matching);
  if (load === null) return;
  setLift({ load, overStatusId: stop.statusId });
  announce(`${wordsOf(load)} lifted from ${columnWords(stop.statusId, columns, names)}`);
}

type Lift = NonNullable<ReturnType<typeof useBoard.getState>['lift']>;

function carry(key: string, { load, overStatusId }: Lift, { pages, columns, names }: BoardLayout): void {
  if (key === ' ' || key === 'Enter') {
    setLift(null);
    dropLoad(load, overStatusId, { names, pages });
    return;
  }
  if (key === 'Escape' || key === 'Tab') {
    setLift(null);
    announce(`${wordsOf(load)} put back`);
    return;
  }
  const to = liftTarget(key, overStatusId, columns);
  if (to === null) return;
  setLift({ load, overStatusId: to });
  announce(`Over ${columnWords(to, columns, names)}`);
}

function wordsOf({ name, selected }: Load): string {
  return selected === null ? name : countOf(selected.count, 'lead');
}

function columnWords(statusId: number, columns: readonly ColumnSize[], names: Names): string {
  const at = columns.findIndex((column) => column.statusId === statusId);
  return `${names.statusName(statusId)}, column ${at + 1} of ${columns.length}`;
}

/** Columns are scrolled on their own: the card at the same height of the screen. */
function besideOf({ scrollTops }: BoardPages, { statusId, index }: CardPlace, other: number, step: number): number {
  const height = index * step - (scrollTops.get(statusId) ?? 0);
  return Math.round(((scrollTops.get(other) ?? 0) + Math.max(0, height)) / step);
}
