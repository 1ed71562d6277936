import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { ages, flags } from '../../../shared/contract/lead-filter.ts';
import type { FacetField } from '../../../shared/contract/leads.ts';
import type { ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import { temperatureOf } from './lead-rows.ts';
import { mirrorAtOnce } from './mirror/mirror.ts';

type Counts = OutputOf<'leads.facets'>['facets'][number]['counts'];

export function countFacets(context: ReadContext, input: InputOf<'leads.facets'>): OutputOf<'leads.facets'> {
  const { db } = context;
  const { total, facets } = mirrorAtOnce(db).count(input.filter, context);
  return {
    total,
    facets: input.fields.map((field) => ({ field, counts: named(field, facets[field]) })),
    revision: currentRevision(db),
  };
}

/** The most frequent value first. */
function named(field: FacetField, counts: Uint32Array): Counts {
  return Array.from(counts, (count, number) => ({ value: valueOf(field, number), count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function valueOf(field: FacetField, number: number): Counts[number]['value'] {
  switch (field) {
    case 'temperature':
      return temperatureOf(number);
    case 'age':
      return ages[number] ?? 'older';
    case 'flag':
      return flags[number] ?? 'vip';
    case 'status':
    case 'agent':
    case 'source':
    case 'branch':
      return number === 0 ? null : number;
  }
}
