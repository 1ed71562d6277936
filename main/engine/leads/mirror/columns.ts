import type { ReadDatabase } from '../../db/database.ts';
import { currentRevision } from '../../db/revision.ts';

/**
 * The leads' changing columns in this thread's memory, one slot a lead in the order of their ids: what a filter, a count
 * or an order asks is answered in a few milliseconds, and the database is read for the visible rows only.
 * 0 stands for "none" in the columns of ids.
 */
export type Columns = {
  revision: number;
  size: number;
  id: Float64Array;
  status: Uint32Array;
  agent: Uint32Array;
  coveredBy: Uint32Array;
  source: Uint32Array;
  branch: Uint32Array;
  department: Uint32Array;
  temperature: Uint8Array;
  flags: Uint8Array;
  score: Uint8Array;
  createdAt: Float64Array;
  changedAt: Float64Array;
  /** -1 = never. */
  assignedAt: Float64Array;
  /** What a search looks through. */
  text: string[];
  /** 1 = on the needs-attention list; null until a filter of this data version asks. */
  needsAttention: Uint8Array | null;
  readonly slotOf: Map<number, number>;
};

type LeadTuple = [
  id: number,
  status: number,
  agent: number | null,
  coveredBy: number | null,
  source: number | null,
  branch: number | null,
  department: number | null,
  temperature: number,
  flags: number,
  score: number,
  createdAt: number,
  changedAt: number,
  assignedAt: number | null,
];

const leadColumns = `id, status_id, agent_id, covered_by, source_id, branch_id, department_id, temperature, flags, score,
  created_at, changed_at, assigned_at`;

export function loadColumns(db: ReadDatabase): Columns {
  const columns = emptyColumns(countLeadRows(db));
  applyLeads(columns, readLeads(db, 0));
  applyTexts(columns, readTexts(db, 0));
  columns.revision = currentRevision(db);
  return columns;
}

export type Change = 'nothing' | 'values' | 'names' | 'leads_added' | 'leads_gone';

/** Brings the columns up to the data version of the running transaction; when leads went away, all must be read again. */
export function refreshColumns(db: ReadDatabase, columns: Columns): Change {
  const revision = currentRevision(db);
  if (revision === columns.revision) return 'nothing';
  const before = columns.size;
  applyLeads(columns, readLeads(db, columns.revision));
  const renamed = applyTexts(columns, readTexts(db, columns.revision));
  columns.revision = revision;
  columns.needsAttention = null;
  if (columns.size !== countLeadRows(db)) return 'leads_gone';
  if (columns.size > before) return 'leads_added';
  return renamed > 0 ? 'names' : 'values';
}

export function countLeadRows(db: ReadDatabase): number {
  return db.statement<[], { count: number }>('SELECT count(*) AS count FROM lead').get()?.count ?? 0;
}

function readLeads(db: ReadDatabase, since: number): Iterable<LeadTuple> {
  return db
    .statement<[number], LeadTuple>(`SELECT ${leadColumns} FROM lead WHERE revision > ? ORDER BY id`)
    .raw()
    .iterate(since);
}

function readTexts(db: ReadDatabase, since: number): Iterable<[number, string]> {
  return db
    .statement<[number], [number, string]>('SELECT lead_id, search_text FROM lead_contact WHERE revision > ?')
    .raw()
    .iterate(since);
}

function emptyColumns(capacity: number): Columns {
  const room = Math.max(1024, Math.ceil(capacity * 1.25));
  return {
    revision: 0,
    size: 0,
    ...arrays(room),
    text: [],
    needsAttention: null,
    slotOf: new Map(),
  };
}

function arrays(room: number) {
  return {
    id: new Float64Array(room),
    status: new Uint32Array(room),
    agent: new Uint32Array(room),
    coveredBy: new Uint32Array(room),
    source: new Uint32Array(room),
    branch: new Uint32Array(room),
    department: new Uint32Array(room),
    temperature: new Uint8Array(room),
    flags: new Uint8Array(room),
    score: new Uint8Array(room),
    createdAt: new Float64Array(room),
    changedAt: new Float64Array(room),
    assignedAt: new Float64Array(room),
  };
}

function applyLeads(columns: Columns, leads: Iterable<LeadTuple>): void {
  for (const lead of leads) {
    let slot = columns.slotOf.get(lead[0]);
    if (slot === undefined) {
      slot = columns.size;
      if (slot === columns.id.length) grow(columns);
      columns.size += 1;
      columns.slotOf.set(lead[0], slot);
    }
    columns.id[slot] = lead[0];
    columns.status[slot] = lead[1];
    columns.agent[slot] = lead[2] ?? 0;
    columns.coveredBy[slot] = lead[3] ?? 0;
    columns.source[slot] = lead[4] ?? 0;
    columns.branch[slot] = lead[5] ?? 0;
    columns.department[slot] = lead[6] ?? 0;
    columns.temperature[slot] = lead[7];
    columns.flags[slot] = lead[8];
    columns.score[slot] = lead[9];
    columns.createdAt[slot] = lead[10];
    columns.changedAt[slot] = lead[11];
    columns.assignedAt[slot] = lead[12] ?? -1;
  }
}

function applyTexts(columns: Columns, texts: Iterable<[number, string]>): number {
  let count = 0;
  for (const [leadId, text] of texts) {
    const slot = columns.slotOf.get(leadId);
    if (slot !== undefined) columns.text[slot] = text;
    count += 1;
  }
  return count;
}

function grow(columns: Columns): void {
  const larger = arrays(columns.id.length * 2);
  for (const key of Object.keys(larger) as (keyof typeof larger)[]) larger[key].set(columns[key]);
  Object.assign(columns, larger);
}
