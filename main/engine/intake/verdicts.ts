import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import type { ReadDatabase } from '../db/database.ts';

export type Policy = 'skip' | 'update' | 'inquiry';
export type Verdict = 'create' | 'update' | 'inquiry' | 'skip' | 'reject';

/** What is to happen to a row, and to which lead: one of the office, or the one that an earlier row creates. */
export type Decision = {
  readonly verdict: Exclude<Verdict, 'reject'>;
  readonly leadId: number | null;
  readonly sameAsLine: number | null;
};

/**
 * Decides rows in file order. The same person by e-mail or phone is one lead; what its later rows do, the policy says.
 * `firstLine` is the line of the same person further up in the file, null if there is none.
 */
export function decideRow(db: ReadDatabase, draft: DraftLead, firstLine: number | null, policy: Policy): Decision {
  if (firstLine !== null) return { verdict: policy, leadId: null, sameAsLine: firstLine };
  const leadId = findPerson(db, draft);
  return leadId === null
    ? { verdict: 'create', leadId: null, sameAsLine: null }
    : { verdict: policy, leadId, sameAsLine: null };
}

/** The lead with this e-mail, or else with this phone; of several the oldest. */
function findPerson(db: ReadDatabase, draft: Pick<DraftLead, 'emailKey' | 'phoneKey'>): number | null {
  const byEmail =
    draft.emailKey === null
      ? undefined
      : db
          .statement<[string], { lead_id: number }>(
            'SELECT lead_id FROM lead_contact WHERE email_key = ? ORDER BY lead_id LIMIT 1',
          )
          .get(draft.emailKey);
  if (byEmail) return byEmail.lead_id;
  if (draft.phoneKey === null) return null;
  const byPhone = db
    .statement<[string], { lead_id: number }>(
      'SELECT lead_id FROM lead_contact WHERE phone_key = ? ORDER BY lead_id LIMIT 1',
    )
    .get(draft.phoneKey);
  return byPhone?.lead_id ?? null;
}
