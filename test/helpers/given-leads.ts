import { flags, type Flag } from '../../shared/contract/lead-filter.ts';
import type { TestOffice } from './engine.ts';

export type GivenLead = {
  readonly status?: string;
  readonly agentId?: number | null;
  readonly coveredBy?: number | null;
  readonly flags?: readonly Flag[];
  readonly tags?: readonly string[];
};

export type LeadState = {
  readonly id: number;
  readonly status: string;
  readonly agentId: number | null;
  readonly assignedAt: number | null;
  readonly tags: readonly string[];
};

/** Writes leads as they would stand after a life of their own, past the operations. Returns their ids. */
export function giveLeads(office: TestOffice, leads: readonly GivenLead[]): number[] {
  const insert = office.db.raw.prepare(
    `INSERT INTO lead (status_id, agent_id, covered_by, temperature, score, flags, created_at, assigned_at, changed_at, revision)
     SELECT id, ?, ?, 1, 50, ?, ?, ?, ?, 1 FROM status WHERE name = ? AND is_retired = 0`,
  );
  const contact = office.db.raw.prepare(
    `INSERT INTO lead_contact (lead_id, uuid, name, name_key, tags, search_text, revision) VALUES (?, ?, ?, ?, ?, '', 1)`,
  );
  const at = office.clock.now - 86_400_000;
  return leads.map(({ status = 'Unassigned', agentId = null, coveredBy = null, flags: set = [], tags = [] }) => {
    const bits = set.reduce((sum, flag) => sum | (1 << flags.indexOf(flag)), 0);
    const inserted = insert.run(agentId, coveredBy, bits, at, agentId === null ? null : at, at, status);
    const id = Number(inserted.lastInsertRowid);
    contact.run(id, `uuid-${id}`, `Lead ${id}`, `lead ${id}`, JSON.stringify(tags));
    return id;
  });
}

/** What runs may change of each lead. */
export function statesOf(office: TestOffice): LeadState[] {
  const rows = office.db.raw
    .prepare(
      `SELECT lead.id, status.name AS status, agent_id AS agentId, assigned_at AS assignedAt, tags
       FROM lead JOIN status ON status.id = status_id JOIN lead_contact ON lead_id = lead.id ORDER BY lead.id`,
    )
    .all() as (Omit<LeadState, 'tags'> & { tags: string })[];
  return rows.map((row) => ({ ...row, tags: JSON.parse(row.tags) as string[] }));
}
