import type { LeadsQuery } from '../leads/lead-pages.ts';

/** In which order the cards of a column stand. Without a clock or a follow-up a lead comes last. */
export const boardSorts = {
  newest: { label: 'Newest', sort: [{ field: 'createdAt', direction: 'desc' }] },
  hottest: {
    label: 'Hottest',
    sort: [
      { field: 'temperature', direction: 'desc' },
      { field: 'score', direction: 'desc' },
    ],
  },
  sla: { label: 'SLA', sort: [{ field: 'sla', direction: 'asc' }] },
  followUp: { label: 'Follow-up', sort: [{ field: 'followUpAt', direction: 'asc' }] },
  changed: { label: 'Last change', sort: [{ field: 'changedAt', direction: 'desc' }] },
} as const satisfies Record<string, { readonly label: string; readonly sort: LeadsQuery['sort'] }>;

export type BoardSort = keyof typeof boardSorts;

export function isBoardSort(word: string | undefined): word is BoardSort {
  return word !== undefined && Object.hasOwn(boardSorts, word);
}
