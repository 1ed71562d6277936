import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadLeadRecords, type LeadRecord } from './lead-rows.ts';

/** The lead that stands for a person: itself, or the one that took it over, and so on. */
export function followMerged(db: ReadDatabase, leadId: number): number {
  const last = db
    .statement<[number], number>(
      `WITH RECURSIVE way (lead_id, next, steps) AS (
         SELECT lead_id, merged_into, 0 FROM lead_contact WHERE lead_id = ?
         UNION ALL
         SELECT contact.lead_id, contact.merged_into, steps + 1
         FROM way JOIN lead_contact AS contact ON contact.lead_id = way.next
       )
       SELECT lead_id FROM way ORDER BY steps DESC LIMIT 1`,
    )
    .pluck()
    .get(leadId);
  return last ?? leadId;
}

/** A lead that was given up for another is worked there. */
export function refuseMerged(db: ReadDatabase, lead: LeadRecord): void {
  if (lead.merged_into === null) return;
  const leadId = followMerged(db, lead.id);
  const keeper = loadLeadRecords(db, [leadId])[0]?.name ?? 'another lead';
  throw new AppError('CONFLICT', `This lead was merged into ${keeper}. Open that lead, or undo the merge first.`, {
    leadId,
  });
}
