import type { LeadScores } from '../../../shared/domain/routing/match-filter.ts';
import type { DealtLeads } from '../../../shared/domain/runs/deal.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';

/** Keeps the match scores of a plan, a byte for each agent; a lead with nothing to compare has no row. */
export function saveScores(db: WriteDatabase, runId: number, { ids, scores = [] }: DealtLeads): void {
  const insert = db.statement('INSERT INTO run_match (run_id, lead_id, scores) VALUES (?, ?, ?)');
  scores.forEach((own, index) => {
    if (own !== null) insert.run(runId, ids[index], Buffer.from(own));
  });
}

/** The match scores of a lead in a run, in the order of its agents. */
export function loadLeadScores(db: ReadDatabase, runId: number, leadId: number): LeadScores {
  const row = db
    .statement<[number, number], { scores: Buffer }>('SELECT scores FROM run_match WHERE run_id = ? AND lead_id = ?')
    .get(runId, leadId);
  return row ? Uint8Array.from(row.scores) : null;
}

/** The match scores of all leads of a run, parallel to the ids; undefined where nothing was compared. */
export function loadScores(db: ReadDatabase, runId: number, ids: Iterable<number>): readonly LeadScores[] | undefined {
  const rows = db
    .statement<[number], [number, Buffer]>('SELECT lead_id, scores FROM run_match WHERE run_id = ?')
    .raw()
    .all(runId);
  if (rows.length === 0) return undefined;
  const found = new Map(rows);
  return Array.from(ids, (id) => {
    const scores = found.get(id);
    return scores ? Uint8Array.from(scores) : null;
  });
}
