import type { WriteContext } from '../context.ts';
import type { Part } from '../leads/api.ts';
import type { RunRecord } from './store.ts';

/**
 * The column of a run's leads that holds the data version as of before it; with leads that an undo put back, the same
 * of the run that it undid.
 */
const columns: Readonly<Record<Part, string>> = { lead: 'from_revision', contact: 'from_contact_revision' };

/**
 * SQL over `moved`, a lead of a run: the data version as of which it stood before the run. The plan notes it: where a
 * lead stands is told anew at each undo and redo.
 */
export function standingBefore(part: Part): string {
  return `moved.${columns[part]}`;
}

/**
 * SQL that tells of a lead which an undo put back whether it still stands where it was before the run: other runs may
 * have been undone and done again over it since.
 */
export function standsAsBefore(part: Part): string {
  return `moved.${columns[part]} = (SELECT stands_as FROM lead_standing
    WHERE lead_standing.lead_id = moved.lead_id AND part = '${part}' AND lead_standing.revision = ${part}.revision)`;
}

/** Leads that an undo or a redo moved stand as their rows say, so that the runs over and under it can be turned next. */
export function noteStandings({ db, revision }: WriteContext, run: RunRecord, turnedBy: number): void {
  const parts: readonly Part[] = run.kind === 'tag' ? ['lead', 'contact'] : ['lead'];
  for (const part of parts) {
    db.statement(
      `INSERT INTO lead_standing (lead_id, part, revision, stands_as)
       SELECT lead_id, '${part}', ?, ${columns[part]} FROM run_lead
       WHERE run_id = ? AND outcome <> 'skipped' AND ${columns[part]} IS NOT NULL
       ON CONFLICT (lead_id, part) DO UPDATE SET revision = excluded.revision, stands_as = excluded.stands_as`,
    ).run(revision, turnedBy);
  }
}
