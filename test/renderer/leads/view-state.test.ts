import { beforeEach, expect, test } from 'vitest';
import {
  clearFilter,
  newestFirst,
  openView,
  resetLeadsView,
  selectAllMatching,
  selectLeads,
  setFilter,
  setPanelWidth,
  setSearchText,
  showLeads,
  sortBy,
  takeBackSelection,
  takeOutOfOrder,
  toggleLead,
  useLeadsView,
} from '../../../renderer/features/leads/view-state.ts';
import { targetOf } from '../../../renderer/features/leads/selection.ts';
import { resetPreferences, usePreferences } from '../../../renderer/lib/preferences.ts';

beforeEach(() => {
  resetLeadsView();
  resetPreferences();
});

const target = () => targetOf(useLeadsView.getState().selection);

test('a new filter starts at the top and keeps the ticked leads; the same one changes nothing', () => {
  setFilter({ statusIds: [1, 2] });
  toggleLead(40, 12);
  setFilter({ statusIds: [2, 1] });
  expect(useLeadsView.getState()).toMatchObject({ activeIndex: 12, anchorIndex: 12 });
  expect(target()).toEqual({ ids: [40] });
  setFilter({ statusIds: [3] });
  expect(useLeadsView.getState()).toMatchObject({ filter: { statusIds: [3] }, activeIndex: 0, anchorIndex: 0 });
  expect(target()).toEqual({ ids: [40] });
});

test('a selection of all that match ends with its filter, and both can be had back', () => {
  setFilter({ temperatures: ['hot'] });
  selectAllMatching();
  selectLeads([7], false);
  setFilter({ temperatures: ['hot'], text: 'dana' });
  expect(target()).toBeNull();
  takeBackSelection();
  expect(useLeadsView.getState().filter).toEqual({ temperatures: ['hot'] });
  expect(target()).toEqual({ filter: { temperatures: ['hot'] }, except: [7] });
});

test('what was let go of is no more on offer once something else is ticked', () => {
  selectAllMatching();
  setFilter({ temperatures: ['hot'] });
  toggleLead(3, 0);
  takeBackSelection();
  expect(target()).toEqual({ ids: [3] });
});

test('all that match stays the filter that was on screen', () => {
  setFilter({ temperatures: ['hot'] });
  selectLeads([1, 2], true);
  selectAllMatching();
  selectLeads([2], false);
  expect(target()).toEqual({ filter: { temperatures: ['hot'] }, except: [2] });
});

test('clearing the filter empties the search field too', () => {
  setSearchText('dana');
  setFilter({ text: 'dana', statusIds: [1] });
  clearFilter();
  expect(useLeadsView.getState()).toMatchObject({ searchText: '', filter: {} });
});

test('a header sorts by its column, a second press turns the order round', () => {
  const seen = (['name', 'name', 'createdAt', 'createdAt'] as const).map((field) => {
    sortBy(field);
    return useLeadsView.getState().sort;
  });
  expect(seen).toEqual([
    [{ field: 'name', direction: 'asc' }],
    [{ field: 'name', direction: 'desc' }],
    [{ field: 'createdAt', direction: 'desc' }],
    [{ field: 'createdAt', direction: 'asc' }],
  ]);
});

test('up to four columns make the order; one that is in it turns round or is taken out', () => {
  sortBy('status');
  for (const field of ['score', 'name', 'agent', 'source', 'score'] as const) sortBy(field, true);
  expect(useLeadsView.getState().sort).toEqual([
    { field: 'status', direction: 'asc' },
    { field: 'score', direction: 'asc' },
    { field: 'name', direction: 'asc' },
    { field: 'agent', direction: 'asc' },
  ]);
  for (const field of ['status', 'name', 'agent', 'score'] as const) takeOutOfOrder(field);
  expect(useLeadsView.getState().sort).toEqual(newestFirst);
});

test('a view brings filter, order and search; opened again as it is, one stays where one was', () => {
  const content = { filter: { text: 'dana' }, sort: newestFirst, columns: null, density: 'roomy' } as const;
  openView(4, content);
  expect(useLeadsView.getState()).toMatchObject({ viewId: 4, searchText: 'dana', density: 'roomy', activeIndex: 0 });
  toggleLead(9, 30);
  openView(4, content);
  expect(useLeadsView.getState().activeIndex).toBe(30);
  showLeads({ runId: 7 });
  expect(useLeadsView.getState()).toMatchObject({ viewId: 'all', filter: { runId: 7 }, density: null, searchText: '' });
});

test('the panel keeps a width that leaves room for the table', () => {
  setPanelWidth(5000);
  expect(usePreferences.getState().panelWidth).toBe(640);
  setPanelWidth(10);
  expect(usePreferences.getState().panelWidth).toBe(360);
});
