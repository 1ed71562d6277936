import { csvLine } from '../../../shared/domain/export/csv.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireImport } from './require-import.ts';

type RejectedRow = { reason: string; draft: string };

/** The refused rows as they stood in the file, with the reason as a last column: mended, they can be imported again. */
export function rejectedCsv(db: ReadDatabase, runId: number): string {
  const { request } = requireImport(db, runId);
  const header = request.kind === 'import' ? request.header : [];
  const rows = db
    .statement<[number], RejectedRow>(
      "SELECT reason, draft FROM import_row WHERE run_id = ? AND verdict = 'reject' ORDER BY line",
    )
    .all(runId);
  const width = header.length;
  const data = rows.map((row) => {
    const cells = JSON.parse(row.draft) as string[];
    return [...Array.from({ length: width }, (_, column) => cells[column] ?? ''), row.reason];
  });
  return [[...header, 'Reason'], ...data].map(csvLine).join('');
}
