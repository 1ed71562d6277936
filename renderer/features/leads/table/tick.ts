import type { LeadRow } from '../../../../shared/contract/leads.ts';
import { countOf } from '../../../lib/format.ts';
import { pageSize } from '../lead-pages.ts';
import { type Selection, stateOf } from '../selection.ts';
import { selectLeads } from '../view-state.ts';

type Tick = {
  readonly state: boolean | 'indeterminate';
  readonly label: string;
  readonly toggle: (on?: boolean) => void;
};

/** The header's checkbox stands for the pages that are on screen. */
export function tickOf(
  selection: Selection,
  pages: ReadonlyMap<number, readonly LeadRow[]>,
  first: number,
  last: number,
): Tick {
  const ids: number[] = [];
  for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) {
    ids.push(...(pages.get(page) ?? []).map((row) => row.id));
  }
  const state = stateOf(selection, ids);
  return {
    state,
    label: `Select ${countOf(ids.length, 'lead')} on this page`,
    toggle: (on = state !== true) => selectLeads(ids, on),
  };
}
