import type { LeadFilter, Target } from '../../../shared/contract/lead-filter.ts';

/**
 * Ticked leads: a list of ids, which outlives a change of the filter, or everything that matches a filter but a few. The
 * latter is never turned into ids, so it stands only as long as its filter does.
 */
export type Selection =
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'matching'; readonly filter: LeadFilter; readonly except: ReadonlySet<number> };

/** The contract takes no longer list of ids than this. */
export const mostIds = 10_000;

export const nothingSelected: Selection = { kind: 'ids', ids: new Set() };

export function allMatching(filter: LeadFilter): Selection {
  return { kind: 'matching', filter, except: new Set() };
}

export function isSelected(selection: Selection, id: number): boolean {
  return selection.kind === 'ids' ? selection.ids.has(id) : !selection.except.has(id);
}

export function isNothingSelected(selection: Selection): boolean {
  return selection.kind === 'ids' && selection.ids.size === 0;
}

export function withSelected(selection: Selection, ids: readonly number[], on: boolean): Selection {
  if (selection.kind === 'ids') {
    return { kind: 'ids', ids: on ? added(selection.ids, ids) : removed(selection.ids, ids) };
  }
  return { ...selection, except: on ? removed(selection.except, ids) : added(selection.except, ids) };
}

export function toggled(selection: Selection, id: number): Selection {
  return withSelected(selection, [id], !isSelected(selection, id));
}

/** `matching` is how many leads the filter finds now. */
export function countOf(selection: Selection, matching: number): number {
  return selection.kind === 'ids' ? selection.ids.size : Math.max(0, matching - selection.except.size);
}

/** What the header's checkbox shows for the rows on screen. */
export function stateOf(selection: Selection, visibleIds: readonly number[]): boolean | 'indeterminate' {
  const selected = visibleIds.filter((id) => isSelected(selection, id)).length;
  if (selected > 0 && selected === visibleIds.length) return true;
  const isAnySelected = selected > 0 || (selection.kind === 'ids' ? selection.ids.size > 0 : visibleIds.length > 0);
  return isAnySelected ? 'indeterminate' : false;
}

/** null: nothing is selected, or more ids than one call may carry. */
export function targetOf(selection: Selection): Target | null {
  if (selection.kind === 'matching') {
    return selection.except.size > mostIds ? null : { filter: selection.filter, except: [...selection.except] };
  }
  if (selection.ids.size === 0 || selection.ids.size > mostIds) return null;
  return { ids: [...selection.ids] };
}

function added(set: ReadonlySet<number>, ids: readonly number[]): ReadonlySet<number> {
  return new Set([...set, ...ids]);
}

function removed(set: ReadonlySet<number>, ids: readonly number[]): ReadonlySet<number> {
  const gone = new Set(ids);
  return new Set([...set].filter((id) => !gone.has(id)));
}
