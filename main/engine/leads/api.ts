import type { Flag } from '../../../shared/contract/lead-filter.ts';
import { flagBits } from '../../../shared/domain/leads/numbers.ts';
import type { Caller, WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { AppError } from '../app-error.ts';
import { isVisible, loadLeadRecords, type LeadRecord } from './lead-rows.ts';

export { targetQuery } from './lead-query.ts';
export type { QueryMoment } from './office-clock.ts';
export { listLeads } from './list.ts';
export { orderClause } from './list-order.ts';
export { loadLeadRecords, loadLeadRows, openStatusIds, type LeadRecord } from './lead-rows.ts';
export { leadName, statusWords } from './act-words.ts';
export { createLeadCopier, emptyInNewLeads, tablesOfNewLeads } from './copy.ts';
export { insertLead, sourceId } from './insert.ts';
export { followMerged, refuseMerged } from './merged.ts';
export { attentionOf, noteAttention, noteLeftOver, reopenRestored, settleLead, settlePlaced } from './attention.ts';
export {
  insertInquiry,
  loadNewestInquiries,
  refoldContact,
  writeContact,
  writeSubject,
  type Contact,
} from './contact.ts';
export { readMirrorAhead } from './mirror/mirror.ts';
export { inSlices } from './mirror/slices.ts';
export { keepFollowUp } from './follow-up.ts';
export { fillInquiryIndex, indexAgain } from './inquiry-index.ts';
export { noteStanding, standing, standingOf, standsAs, type Part } from './standing.ts';
export { findKnown, phoneKeyOf, refuseKnown } from './known.ts';

/** A lead that the caller may see: the broker every one, an agent those of the own desk. */
export function requireVisibleLead(db: ReadDatabase, caller: Caller, leadId: number): LeadRecord {
  const record = loadLeadRecords(db, [leadId])[0];
  if (record && isVisible(caller, record)) return record;
  throw new AppError('NOT_FOUND', 'There is no such lead here. It may have been removed or belong to another desk.', {
    leadId,
  });
}

/** A lead whoever asks, for acts that were allowed before. */
export function requireLeadRecord(db: ReadDatabase, leadId: number): LeadRecord {
  const record = loadLeadRecords(db, [leadId])[0];
  if (record) return record;
  throw new AppError('NOT_FOUND', 'There is no such lead here. It may have been removed.', { leadId });
}

/** Marks a lead as changed by this command: an undo of an older run leaves it alone from now on. */
export function touchLead(context: WriteContext, leadId: number): void {
  context.db
    .statement('UPDATE lead SET changed_at = ?, revision = ? WHERE id = ?')
    .run(context.now, context.revision, leadId);
}

export type TimelineNote = {
  readonly leadId: number;
  readonly kind: string;
  readonly fromAgentId?: number | null;
  readonly toAgentId?: number | null;
  readonly fromStatusId?: number | null;
  readonly toStatusId?: number | null;
  readonly reason?: string | null;
  readonly text?: string;
};

export function writeTimeline(context: WriteContext, note: TimelineNote): void {
  context.db
    .statement(
      `INSERT INTO timeline (lead_id, at, kind, actor_id, from_agent_id, to_agent_id, from_status_id, to_status_id, reason, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      note.leadId,
      context.now,
      note.kind,
      context.caller.agentId,
      note.fromAgentId ?? null,
      note.toAgentId ?? null,
      note.fromStatusId ?? null,
      note.toStatusId ?? null,
      note.reason ?? null,
      note.text ?? '',
    );
}

/** Working leads on each desk. Asked agent by agent: the index then gives the working leads alone, however many are closed. */
export function loadDeskSizes(db: ReadDatabase): ReadonlyMap<number, number> {
  const rows = db
    .statement<[], { agent_id: number; size: number }>(
      `SELECT id AS agent_id, (SELECT count(*) FROM lead WHERE agent_id = agent.id
         AND status_id IN (SELECT id FROM status WHERE category = 'working')) AS size FROM agent`,
    )
    .all();
  return new Map(rows.map((row) => [row.agent_id, row.size]));
}

/** What an import may replace of a lead. */
export function loadLeadForImport(db: ReadDatabase, leadId: number) {
  const found = loadLeadRecords(db, [leadId])[0];
  if (!found) throw new AppError('CONFLICT', 'A lead that the file names is gone. Plan the import again.', { leadId });
  return {
    name: found.name,
    email: found.email,
    phone: found.phone,
    phoneKey: found.phone_key,
    subject: found.subject,
    statusId: found.status_id,
    agentId: found.agent_id,
    flags: found.flags,
  };
}

/** Sets flags beside those that a lead has; none is taken off. */
export function addFlags(db: WriteDatabase, leadId: number, flags: readonly Flag[]): void {
  if (flags.length > 0) db.statement('UPDATE lead SET flags = flags | ? WHERE id = ?').run(flagBits(flags), leadId);
}

/** Puts a lead into a status, on an agent's desk or off all of them, and marks it as changed by this command. */
export function setOwnership(
  context: WriteContext,
  leadId: number,
  { statusId, agentId }: { readonly statusId: number; readonly agentId: number | null },
): void {
  context.db
    .statement(
      `UPDATE lead SET status_id = ?, agent_id = ?, assigned_at = CASE WHEN agent_id IS ? THEN assigned_at END,
         changed_at = ?, revision = ? WHERE id = ?`,
    )
    .run(statusId, agentId, agentId, context.now, context.revision, leadId);
}

export function setStatusOf(db: WriteDatabase, leadId: number, statusId: number): void {
  db.statement('UPDATE lead SET status_id = ? WHERE id = ?').run(statusId, leadId);
}
