import { useScreenKeys } from '../../lib/use-screen-keys.ts';
import { openLead, clearSelection, closeLead, type PanelPart, selectLeads, useLeadsView } from '../leads/view-state.ts';
import { isSelected } from '../leads/selection.ts';
import type { BoardPages } from './board-pages.ts';
import { type CardPlace, chooseFor, wantFocus } from './board-state.ts';
import { stepCard } from './go-to-card.ts';

type BoardScreenKeys = {
  readonly pages: BoardPages;
  /** The card that the keyboard stands on. */
  readonly stop: CardPlace | null;
  readonly totalOf: (statusId: number) => number;
  readonly isBroker: boolean;
  readonly isSelecting: boolean;
  readonly onSearch: () => void;
  readonly onAssignMany: (isOpen: true) => void;
};

/** J, K, X, A, S, N, F, / and Esc, as in every list of leads; S lists where the card can go. */
export function useBoardKeys(keys: BoardScreenKeys): void {
  const { pages, stop, isBroker, isSelecting } = keys;
  const current = () => (stop === null ? undefined : pages.column(stop.statusId).rowAt(stop.index));
  const openPart = (part: PanelPart) => () => {
    const id = useLeadsView.getState().openLeadId ?? current()?.id;
    if (id !== undefined) openLead(id, part);
  };
  const step = (by: 1 | -1) => () => {
    if (stop !== null) void stepCard(pages, stop, by, keys.totalOf(stop.statusId));
  };
  useScreenKeys({
    j: step(1),
    k: step(-1),
    ...(isBroker && {
      x: () => {
        const lead = current();
        if (lead) selectLeads([lead.id], !isSelected(useLeadsView.getState().selection, lead.id));
      },
      a: () => (isSelecting ? keys.onAssignMany(true) : openPart('assign')()),
    }),
    s: () => {
      const lead = current();
      if (lead) chooseFor(lead.id);
    },
    n: openPart('note'),
    f: openPart('followUp'),
    '/': keys.onSearch,
    Escape: () => {
      if (useLeadsView.getState().openLeadId !== null) closeLead();
      else clearSelection();
      wantFocus();
    },
  });
}
