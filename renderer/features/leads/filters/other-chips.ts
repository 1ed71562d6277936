import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';

type OtherKey =
  | 'runId'
  | 'needsAttention'
  | 'statusCategories'
  | 'departmentIds'
  | 'flags'
  | 'createdFrom'
  | 'createdBefore';
export type OtherChip = { readonly keys: readonly OtherKey[]; readonly label: string; readonly value: string };

const flagWords = { doNotContact: 'Do not contact', unsubscribed: 'Unsubscribed', vip: 'VIP', referral: 'Referral' };

/** What other screens ask for and no chip of the row can set: it must be seen, and it can be cleared. */
export function otherChips(filter: LeadFilter, when: (at: number) => string): readonly OtherChip[] {
  const { runId, needsAttention, statusCategories, departmentIds, flags, createdFrom, createdBefore } = filter;
  const chips: (OtherChip | false)[] = [
    runId !== undefined && { keys: ['runId'], label: 'Run', value: String(runId) },
    needsAttention !== undefined && { keys: ['needsAttention'], label: 'List', value: 'needs attention' },
    statusCategories !== undefined && {
      keys: ['statusCategories'],
      label: 'Stage',
      value: statusCategories.join(' or '),
    },
    departmentIds !== undefined && {
      keys: ['departmentIds'],
      label: 'Department',
      value: countOf(departmentIds.length, 'department'),
    },
    flags !== undefined && { keys: ['flags'], label: 'Flag', value: flags.map((flag) => flagWords[flag]).join(' or ') },
    (createdFrom !== undefined || createdBefore !== undefined) && {
      keys: ['createdFrom', 'createdBefore'],
      label: 'Created',
      value: span(createdFrom, createdBefore, when),
    },
  ];
  return chips.filter((chip) => chip !== false);
}

export function without(filter: LeadFilter, keys: readonly OtherKey[]): LeadFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((each) => each === key)));
}

function span(from: number | undefined, before: number | undefined, when: (at: number) => string): string {
  return [from === undefined ? '' : `since ${when(from)}`, before === undefined ? '' : `before ${when(before)}`]
    .filter((part) => part !== '')
    .join(', ');
}
