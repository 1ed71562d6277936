import type { LeadRow } from '../../../shared/contract/leads.ts';
import { flagsOf, temperatureOf } from '../../../shared/domain/leads/numbers.ts';
import type { Caller } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';

export type LeadRecord = {
  id: number;
  status_id: number;
  agent_id: number | null;
  covered_by: number | null;
  branch_id: number | null;
  department_id: number | null;
  source_id: number | null;
  temperature: number;
  score: number;
  flags: number;
  created_at: number;
  assigned_at: number | null;
  first_response_at: number | null;
  changed_at: number;
  revision: number;
  uuid: string;
  name: string;
  email: string | null;
  phone: string | null;
  phone_key: string | null;
  subject: string | null;
  tags: string;
  follow_up_at: number | null;
  merged_into: number | null;
};

/** The statuses in which somebody is still to act; to embed in a statement. */
export const openStatusIds = "SELECT id FROM status WHERE category IN ('unassigned', 'working')";

/** The broker sees every lead, an agent those of the own desk. */
export function isVisible(caller: Caller, lead: Pick<LeadRecord, 'agent_id' | 'covered_by'>): boolean {
  return caller.role === 'broker' || lead.agent_id === caller.agentId || lead.covered_by === caller.agentId;
}

export function toLeadRow(record: LeadRecord, slaMinutes: number, inquiry: string | null): LeadRow {
  return {
    id: record.id,
    name: record.name,
    email: record.email,
    phone: record.phone,
    statusId: record.status_id,
    agentId: record.agent_id,
    coveredBy: record.covered_by,
    sourceId: record.source_id,
    branchId: record.branch_id,
    departmentId: record.department_id,
    temperature: temperatureOf(record.temperature),
    score: record.score,
    flags: flagsOf(record.flags),
    tags: JSON.parse(record.tags) as string[],
    inquiry,
    createdAt: record.created_at,
    assignedAt: record.assigned_at,
    changedAt: record.changed_at,
    firstResponseAt: record.first_response_at,
    slaDueAt: record.created_at + slaMinutes * 60_000,
    followUpAt: record.follow_up_at,
  };
}

const columns = `lead.*, lead_contact.uuid, lead_contact.name, lead_contact.email, lead_contact.phone,
  lead_contact.phone_key, lead_contact.subject, lead_contact.tags, lead_contact.merged_into`;

/** The records of these ids, in their order; ids that do not exist are left out. */
export function loadLeadRecords(db: ReadDatabase, ids: readonly number[]): LeadRecord[] {
  const records = db
    .statement<[string], LeadRecord>(
      `SELECT ${columns} FROM json_each(?) AS wanted
       JOIN lead ON lead.id = wanted.value JOIN lead_contact ON lead_contact.lead_id = lead.id`,
    )
    .all(JSON.stringify(ids));
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function loadSlaMinutes(db: ReadDatabase): number {
  return db.statement<[], { sla_minutes: number }>('SELECT sla_minutes FROM office').get()?.sla_minutes ?? 5;
}

const excerptLength = 200;
/** More than enough of a text to fill the excerpt once its white space is folded. */
const excerptSource = 1000;

/** The rows of these leads, in their order, each with the beginning of what its lead wrote last. */
export function loadLeadRows(db: ReadDatabase, ids: readonly number[]): LeadRow[] {
  const slaMinutes = loadSlaMinutes(db);
  const excerpts = loadExcerpts(db, ids);
  return loadLeadRecords(db, ids).map((record) => toLeadRow(record, slaMinutes, excerpts.get(record.id) ?? null));
}

/** The beginning of the newest inquiry that says something, in one line; leads that wrote nothing are left out. */
export function loadExcerpts(db: ReadDatabase, leadIds: readonly number[]): ReadonlyMap<number, string> {
  const rows = db
    .statement<[number, string], [number, string | null]>(
      `SELECT value, (SELECT substr(ltrim(text, char(9, 10, 13, 32)), 1, ?) FROM inquiry
         WHERE lead_id = value AND trim(text, char(9, 10, 13, 32)) <> '' ORDER BY received_at DESC, id DESC LIMIT 1)
       FROM json_each(?)`,
    )
    .raw()
    .all(excerptSource, JSON.stringify(leadIds));
  return new Map(rows.map(([id, text]) => [id, excerptOf(text ?? '')] as const).filter(([, line]) => line !== ''));
}

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= excerptLength) return line;
  // A letter of two halves at the end must not lose its second.
  return `${line
    .slice(0, excerptLength - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
