import { rangeChange, sizeOf } from '../leads/range.ts';
import { mostIds } from '../leads/selection.ts';
import { openLead, selectLeads, useLeadsView } from '../leads/view-state.ts';
import type { LeadPages } from '../leads/lead-pages.ts';
import type { BoardPages } from './board-pages.ts';
import { type CardPlace, goToCard, stretchToCard, useBoard } from './board-state.ts';

/** Stands on another card; an open panel goes along. */
export async function goToPlace(board: BoardPages, place: CardPlace): Promise<void> {
  goToCard(place);
  if (useLeadsView.getState().openLeadId === null) return;
  const pages = board.column(place.statusId);
  const id = pages.rowAt(place.index)?.id ?? (await pages.idsBetween(place.index, place.index))[0];
  if (id !== undefined && useLeadsView.getState().openLeadId !== null) openLead(id);
}

/** Moves the end of a ticked range inside a column. */
export async function stretchCards(pages: LeadPages, from: CardPlace, to: CardPlace): Promise<void> {
  const { anchor } = useBoard.getState();
  const begin = anchor?.statusId === to.statusId ? anchor.index : from.index;
  const { on, off } = rangeChange(begin, from.index, to.index);
  if (sizeOf(on) > mostIds) return;
  stretchToCard(to);
  if (off !== null) selectLeads(await pages.idsBetween(...off), false);
  selectLeads(await pages.idsBetween(...on), true);
}

/** The card below or above in the column; a lead that has left it has given its place to the next one. */
export async function stepCard(board: BoardPages, stop: CardPlace, by: 1 | -1, total: number): Promise<void> {
  const { openLeadId } = useLeadsView.getState();
  const isInPlace = openLeadId === null || board.column(stop.statusId).rowAt(stop.index)?.id === openLeadId;
  const index = by === 1 && !isInPlace ? stop.index : stop.index + by;
  if (index >= 0 && index < total) await goToPlace(board, { statusId: stop.statusId, index });
}
