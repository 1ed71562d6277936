import type { SortField } from '../../../../shared/contract/leads.ts';
import type { ReadDatabase } from '../../db/database.ts';
import type { Coded } from './coded.ts';
import type { CodedField, Columns } from './columns.ts';

/** The place of each value of a column, from 0 up to below `places`; a value without one comes last. */
export type Ranking = { readonly column: Coded; readonly rankOf: Uint32Array; readonly places: number };

type RankedField = Extract<CodedField, SortField>;

/** The order of the values by what the office's tables say of them; equal names share a place. */
const orders: Record<RankedField, string | null> = {
  status: 'SELECT id, dense_rank() OVER (ORDER BY position) - 1 FROM status',
  agent: 'SELECT id, dense_rank() OVER (ORDER BY name COLLATE NOCASE) - 1 FROM agent',
  source: 'SELECT id, dense_rank() OVER (ORDER BY name COLLATE NOCASE) - 1 FROM source',
  branch: 'SELECT id, dense_rank() OVER (ORDER BY name COLLATE NOCASE) - 1 FROM branch',
  department: 'SELECT id, dense_rank() OVER (ORDER BY name COLLATE NOCASE) - 1 FROM department',
  temperature: null,
  score: null,
};

export function isRanked(field: SortField): field is RankedField {
  return field in orders;
}

export function rankingOf(db: ReadDatabase, columns: Columns, field: RankedField): Ranking {
  const column = columns.coded[field];
  const order = orders[field];
  if (order === null) {
    const rankOf = Uint32Array.from(column.values, Number);
    return { column, rankOf, places: rankOf.reduce((most, rank) => Math.max(most, rank + 1), 0) };
  }
  const ranks = new Map(db.statement<[], [number, number]>(order).raw().all());
  const places = ranks.size;
  return { column, rankOf: Uint32Array.from(column.values, (id) => ranks.get(Number(id)) ?? places), places };
}
