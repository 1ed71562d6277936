import type { WriteContext } from '../context.ts';
import { settleLead, writeContact, type LeadRecord } from '../leads/api.ts';
import { forgetReading, keepSaid, saidOfLead } from '../needs/api.ts';
import { requireAgent } from '../team/api.ts';
import type { KeptLead } from './kept-lead.ts';

type Pair = { readonly keep: LeadRecord; readonly merge: LeadRecord };

/** What the given-up lead wrote, and what was done about it, goes to the kept one. */
export function moveBelongings({ db }: WriteContext, { keep, merge }: Pair): void {
  for (const table of ['inquiry', 'activity']) {
    db.statement(`UPDATE ${table} SET lead_id = ? WHERE lead_id = ?`).run(keep.id, merge.id);
  }
}

export function writeKept(context: WriteContext, { keep, merge }: Pair, kept: KeptLead): void {
  const { db } = context;
  writeContact(context, keep.id, kept);
  db.statement('UPDATE lead_contact SET tags = ? WHERE lead_id = ?').run(JSON.stringify(kept.tags), keep.id);
  db.statement(
    `UPDATE lead SET status_id = ?, agent_id = ?, assigned_at = ?, covered_by = ?, branch_id = ?, department_id = ?,
       source_id = ?, temperature = ?, flags = ?, created_at = ?, first_response_at = ? WHERE id = ?`,
  ).run(
    kept.statusId,
    kept.agentId,
    kept.assignedAt,
    kept.coveredBy,
    kept.branchId,
    kept.departmentId,
    kept.sourceId,
    kept.temperature,
    kept.flags,
    kept.createdAt,
    kept.firstResponseAt,
    keep.id,
  );
  keepNeedOfBoth(context, { keep, merge });
  const isGiven = kept.agentId !== null && kept.agentId !== keep.agent_id;
  if (isGiven && requireAgent(db, kept.agentId).status === 'active') settleLead(context, keep.id);
}

/** What a person said of either stays said, the kept one's first; the rest is read anew from the newest inquiry. */
function keepNeedOfBoth(context: WriteContext, { keep, merge }: Pair): void {
  const said = { ...saidOfLead(context.db, merge.id), ...saidOfLead(context.db, keep.id) };
  forgetReading(context, keep.id);
  if (Object.keys(said).length > 0) keepSaid(context, keep.id, said);
}

/** The given-up lead is nobody's any more. Its own e-mail and phone stay, so that its person is known by them. */
export function writeMerged({ db, revision }: WriteContext, { keep, merge }: Pair, trashedStatusId: number): void {
  db.statement(
    'UPDATE lead SET status_id = ?, agent_id = NULL, assigned_at = NULL, covered_by = NULL WHERE id = ?',
  ).run(trashedStatusId, merge.id);
  db.statement('UPDATE lead_contact SET merged_into = ?, revision = ? WHERE lead_id = ?').run(
    keep.id,
    revision,
    merge.id,
  );
}
