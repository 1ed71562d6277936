import { flags, temperatures, type Flag, type Temperature } from '../../../shared/contract/lead-filter.ts';
import type { Activity } from '../../../shared/contract/activity.ts';
import type { TestOffice } from '../../helpers/engine.ts';

export type DeskLead = {
  readonly id: number;
  readonly status: string;
  readonly agentId: number | null;
  readonly coveredBy: number | null;
  readonly createdAt: number;
  readonly firstResponseAt: number | null;
  readonly score: number;
  readonly temperature: Temperature;
  readonly flags: readonly Flag[];
};

export type DeskActivity = {
  readonly id: number;
  readonly leadId: number;
  readonly kind: Activity['kind'];
  readonly authorId: number | null;
  readonly at: number;
  readonly disposition: Activity['disposition'];
  readonly dueAt: number | null;
  readonly completedAt: number | null;
};

export const plainLead: Omit<DeskLead, 'id'> = {
  status: 'Assigned',
  agentId: null,
  coveredBy: null,
  createdAt: 0,
  firstResponseAt: null,
  score: 50,
  temperature: 'warm',
  flags: [],
};

export const plainActivity: Omit<DeskActivity, 'id' | 'leadId'> = {
  kind: 'followUp',
  authorId: null,
  at: 0,
  disposition: null,
  dueAt: null,
  completedAt: null,
};

/** Writes leads and their log as they stand after a life of their own, past the operations. */
export function fillDesks(office: TestOffice, leads: readonly DeskLead[], activities: readonly DeskActivity[]): void {
  const { raw } = office.db;
  const lead = raw.prepare(
    `INSERT INTO lead (id, status_id, agent_id, covered_by, temperature, score, flags, created_at, assigned_at,
       first_response_at, changed_at, revision)
     SELECT ?, id, ?, ?, ?, ?, ?, ?, NULL, ?, ?, 1 FROM status WHERE name = ?`,
  );
  const contact = raw.prepare(
    `INSERT INTO lead_contact (lead_id, uuid, name, name_key, phone, email, tags, search_text, revision)
     VALUES (?, ?, ?, ?, ?, ?, '[]', '', 1)`,
  );
  for (const each of leads) {
    const bits = each.flags.reduce((sum, flag) => sum | (1 << flags.indexOf(flag)), 0);
    const heat = 2 - temperatures.indexOf(each.temperature);
    const { id, agentId, coveredBy, score, createdAt, firstResponseAt, status } = each;
    lead.run(id, agentId, coveredBy, heat, score, bits, createdAt, firstResponseAt, createdAt, status);
    contact.run(id, `uuid-${id}`, `Lead ${id}`, `lead ${id}`, `+1415555${1000 + id}`, `lead${id}@leads.example`);
  }
  const activity = raw.prepare(
    `INSERT INTO activity (id, lead_id, kind, author_id, at, text, disposition, due_at, completed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { id, leadId, kind, authorId, at, disposition, dueAt, completedAt } of activities) {
    activity.run(id, leadId, kind, authorId, at, `entry ${id}`, disposition, dueAt, completedAt);
  }
  raw.exec(
    `UPDATE lead SET follow_up_at = (SELECT min(due_at) FROM activity
       WHERE activity.lead_id = lead.id AND kind = 'followUp' AND completed_at IS NULL)`,
  );
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day on the wall of a zone, from the platform's own calendar. */
export function dayOn(at: number, timeZone: string): string {
  const format = days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  days.set(timeZone, format);
  return format.format(at);
}
