import { normalizePhone } from '../../../shared/domain/intake/phone.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadLeadRecords } from './lead-rows.ts';
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
 * The lead of the same person, by e-mail or phone; of several the oldest. One that was merged stands for the lead that
 * took it over. `ownId` is not looked at.
 */
export function findKnown(
  db: ReadDatabase,
  { email, phoneKey }: { readonly email: string | null; readonly phoneKey: string | null },
  ownId: number | null = null,
): number | null {
  const known = db
    .statement<[string | null, string | null, number], { lead_id: number; merged_into: number | null }>(
      `SELECT lead_id, merged_into FROM lead_contact WHERE (email_key = ? OR phone_key = ?) AND lead_id <> ?
       ORDER BY lead_id LIMIT ${looked}`,
    )
    .all(email, phoneKey, ownId ?? 0);
  for (const { lead_id: leadId, merged_into: keeper } of known) {
    const standing = keeper === null ? leadId : followMerged(db, leadId);
    if (standing !== ownId) return standing;
  }
  return null;
}

/** Of a number that half a town shares, the first few leads tell enough. */
const looked = 50;

export function refuseKnown(db: ReadDatabase, leadId: number | null): void {
  if (leadId === null) return;
  const name = loadLeadRecords(db, [leadId])[0]?.name ?? '';
  throw new AppError(
    'CONFLICT',
    `A lead with this e-mail or phone is already here: ${name}. Open that lead, or correct what you typed.`,
    { leadId },
  );
}
