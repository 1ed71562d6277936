import { useQuery } from '../../../lib/use-query.ts';
import { mostIds, type Selection } from '../selection.ts';
import { useLeadsView } from '../view-state.ts';

export type SelectionFigures = {
  /** Leads that an act on the selection would reach now. */
  readonly count: number;
  /** Those of them that the filter hides. */
  readonly hiddenCount: number;
};

/**
 * How many leads are ticked, counted by the engine: a lead that is gone, or that has left the filter meanwhile, is not
 * counted. Until the answer is there, what was ticked is. `matching` is how many leads the filter finds now.
 */
export function useSelectionFigures(selection: Selection, matching: number): SelectionFigures {
  const filter = useLeadsView((view) => view.filter);
  const listed = [...(selection.kind === 'ids' ? selection.ids : selection.except)];
  const isAsked = listed.length > 0 && listed.length <= mostIds;
  const fields: [] = [];
  const there = useQuery(
    'leads.facets',
    { filter: { ids: listed }, fields },
    { isEnabled: isAsked && selection.kind === 'ids', keepsPrevious: false },
  ).data;
  const inFilter = useQuery(
    'leads.facets',
    { filter: { ...filter, ids: inside(filter.ids, listed) }, fields },
    { isEnabled: isAsked, keepsPrevious: false },
  ).data;

  if (selection.kind === 'matching') {
    return { count: Math.max(0, matching - Math.min(listed.length, inFilter?.total ?? listed.length)), hiddenCount: 0 };
  }
  const count = Math.min(listed.length, there?.total ?? listed.length);
  return { count, hiddenCount: Math.max(0, count - (inFilter?.total ?? count)) };
}

/** A filter that names leads itself hides all others. */
function inside(named: readonly number[] | undefined, listed: number[]): number[] {
  if (named === undefined) return listed;
  const wanted = new Set(named);
  return listed.filter((id) => wanted.has(id));
}
