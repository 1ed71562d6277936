import type { Flag, Temperature } from '../../../shared/contract/lead-filter.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import { flagBits, temperatureNumber } from '../../../shared/domain/leads/numbers.ts';
import { searchText } from '../../../shared/domain/leads/search-text.ts';
import type { WriteContext } from '../context.ts';
import type { WriteDatabase } from '../db/database.ts';

export type NewLead = {
  readonly name: string;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly phone: string | null;
  /** E.164. */
  readonly phoneKey: string | null;
  readonly subject: string | null;
  readonly tags: readonly string[];
  readonly flags: readonly Flag[];
  readonly statusId: number;
  readonly agentId: number | null;
  readonly sourceId: number | null;
  readonly branchId: number | null;
  readonly departmentId: number | null;
  readonly temperature: Temperature;
  readonly score: number;
  readonly createdAt: number;
};

/** Inserts the two rows of a lead and returns its id; many leads come in by `createLeadCopier`. */
export function insertLead(context: WriteContext, lead: NewLead): number {
  const { db, now, revision } = context;
  const { lastInsertRowid } = db
    .statement(
      `INSERT INTO lead (status_id, agent_id, branch_id, department_id, source_id, temperature, score, flags, created_at,
         assigned_at, changed_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      lead.statusId,
      lead.agentId,
      lead.branchId,
      lead.departmentId,
      lead.sourceId,
      temperatureNumber(lead.temperature),
      lead.score,
      flagBits(lead.flags),
      lead.createdAt,
      lead.agentId === null ? null : now,
      now,
      revision,
    );
  const id = Number(lastInsertRowid);
  db.statement(
    `INSERT INTO lead_contact (lead_id, uuid, name, name_key, email, email_key, phone, phone_key, subject, tags,
       search_text, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    context.newId(),
    lead.name,
    foldText(lead.name),
    lead.email,
    lead.emailKey,
    lead.phone,
    lead.phoneKey,
    lead.subject,
    JSON.stringify(lead.tags),
    searchText(lead),
    revision,
  );
  return id;
}

/** The id of a source by its name, made when it is new. */
export function sourceId(db: WriteDatabase, name: string): number {
  const found = db.statement<[string], { id: number }>('SELECT id FROM source WHERE name = ?').get(name);
  if (found) return found.id;
  return Number(db.statement('INSERT INTO source (name) VALUES (?)').run(name).lastInsertRowid);
}
