import { csvLine } from '../../../shared/domain/export/csv.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireImport } from './require-import.ts';

/** The last column of what an import gives back. */
const reasonTitle = 'Reason';

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
  return [[...header, reasonTitle], ...data].map(csvLine).join('');
}

/** Whether a table is what an import gave back: its last column holds the reasons, which are whole sentences. */
export function isGivenBack(header: readonly string[], sampleRows: readonly (readonly string[])[]): boolean {
  const column = header.length - 1;
  if (column < 1 || header[column] !== reasonTitle) return false;
  const reasons = sampleRows.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  return reasons.length > 0 && reasons.every((reason) => reason.endsWith('.'));
}
