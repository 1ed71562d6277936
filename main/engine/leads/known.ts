import { normalizePhone } from '../../../shared/domain/intake/phone.ts';
import { AppError } from '../app-error.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { isVisible, loadLeadRecords } from './lead-rows.ts';
import { followMerged } from './merged.ts';

/** A phone as E.164 by the office's country. */
export function phoneKeyOf(db: ReadDatabase, phone: string | null): string | null {
  if (phone === null) return null;
  const country = db.statement<[], { country: string }>('SELECT country FROM office').get()?.country ?? 'US';
  const normalized = normalizePhone(phone, country);
  if ('e164' in normalized) return normalized.e164;
  throw new AppError('INVALID_INPUT', `${normalized.problem} Correct the phone number or leave it out.`, {
    field: 'phone',
  });
}

/**
 * The lead of the same person, by e-mail or else by phone; of several the oldest. One that was merged stands for the lead that
 * took it over. `ownId` is not looked at.
 */
export function findKnown(
  db: ReadDatabase,
  { email, phoneKey }: { readonly email: string | null; readonly phoneKey: string | null },
  ownId: number | null = null,
): number | null {
  const known = db
    .statement<[string | null, string | null, number, string | null], { lead_id: number; merged_into: number | null }>(
      `SELECT lead_id, merged_into FROM lead_contact WHERE (email_key = ? OR phone_key = ?) AND lead_id <> ?
       ORDER BY ifnull(email_key = ?, 0) DESC, lead_id LIMIT ${looked}`,
    )
    .all(email, phoneKey, ownId ?? 0, email);
  for (const { lead_id: leadId, merged_into: keeper } of known) {
    const standing = keeper === null ? leadId : followMerged(db, leadId);
    if (standing !== ownId) return standing;
  }
  return null;
}

/** Of a number that half a town shares, the first few leads tell enough. */
const looked = 50;

/** Names the lead only to those who may see it: an agent does not look through other desks with a phone number. */
export function refuseKnown({ db, caller }: Pick<ReadContext, 'db' | 'caller'>, leadId: number | null): void {
  if (leadId === null) return;
  const lead = loadLeadRecords(db, [leadId])[0];
  if (lead === undefined || !isVisible(caller, lead)) {
    throw new AppError(
      'CONFLICT',
      'The office has a lead with this e-mail or phone already. Correct what you typed, or ask the broker.',
    );
  }
  throw new AppError(
    'CONFLICT',
    `A lead with this e-mail or phone is already here: ${lead.name}. Open that lead, or correct what you typed.`,
    { leadId },
  );
}
