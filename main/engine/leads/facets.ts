import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import { filterParts } from './filter-parts.ts';
import { mirrorAtOnce } from './mirror/mirror.ts';

/** To count by value costs the tables more than to read the mirror: whoever asks waits until it has been read. */
export function countFacets(context: ReadContext, input: InputOf<'leads.facets'>): OutputOf<'leads.facets'> {
  const { db } = context;
  const { total, facets } = mirrorAtOnce(db).facets(filterParts(input.filter, context), input.fields);
  return {
    total,
    facets: input.fields.map((field) => ({ field, counts: facets.get(field) ?? [] })),
    revision: currentRevision(db),
  };
}

/** The tags of the leads that the caller may see, the most frequent first. */
export function listTags(context: ReadContext): OutputOf<'leads.tags'> {
  const { facets } = mirrorAtOnce(context.db).facets(filterParts({}, context), ['tag']);
  return (facets.get('tag') ?? [])
    .flatMap(({ value, count }) => (typeof value === 'string' ? [{ tag: value, count }] : []))
    .toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
