import { foldText } from '../../../shared/domain/intake/text.ts';
import { searchText } from '../../../shared/domain/leads/search-text.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import type { NewLead } from './insert.ts';

/** How a person is called and reached. `phoneKey` is E.164. */
export type Contact = Pick<NewLead, 'name' | 'email' | 'phone' | 'phoneKey' | 'subject'>;

/** Replaces what is known of the person, and all that is derived from it. */
export function writeContact(context: WriteContext, leadId: number, contact: Contact): void {
  const emailKey = contact.email?.toLowerCase() ?? null;
  context.db
    .statement(
      `UPDATE lead_contact SET name = ?, name_key = ?, email = ?, email_key = ?, phone = ?, phone_key = ?, subject = ?,
         search_text = ?, revision = ? WHERE lead_id = ?`,
    )
    .run(
      contact.name,
      foldText(contact.name),
      contact.email,
      emailKey,
      contact.phone,
      contact.phoneKey,
      contact.subject,
      searchText({ ...contact, emailKey }),
      context.revision,
      leadId,
    );
}

/** Works the folded name and the search text out anew, after the rest of the contact was put back. */
export function refoldContact({ db, revision }: WriteContext, leadId: number): void {
  type Names = { name: string; emailKey: string | null; phone: string | null; phoneKey: string | null };
  const person = db
    .statement<[number], Names>(
      'SELECT name, email_key AS emailKey, phone, phone_key AS phoneKey FROM lead_contact WHERE lead_id = ?',
    )
    .get(leadId);
  if (!person) return;
  db.statement('UPDATE lead_contact SET name_key = ?, search_text = ?, revision = ? WHERE lead_id = ?').run(
    foldText(person.name),
    searchText(person),
    revision,
    leadId,
  );
}

export function writeSubject({ db, revision }: WriteContext, leadId: number, subject: string | null): void {
  db.statement('UPDATE lead_contact SET subject = ?, revision = ? WHERE lead_id = ?').run(subject, revision, leadId);
}

export type NewInquiry = {
  readonly leadId: number;
  readonly text: string;
  readonly subject: string | null;
  readonly sourceId: number | null;
  /** The import that brought it, null for one typed in. */
  readonly runId: number | null;
  readonly receivedAt: number;
};

export function insertInquiry(context: WriteContext, inquiry: NewInquiry): void {
  context.db
    .statement('INSERT INTO inquiry (lead_id, text, subject, source_id, run_id, received_at) VALUES (?, ?, ?, ?, ?, ?)')
    .run(inquiry.leadId, inquiry.text, inquiry.subject, inquiry.sourceId, inquiry.runId, inquiry.receivedAt);
}

/** What each of the leads wrote last; one that never wrote anything is left out. */
export function loadNewestInquiries(db: ReadDatabase, leadIds: readonly number[]): ReadonlyMap<number, string> {
  const rows = db
    .statement<[string], [number, string]>(
      `SELECT lead_id, text FROM inquiry AS newest
       WHERE lead_id IN (SELECT value FROM json_each(?)) AND text <> ''
         AND NOT EXISTS (SELECT 1 FROM inquiry AS later WHERE later.lead_id = newest.lead_id AND later.text <> ''
           AND (later.received_at, later.id) > (newest.received_at, newest.id))`,
    )
    .raw()
    .all(JSON.stringify(leadIds));
  return new Map(rows);
}
