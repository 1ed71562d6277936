import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { countOf, formatNumber } from '../../../lib/format.ts';
import {
  type ChoiceField,
  choiceFields,
  type DateField,
  dateFields,
  type Side,
  valuesOf,
  withDates,
  without,
  withScore,
  withValues,
} from '../filter.ts';
import type { Names } from '../use-names.ts';
import { choiceLabels, choiceWords } from './choice-words.ts';
import { dateLabels, spanWords } from './span-words.ts';

/** What of the filter a chip stands for. */
export type ChipId =
  | { readonly kind: 'choice'; readonly field: ChoiceField; readonly side: Side }
  | { readonly kind: 'dates'; readonly field: DateField }
  | { readonly kind: 'score' }
  | { readonly kind: 'fixed'; readonly field: 'overdue' | 'needsAttention' | 'runId' | 'ids' };

/** A part of the filter that is set, in words. */
export type FilterPart = { readonly id: ChipId; readonly label: string; readonly words: string };

export function chipKey(id: ChipId): string {
  return Object.values(id).join('-');
}

export function labelOfChip(id: ChipId): string {
  switch (id.kind) {
    case 'choice':
      return choiceLabels[id.field];
    case 'dates':
      return dateLabels[id.field];
    case 'score':
      return 'Score';
    case 'fixed':
      return { overdue: 'Past due', needsAttention: 'List', runId: 'Run', ids: 'Leads' }[id.field];
  }
}

/** Everything that a filter asks for but the text that is searched for, each as its chip says it. */
export function filterParts(filter: LeadFilter, names: Names, timeZone: string): readonly FilterPart[] {
  return idsOf(filter).map((id) => ({ id, label: labelOfChip(id), words: wordsOf(id, filter, names, timeZone) }));
}

/** The whole filter in one line, for print: `Status: Unassigned; Created: last 7 days; Search: dana`. */
export function filterSentence(filter: LeadFilter, names: Names, timeZone: string): string {
  const parts = filterParts(filter, names, timeZone).map(({ label, words }) => `${label}: ${words}`);
  return [...parts, ...(filter.text ? [`Search: ${filter.text}`] : [])].join('; ');
}

export function withoutPart(filter: LeadFilter, id: ChipId): LeadFilter {
  switch (id.kind) {
    case 'choice':
      return withValues(filter, id.field, [], id.side);
    case 'dates':
      return withDates(filter, id.field, null);
    case 'score':
      return withScore(filter, null);
    case 'fixed':
      return without(filter, id.field);
  }
}

function idsOf(filter: LeadFilter): readonly ChipId[] {
  const fixed = (['ids', 'runId', 'needsAttention', 'overdue'] as const).filter((field) => filter[field] !== undefined);
  return [
    ...fixed.map((field): ChipId => ({ kind: 'fixed', field })),
    ...choiceFields.flatMap((field) =>
      (['any', 'none'] as const)
        .filter((side) => valuesOf(filter, field, side).length > 0)
        .map((side): ChipId => ({ kind: 'choice', field, side })),
    ),
    ...dateFields.filter((field) => filter[field] !== undefined).map((field): ChipId => ({ kind: 'dates', field })),
    ...(filter.score === undefined ? [] : [{ kind: 'score' } as const]),
  ];
}

function wordsOf(id: ChipId, filter: LeadFilter, names: Names, timeZone: string): string {
  switch (id.kind) {
    case 'choice':
      return choiceWords(id.field, valuesOf(filter, id.field, id.side), id.side, names);
    case 'dates':
      return spanWords(filter[id.field] ?? {}, timeZone);
    case 'score':
      return scoreWords(filter.score ?? {});
    case 'fixed':
      return fixedWords(id.field, filter);
  }
}

/** `60–100` is what both ends say; an open end says so. */
export function scoreWords({ from = 0, to = 100 }: { readonly from?: number; readonly to?: number }): string {
  if (from === to) return String(from);
  if (to >= 100) return `${from} and more`;
  return from <= 0 ? `up to ${to}` : `${from}–${to}`;
}

function fixedWords(field: Extract<ChipId, { kind: 'fixed' }>['field'], filter: LeadFilter): string {
  switch (field) {
    case 'overdue':
      return 'first response or follow-up';
    case 'needsAttention':
      return 'needs attention';
    case 'runId':
      return formatNumber(filter.runId ?? 0);
    case 'ids':
      return `only ${countOf(filter.ids?.length ?? 0, 'selected lead')}`;
  }
}
