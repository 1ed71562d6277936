import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { InboxFile } from '../../../shared/contract/intake.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';

type InboxRow = {
  id: number;
  name: string;
  at: number;
  outcome: InboxFile['outcome'];
  lead_id: number | null;
  run_id: number | null;
  note: string;
};

function toInboxFile(row: InboxRow): InboxFile {
  return {
    id: row.id,
    name: row.name,
    at: row.at,
    outcome: row.outcome,
    leadId: row.lead_id,
    runId: row.run_id,
    note: row.note,
  };
}

const columns = 'id, name, at, outcome, lead_id, run_id, note';

/** The newest record of a file with this content. */
export function findInboxFile(db: ReadDatabase, hash: string): InboxFile | null {
  const row = db
    .statement<[string], InboxRow>(`SELECT ${columns} FROM inbox_file WHERE content_hash = ? ORDER BY id DESC LIMIT 1`)
    .get(hash);
  return row ? toInboxFile(row) : null;
}

export type InboxNote = Omit<InboxFile, 'id' | 'at' | 'name'>;

export function insertInboxFile(
  context: WriteContext,
  { name, hash }: { readonly name: string; readonly hash: string },
  { outcome, leadId, runId, note }: InboxNote,
): InboxFile {
  const inserted = context.db
    .statement(
      'INSERT INTO inbox_file (content_hash, name, at, outcome, lead_id, run_id, note) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(hash, name, context.now, outcome, leadId, runId, note);
  return { id: Number(inserted.lastInsertRowid), name, at: context.now, outcome, leadId, runId, note };
}

export function listInboxFiles(
  { db }: ReadContext,
  { offset, limit }: InputOf<'intake.inboxFiles'>,
): OutputOf<'intake.inboxFiles'> {
  const rows = db
    .statement<[number, number], InboxRow>(`SELECT ${columns} FROM inbox_file ORDER BY id DESC LIMIT ? OFFSET ?`)
    .all(limit, offset);
  const { total = 0 } = db.statement<[], { total: number }>('SELECT count(*) AS total FROM inbox_file').get() ?? {};
  return { rows: rows.map(toInboxFile), total, revision: currentRevision(db) };
}
