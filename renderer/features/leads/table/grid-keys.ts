import type { KeyboardEvent } from 'react';
import type { LeadPages } from '../lead-pages.ts';
import { rowTarget } from '../../../lib/row-target.ts';
import { openLead, selectAllMatching, toggleLead, useLeadsView } from '../view-state.ts';
import { goTo, stretchRange } from './move.ts';

type GridKeys = {
  readonly pages: LeadPages;
  readonly hasTicks: boolean;
  readonly rowsPerScreen: number;
  /** Where the keyboard goes above the first row. */
  readonly onEnterHeader: () => void;
};

/** The keys of the table's body: arrows, Home, End, Page Up, Page Down, Space, Enter. */
export function gridKeys({ pages, hasTicks, rowsPerScreen, onEnterHeader }: GridKeys) {
  return (event: KeyboardEvent): void => {
    const { activeIndex } = useLeadsView.getState();
    const total = pages.snapshot().total ?? 0;
    if (hasTicks && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      if (total > 0) selectAllMatching();
      return;
    }
    const target = rowTarget(event.key, activeIndex, total, rowsPerScreen);
    if (target !== null) {
      event.preventDefault();
      if (target < 0 && !event.shiftKey) onEnterHeader();
      else
        void (hasTicks && event.shiftKey
          ? stretchRange(pages, clamp(target, total))
          : goTo(pages, clamp(target, total)));
      return;
    }
    const lead = pages.rowAt(activeIndex);
    if (lead === undefined || (event.key !== ' ' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.key === 'Enter') openLead(lead.id);
    else if (!hasTicks) return;
    else if (event.shiftKey) void stretchRange(pages, activeIndex);
    else toggleLead(lead.id, activeIndex);
  };
}

function clamp(index: number, total: number): number {
  return Math.max(0, Math.min(total - 1, index));
}
