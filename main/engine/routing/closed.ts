import type { StatusCategory } from '../../../shared/contract/statuses.ts';
import type { ReadDatabase } from '../db/database.ts';

/** A lead in such a status comes back to work when its person writes again; a client (won) stays what it is. */
const closed: readonly StatusCategory[] = ['archived', 'trashed', 'lost'];

export function isClosedCategory(category: StatusCategory | undefined): boolean {
  return category !== undefined && closed.includes(category);
}

export function isClosed(db: ReadDatabase, leadId: number): boolean {
  return isClosedCategory(categoryOf(db, leadId));
}

/** Undefined if there is no such lead. */
export function categoryOf(db: ReadDatabase, leadId: number): StatusCategory | undefined {
  return db
    .statement<[number], StatusCategory>(
      'SELECT status.category FROM lead JOIN status ON status.id = lead.status_id WHERE lead.id = ?',
    )
    .pluck()
    .get(leadId);
}
