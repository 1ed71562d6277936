import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import type { FacetField } from '../../../../shared/contract/leads.ts';
import type { ListOption } from '../../../ui/list-box.tsx';
import { useQuery } from '../../../lib/use-query.ts';
import { type ChoiceField, type FacetValue, withValues } from '../filter.ts';
import type { Names } from '../use-names.ts';
import { fixedValues, labelOf } from './choice-words.ts';

export type ChoiceOption = ListOption<FacetValue> & { readonly count: number };
export type Counts = OutputOf<'leads.facets'>['facets'][number]['counts'];

type Choices = { readonly options: readonly ChoiceOption[]; readonly isLoading: boolean };

/** The values of a field with how many leads of the rest of the filter have each. */
export function useChoices(
  field: ChoiceField,
  filter: LeadFilter,
  set: readonly FacetValue[],
  names: Names,
  isEnabled: boolean,
): Choices {
  const facet: FacetField = field === 'stage' ? 'status' : field;
  const rest = field === 'stage' ? withValues(withValues(filter, field, []), field, [], 'none') : filter;
  const { data, isLoading } = useQuery('leads.facets', { filter: rest, fields: [facet] }, { isEnabled });
  const counts = data?.facets.find((each) => each.field === facet)?.counts ?? [];
  return { options: choiceOptions(field, field === 'stage' ? byStage(counts, names) : counts, set, names), isLoading };
}

/** The values that leads have, and those that are set although no lead has them; in the order one looks for them. */
export function choiceOptions(
  field: ChoiceField,
  counts: Counts,
  set: readonly FacetValue[],
  names: Names,
): readonly ChoiceOption[] {
  const byValue = new Map<FacetValue, number>([...(fixedValues(field) ?? []), ...set].map((value) => [value, 0]));
  for (const { value, count } of counts) byValue.set(value, count);
  const options = [...byValue].map(([value, count]) => ({ value, count, label: labelOf(field, value, names) }));
  return options.toSorted(
    (one, other) => place(field, one, names) - place(field, other, names) || compare(field, one, other),
  );
}

/** Pipeline order for statuses, fixed order for words, "without" first. */
function place(field: ChoiceField, { value }: ChoiceOption, names: Names): number {
  if (value === null) return -1;
  if (field === 'status') return names.statuses.findIndex((status) => status.id === value);
  return fixedValues(field)?.indexOf(String(value)) ?? 0;
}

function compare(field: ChoiceField, one: ChoiceOption, other: ChoiceOption): number {
  const byCount = field === 'source' || field === 'tag' ? other.count - one.count : 0;
  return byCount || one.label.localeCompare(other.label);
}

function byStage(counts: Counts, names: Names): Counts {
  const sums = new Map<string, number>();
  for (const { value, count } of counts) {
    const stage = typeof value === 'number' ? names.status(value)?.category : undefined;
    if (stage !== undefined) sums.set(stage, (sums.get(stage) ?? 0) + count);
  }
  return [...sums].map(([value, count]) => ({ value, count }));
}
