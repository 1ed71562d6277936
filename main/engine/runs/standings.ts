import type { WriteContext } from '../context.ts';
import type { Part } from '../leads/api.ts';
import type { RunRecord } from './store.ts';

/**
 * The column of a run's leads that holds the data version as of before it; with leads that an undo put back, the same
 * of the run that it undid.
 */
const columns: Readonly<Record<Part, string>> = { lead: 'from_revision', contact: 'from_contact_revision' };

/**
 * SQL over `moved`, a lead of a run: the data version as which it stood before the run. One that stood there by an
 * earlier undo stood where that one had brought it.
 */
export function standingBefore(part: Part): string {
  const before = `moved.${columns[part]}`;
  return `ifnull((SELECT stands_as FROM lead_standing AS older
    WHERE older.lead_id = moved.lead_id AND older.part = '${part}' AND older.revision = ${before}), ${before})`;
}

/**
 * SQL that tells of a lead which an undo put back whether it still stands where it was before the run: other runs may
 * have been undone and done again over it since.
 */
export function standsAsBefore(part: Part): string {
  return `moved.${columns[part]} = (SELECT stands_as FROM lead_standing
    WHERE lead_standing.lead_id = moved.lead_id AND part = '${part}' AND lead_standing.revision = ${part}.revision)`;
}

/**
 * Leads of a plan that stand as of an older data version, because an undo or a redo brought them there, keep that one as
 * theirs before the run: where they stand is told anew at the next turn, and an undo may come after many.
 */
export function settleStandings({ db }: WriteContext, run: RunRecord): void {
  const parts: readonly Part[] = run.kind === 'tag' ? ['lead', 'contact'] : ['lead'];
  for (const part of parts) {
    db.statement(
      `UPDATE run_lead AS moved SET ${columns[part]} = stands_as FROM lead_standing AS older
       WHERE moved.run_id = ? AND moved.lead_id = older.lead_id AND older.part = '${part}'
         AND older.revision = moved.${columns[part]}`,
    ).run(run.id);
  }
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
