import Papa from 'papaparse';
import { harmlessCell } from '../../../shared/domain/intake/harmless-cell.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireRun } from '../runs/api.ts';

type RejectedRow = { reason: string; draft: string };

/** The refused rows as they stood in the file, with the reason as a last column: mended, they can be imported again. */
export function rejectedCsv(db: ReadDatabase, runId: number): string {
  const run = requireRun(db, runId);
  if (run.request.kind !== 'import') {
    throw new AppError('NOT_FOUND', 'This run is not an import and has no rejected rows.', { runId });
  }
  const rows = db
    .statement<[number], RejectedRow>(
      "SELECT reason, draft FROM import_row WHERE run_id = ? AND verdict = 'reject' ORDER BY line",
    )
    .all(runId);
  const width = run.request.header.length;
  const data = rows.map((row) => {
    const cells = JSON.parse(row.draft) as string[];
    return [...Array.from({ length: width }, (_, column) => harmlessCell(cells[column] ?? '')), row.reason];
  });
  return Papa.unparse([[...run.request.header.map(harmlessCell), 'Reason'], ...data], { newline: '\r\n' });
}
