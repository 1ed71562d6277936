import { create } from 'zustand';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { DensityWord, ShownColumn, SortField } from '../../../shared/contract/leads.ts';
import { canonical } from '../../lib/canonical.ts';
import { setPreferences, usePreferences } from '../../lib/preferences.ts';
import type { ComposerKind } from '../activity/composer-kinds.ts';
import type { StreamFilter } from '../activity/stream-entries.ts';
import { isSameFilter } from './filter.ts';
import { allMatching, isNothingSelected, nothingSelected, type Selection, toggled, withSelected } from './selection.ts';
import { type Sort, withField, withoutField, withSole } from './sort.ts';

export type { Sort } from './sort.ts';
export const densities = { compact: 30, regular: 36, roomy: 44 } as const;
export type Density = DensityWord;

/** Parts of the lead panel that have a key. */
export type PanelPart = 'assign' | 'status' | 'note' | 'followUp';

/** A view that comes with Baton by its word, a saved one by its id. */
export type ViewId = string | number;

/** What a view holds. */
export type ViewContent = {
  readonly filter: LeadFilter;
  readonly sort: readonly Sort[];
  /** null: as the person has them anyway. */
  readonly columns: readonly ShownColumn[] | null;
  readonly density: Density | null;
};

export type LeadsView = ViewContent & {
  /** The view that is open; what it holds may have been changed since. */
  readonly viewId: ViewId;
  /** What the search field holds; the filter follows at once, but without the spaces at its ends. */
  readonly searchText: string;
  readonly selection: Selection;
  /** A selection of all that matched, let go of by a change of the filter. */
  readonly letGo: Extract<Selection, { kind: 'matching' }> | null;
  /** The row that the keyboard stands on. */
  readonly activeIndex: number;
  /** Where a range begins. */
  readonly anchorIndex: number;
  readonly openLeadId: number | null;
  /** The part of the panel that is being used: the list of agents is open, or a field waits for the focus. */
  readonly panelPart: PanelPart | null;
  /** What of a lead's activity and timeline is shown. */
  readonly streamFilter: StreamFilter;
  readonly composerKind: ComposerKind;
  /** The plan made from the selection; once it is carried out the selection is spent. */
  readonly plannedRunId: number | null;
};

export const newestFirst: readonly Sort[] = [{ field: 'createdAt', direction: 'desc' }];
const atFirst: LeadsView = {
  viewId: 'all',
  filter: {},
  sort: newestFirst,
  columns: null,
  density: null,
  searchText: '',
  selection: nothingSelected,
  letGo: null,
  activeIndex: 0,
  anchorIndex: 0,
  openLeadId: null,
  panelPart: null,
  streamFilter: 'all',
  composerKind: 'note',
  plannedRunId: null,
};

export const panelWidths = { least: 360, most: 640 } as const;

export const useLeadsView = create<LeadsView>(() => atFirst);

/** As it was when the app was started. */
export function resetLeadsView(): void {
  useLeadsView.setState(atFirst, true);
}

/**
 * A new filter starts at the top. Ticked leads stay ticked, also those it hides; a selection of all that match cannot
 * outlive its filter and is let go of.
 */
export function setFilter(filter: LeadFilter): void {
  const { filter: before, searchText: typed, selection, letGo } = useLeadsView.getState();
  if (isSameFilter(filter, before)) return;
  const text = filter.text ?? '';
  const searchText = typed.trim() === text ? typed : text;
  const kept = selection.kind === 'ids' ? { selection, letGo } : { selection: nothingSelected, letGo: selection };
  useLeadsView.setState({ filter, searchText, ...kept, activeIndex: 0, anchorIndex: 0 });
}

export function clearFilter(): void {
  useLeadsView.setState({ searchText: '' });
  setFilter({});
}

export function setSearchText(searchText: string): void {
  useLeadsView.setState({ searchText });
}

/** Opens a view with what it holds; one that is open just so stays where it is. */
export function openView(viewId: ViewId, content: ViewContent): void {
  const { filter, ...looks } = content;
  setFilter(filter);
  const { sort, columns, density } = useLeadsView.getState();
  const isOtherwise = canonical(looks) !== canonical({ sort, columns, density });
  useLeadsView.setState({
    viewId,
    searchText: filter.text ?? '',
    ...(isOtherwise && { ...looks, activeIndex: 0, anchorIndex: 0 }),
  });
}

/** What another screen asks for: these leads, of no view. */
export function showLeads(filter: LeadFilter, sort = newestFirst): void {
  openView('all', { filter, sort, columns: null, density: null });
}

/** The view that is open has been saved under this id, or it is gone and another one is named. */
export function nameView(viewId: ViewId): void {
  useLeadsView.setState({ viewId });
}

/** The same header again turns the order round; times and scores start with the highest. */
export function sortBy(field: SortField, isAdded = false): void {
  setSort(isAdded ? withField(useLeadsView.getState().sort, field) : withSole(useLeadsView.getState().sort, field));
}

export function takeOutOfOrder(field: SortField): void {
  setSort(withoutField(useLeadsView.getState().sort, field));
}

export function setSort(sort: readonly Sort[]): void {
  if (canonical(sort) === canonical(useLeadsView.getState().sort)) return;
  useLeadsView.setState({ sort: sort.length === 0 ? newestFirst : sort, activeIndex: 0, anchorIndex: 0 });
}

/** A view that has a row height of its own is changed; any other row height is the person's. */
export function setDensity(density: Density): void {
  if (useLeadsView.getState().density === null) setPreferences({ density });
  else useLeadsView.setState({ density });
}

export function useDensity(): Density {
  const ofPerson = usePreferences((preferences) => preferences.density);
  return useLeadsView((view) => view.density) ?? ofPerson;
}

/** A view that has columns of its own is changed; any other columns are the person's. */
export function setColumns(columns: readonly ShownColumn[]): void {
  if (useLeadsView.getState().columns === null) setPreferences({ columns: [...columns] });
  else useLeadsView.setState({ columns });
}

export function setPanelWidth(width: number): void {
  setPreferences({ panelWidth: Math.min(panelWidths.most, Math.max(panelWidths.least, Math.round(width))) });
}

export function moveTo(index: number): void {
  useLeadsView.setState({ activeIndex: index, anchorIndex: index });
}

/** Moves without letting go of where a range began. */
export function stretchTo(index: number): void {
  useLeadsView.setState({ activeIndex: index });
}

export function toggleLead(id: number, index: number): void {
  useLeadsView.setState(({ selection }) => ({
    selection: toggled(selection, id),
    letGo: null,
    activeIndex: index,
    anchorIndex: index,
  }));
}

export function selectLeads(ids: readonly number[], on: boolean): void {
  useLeadsView.setState(({ selection }) => ({ selection: withSelected(selection, ids, on), letGo: null }));
}

export function selectAllMatching(): void {
  useLeadsView.setState(({ filter }) => ({ selection: allMatching(filter), letGo: null }));
}

/** Back to the filter of the selection that was let go of, and all of it ticked again. */
export function takeBackSelection(): void {
  const { letGo, selection } = useLeadsView.getState();
  if (letGo === null || !isNothingSelected(selection)) return;
  setFilter(letGo.filter);
  useLeadsView.setState({ selection: letGo, letGo: null });
}

export function clearSelection(): void {
  useLeadsView.setState({ selection: nothingSelected, letGo: null, plannedRunId: null });
}

export function rememberPlan(runId: number): void {
  useLeadsView.setState({ plannedRunId: runId });
}

export function openLead(id: number, panelPart: PanelPart | null = null): void {
  const isWriting = panelPart === 'note' || panelPart === 'followUp';
  useLeadsView.setState({ openLeadId: id, panelPart, ...(isWriting && { composerKind: panelPart }) });
}

export function closeLead(): void {
  useLeadsView.setState({ openLeadId: null, panelPart: null });
}

export function setPanelPart(panelPart: PanelPart | null): void {
  useLeadsView.setState({ panelPart });
}

export function setStreamFilter(streamFilter: StreamFilter): void {
  useLeadsView.setState({ streamFilter });
}

export function setComposerKind(composerKind: ComposerKind): void {
  useLeadsView.setState({ composerKind });
}
