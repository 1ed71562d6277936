import { beforeEach, expect, test } from 'vitest';
import {
  clearFilter,
  resetLeadsView,
  selectAllMatching,
  selectLeads,
  setFilter,
  setPanelWidth,
  setSearchText,
  sortBy,
  toggleLead,
  useLeadsView,
} from '../../../renderer/features/leads/view-state.ts';
import { targetOf } from '../../../renderer/features/leads/selection.ts';

beforeEach(resetLeadsView);

test('a new filter starts at the top with nothing ticked; the same one changes nothing', () => {
  setFilter({ statusIds: [1, 2] });
  toggleLead(40, 12);
  setFilter({ statusIds: [2, 1] });
  expect(useLeadsView.getState()).toMatchObject({ activeIndex: 12, anchorIndex: 12 });
  expect(targetOf(useLeadsView.getState().selection)).toEqual({ ids: [40] });
  setFilter({ statusIds: [3] });
  expect(useLeadsView.getState()).toMatchObject({ filter: { statusIds: [3] }, activeIndex: 0, anchorIndex: 0 });
  expect(targetOf(useLeadsView.getState().selection)).toBeNull();
});

test('all that match stays the filter that was on screen', () => {
  setFilter({ temperatures: ['hot'] });
  selectLeads([1, 2], true);
  selectAllMatching();
  selectLeads([2], false);
  expect(targetOf(useLeadsView.getState().selection)).toEqual({ filter: { temperatures: ['hot'] }, except: [2] });
});

test('clearing the filter empties the search field too', () => {
  setSearchText('dana');
  setFilter({ text: 'dana', statusIds: [1] });
  clearFilter();
  expect(useLeadsView.getState()).toMatchObject({ searchText: '', filter: {} });
});

test('a header sorts by its column, a second press turns the order round', () => {
  const seen = ['name', 'name', 'createdAt', 'createdAt'].map((field) => {
    sortBy(field as 'name' | 'createdAt');
    return useLeadsView.getState().sort;
  });
  expect(seen).toEqual([
    { field: 'name', direction: 'asc' },
    { field: 'name', direction: 'desc' },
    { field: 'createdAt', direction: 'desc' },
    { field: 'createdAt', direction: 'asc' },
  ]);
});

test('the panel keeps a width that leaves room for the table', () => {
  setPanelWidth(5000);
  expect(useLeadsView.getState().panelWidth).toBe(640);
  setPanelWidth(10);
  expect(useLeadsView.getState().panelWidth).toBe(360);
});
