import type { LeadPages } from './lead-pages.ts';
import { goTo, neighbour } from './table/move.ts';
import { isNothingSelected } from './selection.ts';
import { useScreenKeys } from '../../lib/use-screen-keys.ts';
import { clearSelection, closeLead, openLead, type PanelPart, toggleLead, useLeadsView } from './view-state.ts';

type ListKeys = {
  readonly pages: LeadPages;
  readonly isBroker: boolean;
  readonly onSearch: () => void;
  readonly onAssignMany: (isOpen: true) => void;
  /** Back to the rows. */
  readonly onLeave: () => void;
};

/** J, K, X, A, S, N, F, / and Esc, the same as in every list of leads. */
export function useListKeys({ pages, isBroker, onSearch, onAssignMany, onLeave }: ListKeys): void {
  const openPart = (part: PanelPart) => () => {
    const { openLeadId, activeIndex } = useLeadsView.getState();
    const id = openLeadId ?? pages.rowAt(activeIndex)?.id;
    if (id !== undefined) openLead(id, part);
  };
  useScreenKeys({
    j: () => void goTo(pages, neighbour(pages, 1)),
    k: () => void goTo(pages, neighbour(pages, -1)),
    ...(isBroker && {
      x: () => {
        const { activeIndex } = useLeadsView.getState();
        const lead = pages.rowAt(activeIndex);
        if (lead) toggleLead(lead.id, activeIndex);
      },
      a: () => (isSelecting() ? onAssignMany(true) : openPart('assign')()),
    }),
    s: openPart('status'),
    n: openPart('note'),
    f: openPart('followUp'),
    '/': onSearch,
    Escape: () => {
      if (useLeadsView.getState().openLeadId !== null) closeLead();
      else clearSelection();
      onLeave();
    },
  });
}

function isSelecting(): boolean {
  return !isNothingSelected(useLeadsView.getState().selection);
}
