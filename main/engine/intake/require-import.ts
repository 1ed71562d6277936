import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireRun, type RunRecord } from '../runs/api.ts';

export function requireImport(db: ReadDatabase, runId: number): RunRecord {
  const run = requireRun(db, runId);
  if (run.kind === 'import') return run;
  throw new AppError('NOT_FOUND', 'This run is not an import. Open it among the runs instead.', { runId });
}
