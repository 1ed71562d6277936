import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import type { LeadsQuery } from '../leads/lead-pages.ts';
import { boardSorts, type BoardSort } from './board-sorts.ts';

/** The working statuses in pipeline order, those that the filter's chips for status leave. */
export function boardColumns(statuses: readonly Status[], filter: LeadFilter): readonly Status[] {
  const { statusIds, statusCategories, not } = filter;
  return statuses.filter(
    ({ id, category, isRetired }) =>
      category === 'working' &&
      !isRetired &&
      isAmong(statusIds, id) &&
      isAmong(statusCategories, category) &&
      !not?.statusIds?.includes(id) &&
      !not?.statusCategories?.includes(category),
  );
}

/** The leads of one column: the filter of the screen, in this status. */
export function columnQuery(filter: LeadFilter, statusId: number, sort: BoardSort): LeadsQuery {
  return { filter: { ...filter, statusIds: [statusId] }, sort: [...boardSorts[sort].sort] };
}

/** An empty list asks for nothing. */
function isAmong<T>(list: readonly T[] | undefined, value: T): boolean {
  return list === undefined || list.length === 0 || list.includes(value);
}
