import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import type { Decision, Verdict } from './verdicts.ts';

/** A row of a file as the plan of its import keeps it. */
export type ImportRow = Decision & { readonly line: number; readonly draft: DraftLead };

type Stored = {
  line: number;
  verdict: Exclude<Verdict, 'reject'>;
  lead_id: number | null;
  same_as_line: number | null;
  draft: string;
};

export function storeRow(db: WriteDatabase, runId: number, row: ImportRow): void {
  db.statement(
    'INSERT INTO import_row (run_id, line, verdict, lead_id, same_as_line, draft) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(runId, row.line, row.verdict, row.leadId, row.sameAsLine, JSON.stringify(row.draft));
}

export function storeReject(
  db: WriteDatabase,
  runId: number,
  row: { readonly line: number; readonly reason: string; readonly cells: readonly string[] },
): void {
  db.statement("INSERT INTO import_row (run_id, line, verdict, reason, draft) VALUES (?, ?, 'reject', ?, ?)").run(
    runId,
    row.line,
    row.reason,
    JSON.stringify(row.cells),
  );
}

const chunk = 1000;

/** The accepted rows in file order, read in pieces, so that the caller may write between them. */
export function* readRows(db: ReadDatabase, runId: number): Generator<ImportRow> {
  let last = 0;
  for (;;) {
    const rows = db
      .statement<[number, number, number], Stored>(
        `SELECT line, verdict, lead_id, same_as_line, draft FROM import_row
         WHERE run_id = ? AND line > ? AND verdict <> 'reject' ORDER BY line LIMIT ?`,
      )
      .all(runId, last, chunk);
    for (const row of rows) {
      yield {
        line: row.line,
        verdict: row.verdict,
        leadId: row.lead_id,
        sameAsLine: row.same_as_line,
        draft: JSON.parse(row.draft) as DraftLead,
      };
    }
    if (rows.length < chunk) return;
    last = rows.at(-1)?.line ?? last;
  }
}

/** How many rows have each verdict. */
export function countVerdicts(db: ReadDatabase, runId: number): Readonly<Record<Verdict, number>> {
  const rows = db
    .statement<[number], { verdict: Verdict; count: number }>(
      'SELECT verdict, count(*) AS count FROM import_row WHERE run_id = ? GROUP BY verdict',
    )
    .all(runId);
  const counts: Record<Verdict, number> = { create: 0, update: 0, inquiry: 0, skip: 0, reject: 0 };
  for (const row of rows) counts[row.verdict] = row.count;
  return counts;
}

/** What the people of the rows that bring a lead or an inquiry wrote; a lead that is yet to come has no id. */
export function importedTexts(db: ReadDatabase, runId: number): { leadId: null; text: string }[] {
  return db
    .statement<[number], string>(
      `SELECT json_extract(draft, '$.message') FROM import_row
       WHERE run_id = ? AND verdict IN ('create', 'inquiry') AND json_extract(draft, '$.message') IS NOT NULL`,
    )
    .pluck()
    .all(runId)
    .map((text) => ({ leadId: null, text }));
}
