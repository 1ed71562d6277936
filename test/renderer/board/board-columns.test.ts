import { expect, it } from 'vitest';
import { boardColumns, columnQuery } from '../../../renderer/features/board/board-columns.ts';
import { isBoardSort } from '../../../renderer/features/board/board-sorts.ts';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { fakeStatuses } from '../../helpers/fake-office.ts';

const names = (filter: LeadFilter, statuses = fakeStatuses) => boardColumns(statuses, filter).map(({ name }) => name);

it('has a column for each working status in pipeline order, and none for the pool or for closed leads', () => {
  expect(names({})).toEqual(['Assigned', 'Contacting', 'Not Picked']);
});

it('leaves out a retired status', () => {
  const retired = fakeStatuses.map((status) => ({ ...status, isRetired: status.id === 3 }));
  expect(names({}, retired)).toEqual(['Assigned', 'Not Picked']);
});

it.each<[LeadFilter, string[]]>([
  [{ statusIds: [4, 1] }, ['Not Picked']],
  [{ statusIds: [1] }, []],
  [{ statusIds: [] }, ['Assigned', 'Contacting', 'Not Picked']],
  [{ statusCategories: ['won'] }, []],
  [{ statusCategories: ['working', 'won'] }, ['Assigned', 'Contacting', 'Not Picked']],
  [{ not: { statusIds: [2] } }, ['Contacting', 'Not Picked']],
  [{ not: { statusCategories: ['working'] } }, []],
])('shows the columns that the filter’s status leaves: %j', (filter, columns) => {
  expect(names(filter)).toEqual(columns);
});

it('asks for a column with the filter of the screen, in the order chosen', () => {
  expect(columnQuery({ text: 'dana', statusIds: [2, 3] }, 3, 'hottest')).toEqual({
    filter: { text: 'dana', statusIds: [3] },
    sort: [
      { field: 'temperature', direction: 'desc' },
      { field: 'score', direction: 'desc' },
    ],
  });
});

it('knows an order by its word in the address', () => {
  expect(['sla', 'toString', undefined].map(isBoardSort)).toEqual([true, false, false]);
});
