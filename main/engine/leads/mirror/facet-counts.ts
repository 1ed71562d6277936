import type { OutputOf } from '../../../../shared/contract/index.ts';
import { ages } from '../../../../shared/contract/lead-filter.ts';
import type { FacetField } from '../../../../shared/contract/leads.ts';
import { ageSpans } from '../../../../shared/domain/lead-filter/age-spans.ts';
import { followUpSpans } from '../../../../shared/domain/lead-filter/follow-up-spans.ts';
import { slaSpans } from '../../../../shared/domain/lead-filter/sla-spans.ts';
import type { Span } from '../../../../shared/domain/lead-filter/span.ts';
import { flagsOf, temperatureOf } from '../../../../shared/domain/leads/numbers.ts';
import type { FilterParts } from '../filter-parts.ts';
import type { OfficeClock } from '../office-clock.ts';
import { countBits, countCommon, keepCommon, type Bits } from './bits.ts';
import { countable, countValues, type Coded, type Countable, type Value } from './coded.ts';
import { conditionsOf, followUpBits, keepChoice, slaBits, tagsOf, waitingBits } from './conditions.ts';
import type { Memory } from './memory.ts';
import { countInSpan } from './moment-order.ts';

type Counts = OutputOf<'leads.facets'>['facets'][number]['counts'];
export type FacetCounts = { readonly total: number; readonly facets: ReadonlyMap<FacetField, Counts> };

/** Each facet counts the leads that match all but its own chip; the most frequent value first. */
export function countInMemory(memory: Memory, parts: FilterParts, fields: readonly FacetField[]): FacetCounts {
  const { others, choices } = conditionsOf(memory, parts);
  const all = others.slice();
  for (const choice of choices) keepChoice(all, choice);
  const total = countBits(all);
  const whole = countable(all, total, memory.columns.size);
  const facets = fields.map((field) => {
    const rest = choices.filter(({ choice }) => choice.field !== field);
    let matches = whole;
    if (rest.length < choices.length) {
      const bits = others.slice();
      for (const choice of rest) keepChoice(bits, choice);
      matches = countable(bits, countBits(bits), memory.columns.size);
    }
    const counts = [...valuesOf(memory, field, matches, parts.clock)].filter(([, count]) => count > 0);
    const sorted = counts.toSorted((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, count }));
    return [field, sorted] as const;
  });
  return { total, facets: new Map(facets) };
}

type Tally = Map<Value, number>;

function valuesOf(memory: Memory, field: FacetField, matches: Countable, clock: OfficeClock): Tally {
  const { coded, tags, size } = memory.columns;
  const { bits } = matches;
  switch (field) {
    case 'status':
    case 'agent':
    case 'source':
    case 'branch':
    case 'department':
      return tally(coded[field], size, matches, (value) => [value]);
    case 'temperature':
      return tally(coded.temperature, size, matches, (value) => [temperatureOf(Number(value))]);
    case 'flag':
      return tally(coded.flags, size, matches, (value) => orNull(flagsOf(Number(value))));
    case 'tag':
      return tally(tags, size, matches, (value) => orNull([...new Set(tagsOf(value))]));
    case 'age':
      return countAges(memory, bits, clock);
    case 'sla':
      return countSlas(memory, bits, clock);
    case 'followUp':
      return countFollowUps(memory, bits, clock);
  }
}

function orNull(values: readonly string[]): readonly Value[] {
  return values.length === 0 ? [null] : values;
}

function tally(column: Coded, size: number, matches: Countable, valuesOf: (value: Value) => readonly Value[]): Tally {
  const counted = countValues(column, size, matches);
  const counts: Tally = new Map();
  for (const [code, coded] of column.values.entries()) {
    const count = counted[code] ?? 0;
    if (count > 0) for (const value of valuesOf(coded)) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

type NamedSpan = readonly [Value, Span];

function countAges(memory: Memory, bits: Bits, { now }: OfficeClock): Tally {
  const spans = ageSpans(now);
  return countSpans(
    memory,
    'createdAt',
    bits,
    ages.map((age): NamedSpan => [age, spans[age]]),
  );
}

function countSlas(memory: Memory, bits: Bits, clock: OfficeClock): Tally {
  const counts: Tally = new Map();
  for (const state of ['met', 'late', null] as const)
    counts.set(state, countCommon(bits, slaBits(memory, state, clock)));
  const waiting = bits.slice();
  keepCommon(waiting, waitingBits(memory));
  const spans = Object.entries(slaSpans(clock.now, clock.slaMinutes));
  return new Map([...counts, ...countSpans(memory, 'createdAt', waiting, spans)]);
}

function countFollowUps(memory: Memory, bits: Bits, clock: OfficeClock): Tally {
  const spans = Object.entries(followUpSpans(clock.now, clock.timeZone));
  const without = countCommon(bits, followUpBits(memory, null, clock));
  return new Map([...countSpans(memory, 'followUpAt', bits, spans), [null, without]]);
}

function countSpans(memory: Memory, field: 'createdAt' | 'followUpAt', bits: Bits, spans: readonly NamedSpan[]): Tally {
  return new Map(spans.map(([value, span]) => [value, countInSpan(memory, field, bits, span)]));
}
