import type { WriteContext } from '../context.ts';

export const tablesOfNewLeads = ['lead', 'lead_contact', 'inquiry'] as const;

/** Columns that no new lead fills. */
export const emptyInNewLeads = ['follow_up_at', 'covered_by', 'merged_into'] as const;

/** Copies new leads into their tables; `parameters` are those of its select. */
export type LeadCopier = (parameters: readonly unknown[]) => void;

/**
 * New leads by the thousand out of another table, without a value of them leaving the database. `select` gives
 * lead_id, status_id, agent_id, branch_id, source_id, temperature and flags as numbers, created_at, uuid, name, name_key,
 * email in lower case, phone, phone_key, phone_digits, subject, tags as JSON, and message, null where nothing was
 * written; `runId` is the import that brings them. A single lead is made by `insertLead`.
 */
export function createLeadCopier({ db, now, revision }: WriteContext, select: string, runId: number): LeadCopier {
  const leads = db.statement(
    `INSERT INTO lead (id, status_id, agent_id, branch_id, source_id, temperature, score, flags, created_at, assigned_at,
       changed_at, revision)
     SELECT lead_id, status_id, agent_id, branch_id, source_id, temperature, 50, flags, created_at,
       iif(agent_id IS NULL, NULL, ?), ?, ? FROM (${select})`,
  );
  const contacts = db.statement(
    `INSERT INTO lead_contact (lead_id, uuid, name, name_key, email, email_key, phone, phone_key, subject, tags,
       search_text, revision)
     SELECT lead_id, uuid, name, name_key, email, email, phone, phone_key, subject, tags,
       name_key || char(10) || ifnull(email, '') || char(10) || phone_digits, ? FROM (${select})`,
  );
  const inquiries = db.statement(
    `INSERT INTO inquiry (lead_id, text, subject, source_id, run_id, received_at)
     SELECT lead_id, message, subject, source_id, ?, created_at FROM (${select}) WHERE message IS NOT NULL`,
  );
  return (parameters) => {
    leads.run(now, now, revision, ...parameters);
    contacts.run(revision, ...parameters);
    inquiries.run(runId, ...parameters);
  };
}
