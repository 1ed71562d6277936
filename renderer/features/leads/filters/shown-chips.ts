import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { choiceFields, type ChoiceField, dateFields, valuesOf } from '../filter.ts';
import type { ChipId } from './filter-parts.ts';

/** A chip of the row; its key stays the same while what it stands for is turned into its opposite. */
export type ShownChip = { readonly key: string; readonly id: ChipId; readonly isSet: boolean };

const usualFields: readonly ChoiceField[] = ['status', 'agent', 'source', 'branch', 'temperature', 'age'];

/** Every chip that there can be, in the order of the row. */
export function allChips(filter: LeadFilter): readonly ShownChip[] {
  const fixed = (['ids', 'runId', 'needsAttention', 'overdue'] as const).map((field): ShownChip => ({
    key: field,
    id: { kind: 'fixed', field },
    isSet: filter[field] !== undefined,
  }));
  const dates = dateFields.map((field): ShownChip => ({
    key: `dates-${field}`,
    id: { kind: 'dates', field },
    isSet: filter[field] !== undefined,
  }));
  const score: ShownChip = { key: 'score', id: { kind: 'score' }, isSet: filter.score !== undefined };
  return [...fixed, ...choiceFields.flatMap((field) => choiceChips(filter, field)), ...dates, score];
}

function choiceChips(filter: LeadFilter, field: ChoiceField): readonly ShownChip[] {
  const hasAny = valuesOf(filter, field, 'any').length > 0;
  const hasNone = valuesOf(filter, field, 'none').length > 0;
  const first = { kind: 'choice', field, side: hasNone && !hasAny ? 'none' : 'any' } as const;
  return [
    { key: field, id: first, isSet: hasAny || hasNone },
    ...(hasAny && hasNone
      ? [{ key: `${field}-none`, id: { kind: 'choice', field, side: 'none' } as const, isSet: true }]
      : []),
  ];
}

/** Chips that stand in the row although nothing is set. An agent sees one desk, so whose it is need not be asked. */
export function isUsual({ id }: ShownChip, isBroker: boolean, hasBranches: boolean): boolean {
  if (id.kind !== 'choice' || !usualFields.includes(id.field)) return false;
  if (id.field === 'agent') return isBroker;
  return id.field !== 'branch' || hasBranches;
}

/** Whether a person can set the chip; what other screens ask for can only be cleared. */
export function isOffered({ id }: ShownChip): boolean {
  return id.kind !== 'fixed' || id.field === 'overdue';
}
