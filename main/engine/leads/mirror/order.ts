import type { InputOf } from '../../../../shared/contract/index.ts';
import type { SortField } from '../../../../shared/contract/leads.ts';
import type { ReadDatabase } from '../../db/database.ts';
import type { Columns } from './columns.ts';

type Sort = InputOf<'leads.list'>['sort'][number];

/** The place of each slot in one field's order, from 0 up to below `places`; -1 = without a value, which comes last. */
type Ranking = { readonly rankOf: (slot: number) => number; readonly places: number };

/** Rankings that cost a sort of all leads, kept until leads or names change. */
export type KeptRankings = Record<'createdAt' | 'changedAt' | 'assignedAt' | 'name', Ranking | null>;

/**
 * Puts slots into the order asked for. They come in the order of ids; a stable counting sort from the last field to the
 * first keeps what the later fields decided, and ids decide the rest in the direction of the first.
 */
export function inOrder(
  db: ReadDatabase,
  columns: Columns,
  kept: KeptRankings,
  slots: Uint32Array,
  sort: readonly Sort[],
): Uint32Array {
  const start = sort[0]?.direction === 'desc' ? slots.toReversed() : slots;
  return sort
    .toReversed()
    .reduce((ordered, { field, direction }) => placed(ordered, rankingOf(db, columns, kept, field), direction), start);
}

function placed(slots: Uint32Array, { rankOf, places }: Ranking, direction: Sort['direction']): Uint32Array {
  const place = (slot: number) => {
    const rank = rankOf(slot);
    if (rank < 0) return places;
    return direction === 'desc' ? places - 1 - rank : rank;
  };
  const starts = new Uint32Array(places + 2);
  for (const slot of slots) starts[place(slot) + 1] = (starts[place(slot) + 1] ?? 0) + 1;
  for (let index = 1; index < starts.length; index += 1)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const ordered = new Uint32Array(slots.length);
  for (const slot of slots) {
    const at = place(slot);
    const next = starts[at] ?? 0;
    ordered[next] = slot;
    starts[at] = next + 1;
  }
  return ordered;
}

function rankingOf(db: ReadDatabase, columns: Columns, kept: KeptRankings, field: SortField): Ranking {
  switch (field) {
    case 'createdAt':
    case 'changedAt':
    case 'assignedAt':
      kept[field] ??= byValue(columns[field], columns.size);
      return kept[field];
    case 'name':
      kept.name ??= byId(
        db,
        'SELECT lead_id AS id FROM lead_contact ORDER BY name_key, lead_id',
        columns.id,
        columns.size,
      );
      return kept.name;
    case 'temperature':
      return { rankOf: (slot) => columns.temperature[slot] ?? 0, places: 3 };
    case 'score':
      return { rankOf: (slot) => columns.score[slot] ?? 0, places: 101 };
    case 'status':
      return byId(db, 'SELECT id FROM status ORDER BY position, id', columns.status);
    case 'agent':
      return byId(db, 'SELECT id FROM agent ORDER BY name, id', columns.agent);
    case 'source':
      return byId(db, 'SELECT id FROM source ORDER BY name, id', columns.source);
    case 'branch':
      return byId(db, 'SELECT id FROM branch ORDER BY name, id', columns.branch);
  }
}

/** Equal values share a place; a value below 0 is none. */
function byValue(column: Float64Array, size: number): Ranking {
  const sorted = column.subarray(0, size).toSorted();
  const distinct = sorted.filter((value, index) => value >= 0 && value !== sorted[index - 1]);
  const ranks = Int32Array.from(column.subarray(0, size), (value) => placeIn(distinct, value));
  return { rankOf: (slot) => ranks[slot] ?? -1, places: distinct.length };
}

function placeIn(distinct: Float64Array, value: number): number {
  if (value < 0) return -1;
  let low = 0;
  let high = distinct.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((distinct[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a slot's id in the order that the database gives. With `size`, the places of all slots are noted at once. */
function byId(db: ReadDatabase, sql: string, column: Float64Array | Uint32Array, size?: number): Ranking {
  const ids = db.statement<[], string>(`SELECT json_group_array(id) FROM (${sql})`).pluck().get() ?? '[]';
  const inTurn = JSON.parse(ids) as number[];
  const ranks = new Map(inTurn.map((id, rank) => [id, rank]));
  const rankOf = (slot: number) => ranks.get(column[slot] ?? 0) ?? -1;
  if (size === undefined) return { rankOf, places: inTurn.length };
  const noted = Int32Array.from({ length: size }, (_, slot) => rankOf(slot));
  return { rankOf: (slot) => noted[slot] ?? -1, places: inTurn.length };
}
