import type { PrepareContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadNewestInquiries } from '../leads/api.ts';
import { readNeeds } from '../needs/api.ts';
import { loadAutoAssignment, loadTopUp } from '../settings/api.ts';
import { loadAgents } from '../team/api.ts';

const textsAtATime = 1000;

/**
 * Tells the languages of inquiries that the automatic runs will read, which takes its time, and gives what reads them
 * inside the transaction. Nothing where no agent asks for a language.
 */
export async function prepareReading({
  db,
  meaning,
  progress,
}: PrepareContext): Promise<(write: WriteContext) => void> {
  const ids = asksLanguage(db) ? unreadLeads(db) : [];
  const languages = new Map<number, string | null>();
  for (let start = 0; start < ids.length; start += textsAtATime) {
    progress('reading', start, ids.length);
    const texts = [...loadNewestInquiries(db, ids.slice(start, start + textsAtATime))];
    const told = await meaning.languagesOf(texts.map(([, text]) => text));
    texts.forEach(([leadId], index) => languages.set(leadId, told[index] ?? null));
  }
  return (write) => readNeeds(write, ids, (leadId) => languages.get(leadId) ?? null);
}

function asksLanguage(db: ReadDatabase): boolean {
  if (!loadAutoAssignment(db).matchCriteria && !loadTopUp(db).matchCriteria) return false;
  return loadAgents(db).some(({ status, criteria }) => status === 'active' && criteria.languages.length > 0);
}

/** Leads in the statuses that the automatic runs deal, whose newest inquiry was not read yet. */
function unreadLeads(db: ReadDatabase): number[] {
  const eligible = JSON.stringify(loadAutoAssignment(db).eligibleStatusIds);
  return db
    .statement<[string], number>(
      `SELECT lead.id FROM lead LEFT JOIN lead_need ON lead_need.lead_id = lead.id
       WHERE ifnull(lead_need.is_read, 0) = 0 AND lead.status_id IN (
         SELECT value FROM json_each(?) UNION SELECT id FROM status WHERE category = 'unassigned') ORDER BY lead.id`,
    )
    .pluck()
    .all(eligible);
}
