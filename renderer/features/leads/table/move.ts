import type { LeadPages } from '../lead-pages.ts';
import { rangeChange, sizeOf } from '../range.ts';
import { mostIds } from '../selection.ts';
import { moveTo, openLead, selectLeads, stretchTo, useLeadsView } from '../view-state.ts';
import { toast } from '../../../ui/toast-store.ts';

/** Stands on another row; an open panel goes along. */
export async function goTo(pages: LeadPages, index: number): Promise<void> {
  const total = pages.snapshot().total ?? 0;
  if (index < 0 || index >= total) return;
  moveTo(index);
  if (useLeadsView.getState().openLeadId === null) return;
  const id = pages.rowAt(index)?.id ?? (await pages.idsBetween(index, index))[0];
  if (id !== undefined && useLeadsView.getState().openLeadId !== null) openLead(id);
}

/** The row after or before the open lead; a lead that left the list has given its place to the next one. */
export function neighbour(pages: LeadPages, step: 1 | -1): number {
  const { activeIndex, openLeadId } = useLeadsView.getState();
  const isInPlace = openLeadId === null || pages.rowAt(activeIndex)?.id === openLeadId;
  return step === 1 && !isInPlace ? activeIndex : activeIndex + step;
}

/** Moves the end of a ticked range, over rows that may not have been in view. */
export async function stretchRange(pages: LeadPages, to: number): Promise<void> {
  const { activeIndex, anchorIndex } = useLeadsView.getState();
  const total = pages.snapshot().total ?? 0;
  if (to < 0 || to >= total) return;
  const { on, off } = rangeChange(anchorIndex, activeIndex, to);
  if (sizeOf(on) > mostIds) {
    toast({
      title: 'A range holds at most 10,000 leads',
      text: 'Tick one row, then select all that match the filter.',
    });
    return;
  }
  stretchTo(to);
  if (off !== null) selectLeads(await pages.idsBetween(...off), false);
  selectLeads(await pages.idsBetween(...on), true);
}
