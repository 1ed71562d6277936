import type { LeadChoices, LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import { resolveSpan, type Span } from '../../../shared/domain/lead-filter/span.ts';
import { loadOfficeClock, type OfficeClock, type QueryMoment } from './office-clock.ts';

export type ChoiceField =
  | 'status'
  | 'category'
  | 'agent'
  | 'source'
  | 'branch'
  | 'department'
  | 'temperature'
  | 'flag'
  | 'age'
  | 'tag'
  | 'sla'
  | 'followUp';

/** Any of these values; with `isExcluded`, none of them. null stands for "without". */
export type Choice = {
  readonly field: ChoiceField;
  readonly values: readonly (number | string | null)[];
  readonly isExcluded: boolean;
};

export type SpanField = 'createdAt' | 'assignedAt' | 'changedAt' | 'followUpAt';

/** A filter taken apart, its relative dates resolved; all of it must hold. The tables and the memory both answer it. */
export type FilterParts = {
  readonly clock: OfficeClock;
  readonly choices: readonly Choice[];
  readonly spans: readonly { readonly field: SpanField; readonly span: Span }[];
  readonly score: { readonly from: number; readonly to: number } | null;
  readonly isOverdue: boolean;
  readonly runId: number | null;
  readonly needsAttention: boolean;
  /** Only these leads; null = any. */
  readonly ids: readonly number[] | null;
  /** Each must occur somewhere; folded, without spaces. */
  readonly terms: readonly string[];
  /** The agent whose desk is all that may be seen; null = the whole office. */
  readonly deskOf: number | null;
};

const choiceFields: readonly (readonly [ChoiceField, keyof LeadChoices])[] = [
  ['status', 'statusIds'],
  ['category', 'statusCategories'],
  ['agent', 'agentIds'],
  ['source', 'sourceIds'],
  ['branch', 'branchIds'],
  ['department', 'departmentIds'],
  ['temperature', 'temperatures'],
  ['flag', 'flags'],
  ['age', 'ages'],
  ['tag', 'tags'],
  ['sla', 'slas'],
  ['followUp', 'followUps'],
];

const spanFields = [
  ['createdAt', 'created'],
  ['assignedAt', 'assigned'],
  ['changedAt', 'changed'],
  ['followUpAt', 'followUp'],
] as const;

export function filterParts(filter: LeadFilter, { db, now, caller }: QueryMoment): FilterParts {
  const clock = loadOfficeClock(db, now);
  return {
    clock,
    choices: [...choicesOf(filter, false), ...choicesOf(filter.not ?? {}, true)],
    spans: spanFields.flatMap(([field, key]) => {
      const asked = filter[key];
      if (asked === undefined || Object.values(asked).every((value) => value === undefined)) return [];
      return [{ field, span: resolveSpan(asked, now, clock.timeZone) }];
    }),
    score: filter.score ?? null,
    isOverdue: filter.overdue === true,
    runId: filter.runId ?? null,
    needsAttention: filter.needsAttention === true,
    ids: filter.ids ?? null,
    terms: searchTerms(filter.text ?? ''),
    deskOf: caller.role === 'broker' ? null : (caller.agentId ?? 0),
  };
}

function choicesOf(choices: LeadChoices, isExcluded: boolean): Choice[] {
  return choiceFields.flatMap(([field, key]) => {
    const values = choices[key];
    return values?.length ? [{ field, values, isExcluded }] : [];
  });
}

/** Words that must all occur; a text of digits and punctuation is one phone number. */
export function searchTerms(text: string): string[] {
  if (/^[\d\s()+./-]*\d[\d\s()+./-]*$/.test(text)) return [text.replaceAll(/\D/g, '')];
  const words = foldText(text)
    .split(/\s+/)
    .filter((term) => term !== '');
  return [...new Set(words)];
}
