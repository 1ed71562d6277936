import type { z } from 'zod';
import { savedViewSchema, type SavedView } from '../../../shared/contract/views.ts';
import { leadFilterSchema } from '../../../shared/contract/lead-filter.ts';
import type { ReadDatabase } from '../db/database.ts';
import { knownFields } from '../db/known-fields.ts';

type ViewRow = {
  id: number;
  owner_id: number;
  is_shared: number;
  name: string;
  filter: string;
  sort: string;
  columns: string | null;
  density: string | null;
  changed_at: number;
};

/** What another version kept and this one does not know is left out, so that the rest of the view still serves. */
function toView(row: ViewRow): SavedView {
  const { shape } = savedViewSchema;
  return {
    id: row.id,
    name: row.name,
    isShared: row.is_shared === 1,
    filter: knownFields(leadFilterSchema, row.filter),
    sort: fitting(shape.sort, JSON.parse(row.sort)) ?? [],
    columns: row.columns === null ? null : fitting(shape.columns, JSON.parse(row.columns)),
    density: fitting(shape.density, row.density),
    ownerId: row.owner_id,
    changedAt: row.changed_at,
  };
}

function fitting<Value>(schema: z.ZodType<Value>, kept: unknown): Value | null {
  const parsed = schema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

const columns = 'id, owner_id, is_shared, name, filter, sort, columns, density, changed_at';

/** A person's own views and those that are shared, oldest first. */
export function loadVisibleViews(db: ReadDatabase, agentId: number | null): SavedView[] {
  return db
    .statement<[number | null], ViewRow>(
      `SELECT ${columns} FROM saved_view WHERE owner_id = ? OR is_shared = 1 ORDER BY id`,
    )
    .all(agentId)
    .map(toView);
}
