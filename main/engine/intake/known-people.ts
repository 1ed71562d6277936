import type { ReadDatabase } from '../db/database.ts';
import { followMerged } from '../leads/api.ts';

type Keys = { readonly emailKey: string | null; readonly phoneKey: string | null };

/**
 * For each person the lead of the office with this e-mail, or else with this phone; of several the oldest, for a merged
 * one its keeper; null = a new person.
 */
export type PeopleFinder = (people: readonly Keys[]) => readonly (number | null)[];

/** A file of this share of the office's leads is compared with a list in memory, a smaller one page by page. */
const largeShare = 1 / 3;

/** `rows` is about how many people it will be asked for. Leads that come or go later are not known to it. */
export function createPeopleFinder(db: ReadDatabase, rows: number): PeopleFinder {
  const leads = db.statement<[], number>('SELECT count(*) FROM lead_contact').pluck().get() ?? 0;
  const lists = rows > leads * largeShare ? { email: all(db, 'email_key'), phone: all(db, 'phone_key') } : null;
  return (people) => {
    const { email, phone } = lists ?? leadsOf(db, people);
    return people.map(({ emailKey, phoneKey }) => {
      const found = leadOf(email, emailKey) ?? leadOf(phone, phoneKey);
      return found === null ? null : followMerged(db, found);
    });
  };
}

type Column = 'email_key' | 'phone_key';
type LeadsByKey = ReadonlyMap<string, number>;

function leadsOf(
  db: ReadDatabase,
  people: readonly Keys[],
): { readonly email: LeadsByKey; readonly phone: LeadsByKey } {
  const emails = people.map(({ emailKey }) => emailKey);
  const phones = people.map(({ phoneKey }) => phoneKey);
  return { email: some(db, 'email_key', emails), phone: some(db, 'phone_key', phones) };
}

function leadOf(leads: LeadsByKey, key: string | null): number | null {
  return key === null || leads.size === 0 ? null : (leads.get(key) ?? null);
}

/** The oldest lead of every key. */
function all(db: ReadDatabase, column: Column): LeadsByKey {
  const newestFirst = db
    .statement<[], [string, number]>(
      `SELECT ${column}, lead_id FROM lead_contact WHERE ${column} IS NOT NULL ORDER BY lead_id DESC`,
    )
    .raw();
  return new Map(newestFirst.iterate());
}

/** The oldest lead of each of these keys that the office has. */
function some(db: ReadDatabase, column: Column, keys: readonly (string | null)[]): LeadsByKey {
  const found = db
    .statement<[string], [string, number]>(
      `SELECT asked.value, min(contact.lead_id)
       FROM json_each(?) AS asked CROSS JOIN lead_contact AS contact ON contact.${column} = asked.value
       GROUP BY asked.value`,
    )
    .raw()
    .all(JSON.stringify(keys.filter((key) => key !== null)));
  return new Map(found);
}
