import { create } from 'zustand';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { SortField } from '../../../shared/contract/leads.ts';
import type { ComposerKind } from '../activity/composer.tsx';
import { isSameFilter } from './filter.ts';
import { allMatching, nothingSelected, type Selection, toggled, withSelected } from './selection.ts';

export type Sort = { readonly field: SortField; readonly direction: 'asc' | 'desc' };
export const densities = { compact: 30, regular: 36, roomy: 44 } as const;
export type Density = keyof typeof densities;

/** Parts of the lead panel that have a key. */
export type PanelPart = 'assign' | 'status' | 'note' | 'followUp';

export type HistoryTab = 'activity' | 'timeline' | 'why';

export type LeadsView = {
  readonly filter: LeadFilter;
  /** What the search field holds; the filter follows a moment later. */
  readonly searchText: string;
  readonly sort: Sort;
  readonly density: Density;
  readonly selection: Selection;
  /** The row that the keyboard stands on. */
  readonly activeIndex: number;
  /** Where a range begins. */
  readonly anchorIndex: number;
  readonly openLeadId: number | null;
  /** The part of the panel that is being used: the list of agents is open, or a field waits for the focus. */
  readonly panelPart: PanelPart | null;
  readonly historyTab: HistoryTab;
  readonly composerKind: ComposerKind;
  readonly panelWidth: number;
  /** The plan made from the selection; once it is carried out the selection is spent. */
  readonly plannedRunId: number | null;
};

const newestFirst: Sort = { field: 'createdAt', direction: 'desc' };
const atFirst: LeadsView = {
  filter: {},
  searchText: '',
  sort: newestFirst,
  density: 'regular',
  selection: nothingSelected,
  activeIndex: 0,
  anchorIndex: 0,
  openLeadId: null,
  panelPart: null,
  historyTab: 'activity',
  composerKind: 'note',
  panelWidth: 440,
  plannedRunId: null,
};

export const panelWidths = { least: 360, most: 640 } as const;

export const useLeadsView = create<LeadsView>(() => atFirst);

/** As it was when the app was started. */
export function resetLeadsView(): void {
  useLeadsView.setState(atFirst, true);
}

/** A new filter starts at the top with nothing selected: what cannot be seen must not stay ticked. */
export function setFilter(filter: LeadFilter): void {
  const { filter: before, searchText: typed } = useLeadsView.getState();
  if (isSameFilter(filter, before)) return;
  const text = filter.text ?? '';
  const searchText = typed.trim() === text ? typed : text;
  useLeadsView.setState({ filter, searchText, selection: nothingSelected, activeIndex: 0, anchorIndex: 0 });
}

export function clearFilter(): void {
  useLeadsView.setState({ searchText: '' });
  setFilter({});
}

export function setSearchText(searchText: string): void {
  useLeadsView.setState({ searchText });
}

/** The same header again turns the order round; times and scores start with the highest. */
export function sortBy(field: SortField): void {
  const { sort } = useLeadsView.getState();
  const first = field === 'createdAt' || field === 'score' || field === 'temperature' ? 'desc' : 'asc';
  const other = first === 'asc' ? 'desc' : 'asc';
  const direction = sort.field === field && sort.direction === first ? other : first;
  useLeadsView.setState({ sort: { field, direction }, activeIndex: 0, anchorIndex: 0 });
}

export function setDensity(density: Density): void {
  useLeadsView.setState({ density });
}

export function setPanelWidth(width: number): void {
  useLeadsView.setState({ panelWidth: Math.min(panelWidths.most, Math.max(panelWidths.least, Math.round(width))) });
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
    activeIndex: index,
    anchorIndex: index,
  }));
}

export function selectLeads(ids: readonly number[], on: boolean): void {
  useLeadsView.setState(({ selection }) => ({ selection: withSelected(selection, ids, on) }));
}

export function selectAllMatching(): void {
  useLeadsView.setState(({ filter }) => ({ selection: allMatching(filter) }));
}

export function clearSelection(): void {
  useLeadsView.setState({ selection: nothingSelected, plannedRunId: null });
}

export function rememberPlan(runId: number): void {
  useLeadsView.setState({ plannedRunId: runId });
}

export function openLead(id: number, panelPart: PanelPart | null = null): void {
  const isWriting = panelPart === 'note' || panelPart === 'followUp';
  const history = isWriting ? ({ historyTab: 'activity', composerKind: panelPart } as const) : {};
  useLeadsView.setState({ openLeadId: id, panelPart, ...history });
}

export function closeLead(): void {
  useLeadsView.setState({ openLeadId: null, panelPart: null });
}

export function setPanelPart(panelPart: PanelPart | null): void {
  useLeadsView.setState({ panelPart });
}

export function setHistoryTab(historyTab: HistoryTab): void {
  useLeadsView.setState({ historyTab });
}

export function setComposerKind(composerKind: ComposerKind): void {
  useLeadsView.setState({ composerKind });
}
