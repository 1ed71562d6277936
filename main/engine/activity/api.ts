import type { Activity } from '../../../shared/contract/activity.ts';
import type { WriteContext } from '../context.ts';

export type NewActivity = Pick<Activity, 'leadId' | 'kind' | 'text'> & Partial<Pick<Activity, 'disposition' | 'dueAt'>>;

/** Adds to the activity log in the caller's name and returns the entry's id. */
export function insertActivity(context: WriteContext, activity: NewActivity): number {
  const inserted = context.db
    .statement(
      'INSERT INTO activity (lead_id, kind, author_id, at, text, disposition, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      activity.leadId,
      activity.kind,
      context.caller.agentId,
      context.now,
      activity.text,
      activity.disposition ?? null,
      activity.dueAt ?? null,
    );
  return Number(inserted.lastInsertRowid);
}

export function writeNote(context: WriteContext, leadId: number, text: string): void {
  insertActivity(context, { leadId, kind: 'note', text });
}
