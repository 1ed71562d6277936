import type { WriteDatabase } from '../db/database.ts';
import type { Reject } from './row-pages.ts';
import type { Decision } from './verdicts.ts';

/** Notes a refused row as it stood in the file. */
export function noteReject(db: WriteDatabase, runId: number, row: Reject): void {
  db.statement(
    "INSERT INTO import_row (run_id, line, verdict, reason, repair, draft) VALUES (?, ?, 'reject', ?, ?, ?)",
  ).run(runId, row.line, row.reason, row.repair, JSON.stringify(row.cells));
}

/** Notes what a row replaces of a lead, for the undo. */
export function noteReplaced(
  db: WriteDatabase,
  runId: number,
  row: Decision & { readonly line: number },
  leadId: number,
  before: object,
): void {
  db.statement(
    "INSERT INTO import_row (run_id, line, verdict, lead_id, draft, before) VALUES (?, ?, ?, ?, '{}', ?)",
  ).run(runId, row.line, row.verdict, leadId, JSON.stringify(before));
}
