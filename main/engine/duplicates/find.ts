import type { Duplicate, Likeness } from '../../../shared/contract/duplicates.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { normalizePhone } from '../../../shared/domain/intake/phone.ts';
import { nameKeys } from '../../../shared/domain/intake/same-name.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadLeadRows, requireVisibleLead, type LeadRecord } from '../leads/api.ts';
import { requireOffice } from '../office/api.ts';

/** What each likeness tells: two leads of one address and one number are likelier one person than two of one name. */
const weights: Readonly<Record<Likeness, number>> = { email: 4, phone: 2, name: 1 };
const mostShown = 50;

/** Other leads that may be the same person, the likeliest first, and of equals the newest; merged ones are left out. */
export function findDuplicates(context: ReadContext, { leadId }: InputOf<'leads.duplicates'>): Duplicate[] {
  const { db } = context;
  const lead = requireVisibleLead(db, context.caller, leadId);
  const found = new Map<number, Likeness[]>();
  const add = (likeness: Likeness, column: string, key: string | null) => {
    if (key === null) return;
    for (const id of leadsWith(db, column, key)) {
      if (id !== leadId) found.set(id, [...new Set([...(found.get(id) ?? []), likeness])]);
    }
  };
  add('email', 'email_key', lead.email?.toLowerCase() ?? null);
  add('phone', 'phone_key', phoneOf(db, lead));
  for (const key of nameKeys(lead.name)) add('name', 'name_key', key);
  const ids = [...found]
    .toSorted(([one, left], [other, right]) => weightOf(right) - weightOf(left) || other - one)
    .slice(0, mostShown)
    .map(([id]) => id);
  const rows = loadLeadRows(db, ids);
  return rows.map((row) => ({ lead: row, likenesses: found.get(row.id) ?? [] }));
}

function weightOf(likenesses: readonly Likeness[]): number {
  return likenesses.reduce((sum, likeness) => sum + weights[likeness], 0);
}

/** As E.164, also where a file brought the number in another form. */
function phoneOf(db: ReadDatabase, { phone, phone_key: key }: LeadRecord): string | null {
  if (key !== null || phone === null) return key;
  const normalized = normalizePhone(phone, requireOffice(db).country);
  return 'e164' in normalized ? normalized.e164 : null;
}

/** The newest leads of a key: each has an index, and of a name that thousands have the first few are enough. */
function leadsWith(db: ReadDatabase, column: string, key: string): number[] {
  return db
    .statement<[string], number>(
      `SELECT lead_id FROM lead_contact WHERE ${column} = ? AND merged_into IS NULL
       ORDER BY lead_id DESC LIMIT ${mostShown + 1}`,
    )
    .pluck()
    .all(key);
}
