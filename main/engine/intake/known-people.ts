import type { ReadDatabase } from '../db/database.ts';
import { followMerged } from '../leads/api.ts';

type Keys = { readonly emailKey: string | null; readonly phoneKey: string | null };

/** The lead of the office with this e-mail, or else with this phone; of several the oldest, for a merged one its keeper; null = a new person. */
export type PersonFinder = { find(person: Keys): number | null };

/** A file of this share of the office's leads is compared with a list in memory, a smaller one lead by lead. */
const largeShare = 1 / 3;

/** Leads that come or go later are not known to it. */
export function createPersonFinder(db: ReadDatabase, rows: number): PersonFinder {
  const leads = db.statement<[], number>('SELECT count(*) FROM lead_contact').pluck().get() ?? 0;
  const oldest = rows > leads * largeShare ? inMemory(db) : inTables(db);
  return {
    find({ emailKey, phoneKey }) {
      const found = oldest.byEmail(emailKey) ?? oldest.byPhone(phoneKey);
      return found === null ? null : followMerged(db, found);
    },
  };
}

type Oldest = {
  readonly byEmail: (key: string | null) => number | null;
  readonly byPhone: (key: string | null) => number | null;
};

function inTables(db: ReadDatabase): Oldest {
  const byEmail = db
    .statement<[string], number>('SELECT lead_id FROM lead_contact WHERE email_key = ? ORDER BY lead_id LIMIT 1')
    .pluck();
  const byPhone = db
    .statement<[string], number>('SELECT lead_id FROM lead_contact WHERE phone_key = ? ORDER BY lead_id LIMIT 1')
    .pluck();
  return {
    byEmail: (key) => (key === null ? null : (byEmail.get(key) ?? null)),
    byPhone: (key) => (key === null ? null : (byPhone.get(key) ?? null)),
  };
}

function inMemory(db: ReadDatabase): Oldest {
  const oldest = (column: 'email_key' | 'phone_key') =>
    new Map(
      db
        .statement<[], [string, number]>(
          `SELECT ${column}, lead_id FROM lead_contact WHERE ${column} IS NOT NULL ORDER BY lead_id DESC`,
        )
        .raw()
        .iterate(),
    );
  const byEmail = oldest('email_key');
  const byPhone = oldest('phone_key');
  return {
    byEmail: (key) => (key === null || byEmail.size === 0 ? null : (byEmail.get(key) ?? null)),
    byPhone: (key) => (key === null || byPhone.size === 0 ? null : (byPhone.get(key) ?? null)),
  };
}
