import { ages, flags, type LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { facetFields, type FacetField } from '../../../../shared/contract/leads.ts';
import type { ReadDatabase } from '../../db/database.ts';
import type { QueryMoment } from '../lead-query.ts';
import type { Columns } from './columns.ts';
import { ageNumberOf, conditionsOf, passes, type Conditions } from './conditions.ts';

/** How many leads have each value, by the number that stands for it. */
export type ValueCounts = Uint32Array;
export type FacetCounts = { readonly total: number; readonly facets: Readonly<Record<FacetField, ValueCounts>> };

const passesAll = 0;
const isOut = 255;

/** A lead that fails no chip counts in every facet, one that fails a single chip in that chip's facet. */
export function countInMirror(
  db: ReadDatabase,
  columns: Columns,
  filter: LeadFilter,
  moment: QueryMoment,
): FacetCounts {
  const marks = markLeads(columns, conditionsOf(db, columns, filter, moment));
  const counted = (column: Uint32Array | Uint8Array, field: FacetField) =>
    countValues(column, columns.size, marks, markOf(field));
  return {
    total: marks.reduce((sum, mark) => sum + (mark === passesAll ? 1 : 0), 0),
    facets: {
      status: counted(columns.status, 'status'),
      agent: counted(columns.agent, 'agent'),
      source: counted(columns.source, 'source'),
      branch: counted(columns.branch, 'branch'),
      temperature: counted(columns.temperature, 'temperature'),
      age: countAges(columns, marks, moment.now),
      flag: countFlags(columns, marks),
    },
  };
}

function markOf(field: FacetField): number {
  return facetFields.indexOf(field) + 1;
}

/** For each lead: passes all, the mark of the one chip that it fails, or out. */
function markLeads(columns: Columns, { chips, others }: Conditions): Uint8Array {
  const marks = new Uint8Array(columns.size);
  if (chips.length === 0 && others.length === 0) return marks;
  const marked = chips.map(([field, condition]) => ({ mark: markOf(field), condition }));
  for (let slot = 0; slot < columns.size; slot += 1) {
    let mark = passes(others, slot) ? passesAll : isOut;
    for (const chip of marked) {
      if (mark === isOut) break;
      if (!chip.condition(slot)) mark = mark === passesAll ? chip.mark : isOut;
    }
    marks[slot] = mark;
  }
  return marks;
}

function countValues(column: Uint32Array | Uint8Array, size: number, marks: Uint8Array, own: number): ValueCounts {
  let largest = 0;
  for (let slot = 0; slot < size; slot += 1) largest = Math.max(largest, column[slot] ?? 0);
  const counts = new Uint32Array(largest + 1);
  for (let slot = 0; slot < size; slot += 1) {
    const mark = marks[slot];
    if (mark !== passesAll && mark !== own) continue;
    const value = column[slot] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countAges({ createdAt, size }: Columns, marks: Uint8Array, now: number): ValueCounts {
  const own = markOf('age');
  const counts = new Uint32Array(ages.length);
  for (let slot = 0; slot < size; slot += 1) {
    const mark = marks[slot];
    if (mark !== passesAll && mark !== own) continue;
    const age = ageNumberOf(createdAt[slot] ?? 0, now);
    counts[age] = (counts[age] ?? 0) + 1;
  }
  return counts;
}

/** By the place of each flag, since a lead may have several. */
function countFlags(columns: Columns, marks: Uint8Array): ValueCounts {
  const byBits = countValues(columns.flags, columns.size, marks, markOf('flag'));
  return Uint32Array.from(flags, (_, place) =>
    byBits.reduce((sum, count, bits) => sum + ((bits & (1 << place)) === 0 ? 0 : count), 0),
  );
}
