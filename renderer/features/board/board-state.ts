import { create } from 'zustand';
import type { LeadFilter, Target } from '../../../shared/contract/lead-filter.ts';
import type { BoardSort } from './board-sorts.ts';

export type CardPlace = { readonly statusId: number; readonly index: number };

/** What is carried to another column: one lead, or all that are selected. */
export type Load = {
  readonly leadId: number;
  readonly name: string;
  readonly fromStatusId: number;
  /** null: this lead alone. */
  readonly selected: { readonly target: Target; readonly count: number } | null;
};

type BoardState = {
  readonly sort: BoardSort;
  /** The filter that `active` belongs to. */
  readonly shownFilter: LeadFilter | null;
  /** The card that the keyboard stands on. */
  readonly active: CardPlace | null;
  /** Where a range begins. */
  readonly anchor: CardPlace | null;
  /** The card that the keyboard stands on is to get the focus. */
  readonly wantsFocus: boolean;
  /** Lifted by keyboard, over this column. */
  readonly lift: { readonly load: Load; readonly overStatusId: number } | null;
  /** Dragged by pointer. */
  readonly dragged: Load | null;
  /** The card whose list of statuses is open. */
  readonly choosingFor: number | null;
  /** Leads on their way to a status: the engine has not answered yet. */
  readonly moving: ReadonlyMap<number, Move>;
  /** A card on its way to this place, and where the keyboard stood when it left; the keyboard goes after it. */
  readonly followed: { readonly place: CardPlace; readonly from: CardPlace | null } | null;
  /** The selected leads were dropped on this status: the plan is asked for. */
  readonly bulkMove: { readonly target: Target; readonly count: number; readonly statusId: number } | null;
};

const atFirst: BoardState = {
  sort: 'newest',
  shownFilter: null,
  active: null,
  anchor: null,
  wantsFocus: false,
  lift: null,
  dragged: null,
  choosingFor: null,
  moving: new Map(),
  followed: null,
  bulkMove: null,
};

export const useBoard = create<BoardState>(() => atFirst);

/** As it was when the app was started. */
export function resetBoard(): void {
  useBoard.setState(atFirst, true);
}

export function setBoardSort(sort: BoardSort): void {
  useBoard.setState({ sort, active: null, anchor: null });
}

/** Stands on a card, without taking the focus there. */
export function standOn(active: CardPlace): void {
  useBoard.setState({ active, anchor: active, lift: null });
}

/** The focus came to a card by itself, as by a screen reader; a range still begins where it did. */
export function followFocus(active: CardPlace): void {
  useBoard.setState({ active });
}

export function goToCard(active: CardPlace): void {
  useBoard.setState({ active, anchor: active, wantsFocus: true });
}

/** Moves inside a column without letting go of where a range began. */
export function stretchToCard(active: CardPlace): void {
  useBoard.setState({ active, wantsFocus: true });
}

export function wantFocus(): void {
  useBoard.setState({ wantsFocus: true });
}

export function focusTaken(): void {
  useBoard.setState({ wantsFocus: false });
}

export function setLift(lift: BoardState['lift']): void {
  useBoard.setState({ lift });
}

export function setDragged(dragged: Load | null): void {
  useBoard.setState({ dragged });
}

export function chooseFor(leadId: number | null): void {
  useBoard.setState({ choosingFor: leadId });
}

export function setBulkMove(bulkMove: BoardState['bulkMove']): void {
  useBoard.setState({ bulkMove });
}

/** A lead on its way to a status. */
export type Move = { readonly leadId: number; readonly statusId: number };

export function startMoving(move: Move): void {
  useBoard.setState(({ moving }) => ({ moving: new Map(moving).set(move.leadId, move) }));
}

/** Ends this very move: the lead may be on its next one already. */
export function stopMoving(move: Move): void {
  useBoard.setState(({ moving }) => ({ moving: new Map([...moving].filter(([, each]) => each !== move)) }));
}

export function setFollowed(followed: BoardState['followed']): void {
  useBoard.setState({ followed });
}

/** A new question starts at its first card; coming back to the same one stands where one left it. */
export function startFor(filter: LeadFilter): void {
  if (useBoard.getState().shownFilter === filter) return;
  useBoard.setState({ shownFilter: filter, active: null, anchor: null });
}

/** Leaving the board puts down what was in hand. */
export function letGo(): void {
  useBoard.setState({
    lift: null,
    dragged: null,
    choosingFor: null,
    bulkMove: null,
    followed: null,
    wantsFocus: false,
  });
}
