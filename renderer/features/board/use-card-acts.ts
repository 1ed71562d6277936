import { useMemo } from 'react';
import type { Names } from '../leads/use-names.ts';
import { openLead, selectLeads, useLeadsView } from '../leads/view-state.ts';
import { isSelected } from '../leads/selection.ts';
import type { CardActs } from './board-card.tsx';
import type { BoardPages } from './board-pages.ts';
import { standOn, useBoard } from './board-state.ts';
import { stretchCards } from './go-to-card.ts';
import { dropLoad, loadOf } from './move-lead.ts';

/** What a card does when it is clicked, ticked, or moved by its list. */
export function useCardActs(board: BoardPages, names: Names, matching: number, hasTicks: boolean): CardActs {
  return useMemo(() => {
    const onTick: CardActs['onTick'] = (lead, place, shiftKey) => {
      const { active, anchor } = useBoard.getState();
      if (shiftKey && anchor?.statusId === place.statusId) {
        const from = active?.statusId === place.statusId ? active : anchor;
        void stretchCards(board.column(place.statusId), from, place);
        return;
      }
      selectLeads([lead.id], !isSelected(useLeadsView.getState().selection, lead.id));
      standOn(place);
    };
    return {
      onTick,
      onClick(lead, place, event) {
        if (hasTicks && (event.shiftKey || event.ctrlKey || event.metaKey)) {
          onTick(lead, place, event.shiftKey);
          return;
        }
        standOn(place);
        openLead(lead.id);
      },
      onMove(lead, statusId) {
        const load = loadOf(lead, matching);
        if (load !== null) dropLoad(load, statusId, { names, pages: board });
      },
    };
  }, [board, names, matching, hasTicks]);
}
