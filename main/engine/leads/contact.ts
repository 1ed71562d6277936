import { foldText } from '../../../shared/domain/intake/text.ts';
import type { WriteContext } from '../context.ts';
import type { NewLead } from './insert.ts';

/** How a person is called and reached. `phoneKey` is E.164. */
export type Contact = Pick<NewLead, 'name' | 'email' | 'phone' | 'phoneKey' | 'subject'>;

/** What a search looks through: the folded name, the address and the bare digits of the phone. */
export function searchText(person: Pick<NewLead, 'name' | 'emailKey' | 'phone' | 'phoneKey'>): string {
  const digits = `${person.phone ?? ''} ${person.phoneKey ?? ''}`.replaceAll(/[^\d ]/g, '');
  return `${foldText(person.name)}\n${person.emailKey ?? ''}\n${digits}`;
}

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
