import type { ReadDatabase, WriteDatabase } from '../db/database.ts';

/** What of a lead has a data version of its own: the lead itself, and the person. */
export type Part = 'lead' | 'contact';

const rowOf: Readonly<Record<Part, string>> = { lead: 'lead.id', contact: 'contact.lead_id' };

/**
 * SQL that takes a data version and tells whether the lead stands as it did then: nobody touched it since, or what was
 * done to it was undone. The row is `lead`, or for its person `contact`.
 */
export function standsAs(part: Part): string {
  return `? IN (${part}.revision, ${standing(part)})`;
}

/** SQL: the data version as of which the row stands: its own, or that to which an undo or a redo brought it back. */
export function standing(part: Part): string {
  return `ifnull((SELECT stands_as FROM lead_standing
    WHERE lead_standing.lead_id = ${rowOf[part]} AND part = '${part}' AND lead_standing.revision = ${part}.revision),
    ${part}.revision)`;
}

const tables: Readonly<Record<Part, string>> = {
  lead: 'SELECT id AS lead_id, revision FROM lead WHERE id = ?',
  contact: 'SELECT lead_id, revision FROM lead_contact WHERE lead_id = ?',
};

/** The data version as of which a lead stands; null: there is no such lead. */
export function standingOf(db: ReadDatabase, leadId: number, part: Part): number | null {
  const row = db
    .statement<[number, string], { standing: number }>(
      `SELECT ifnull(stands_as, own.revision) AS standing FROM (${tables[part]}) AS own
       LEFT JOIN lead_standing ON lead_standing.lead_id = own.lead_id AND part = ?
         AND lead_standing.revision = own.revision`,
    )
    .get(leadId, part);
  return row?.standing ?? null;
}

/** The lead, changed just now, is again what it was at an older data version. It counts until the next change. */
export function noteStanding(
  db: WriteDatabase,
  leadId: number,
  part: Part,
  standing: { readonly revision: number; readonly as: number },
): void {
  db.statement(
    `INSERT INTO lead_standing (lead_id, part, revision, stands_as) VALUES (?, ?, ?, ?)
     ON CONFLICT (lead_id, part) DO UPDATE SET revision = excluded.revision, stands_as = excluded.stands_as`,
  ).run(leadId, part, standing.revision, standing.as);
}
