import type { Activity } from '../../../shared/contract/activity.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';

type ActivityRow = {
  id: number;
  lead_id: number;
  kind: Activity['kind'];
  author_id: number | null;
  at: number;
  text: string;
  disposition: Activity['disposition'];
  due_at: number | null;
  completed_at: number | null;
};

function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    leadId: row.lead_id,
    kind: row.kind,
    authorId: row.author_id,
    at: row.at,
    text: row.text,
    disposition: row.disposition,
    dueAt: row.due_at,
    completedAt: row.completed_at,
  };
}

const columns = 'id, lead_id, kind, author_id, at, text, disposition, due_at, completed_at';

export function loadActivities(db: ReadDatabase, leadId: number): Activity[] {
  return db
    .statement<[number], ActivityRow>(`SELECT ${columns} FROM activity WHERE lead_id = ? ORDER BY at DESC, id DESC`)
    .all(leadId)
    .map(toActivity);
}

export function requireActivity(db: ReadDatabase, id: number): Activity {
  const row = db.statement<[number], ActivityRow>(`SELECT ${columns} FROM activity WHERE id = ?`).get(id);
  if (row) return toActivity(row);
  throw new AppError('NOT_FOUND', 'There is no such entry in the activity log. It may have been removed.', { id });
}
