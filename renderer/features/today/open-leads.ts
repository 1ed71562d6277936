import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { Sort } from '../leads/sort.ts';

/** Goes to the leads of a filter, the newest first unless another order is named. */
export type OpenLeads = (filter: LeadFilter, sort?: readonly Sort[]) => void;
