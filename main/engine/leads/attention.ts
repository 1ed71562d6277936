import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LeftoverReason } from '../../../shared/contract/leftover-reasons.ts';
import type { Attention, AttentionReason } from '../../../shared/contract/leads.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';

/**
 * A row says why a run left a lead over. It counts only while nobody has the lead and the lead is open, which every
 * reader asks anew: whatever else happens to a lead, no act has to remember the list. A row that a placement settled
 * is kept with the data version of that act, so that undoing the act puts the lead back on the list as it was.
 */
const isOpen = "lead.status_id IN (SELECT id FROM status WHERE category IN ('unassigned', 'working'))";

/**
 * Each lead on the list and since when: left over without an agent, in work without one, or with an agent who has left
 * the office.
 */
const listed = `SELECT lead.id AS lead_id, attention.at AS since
  FROM attention JOIN lead ON lead.id = attention.lead_id
  WHERE attention.settled_revision IS NULL AND lead.agent_id IS NULL AND ${isOpen}
  UNION ALL
  SELECT lead.id, lead.changed_at FROM lead
  WHERE lead.agent_id IS NULL AND lead.status_id IN (SELECT id FROM status WHERE category = 'working')
    AND NOT EXISTS (SELECT 1 FROM attention WHERE attention.lead_id = lead.id AND settled_revision IS NULL)
  UNION ALL
  SELECT lead.id, ifnull(attention.at, lead.changed_at)
  FROM lead LEFT JOIN attention ON attention.lead_id = lead.id AND attention.settled_revision IS NULL
  WHERE lead.agent_id IN (SELECT id FROM agent WHERE status = 'inactive') AND ${isOpen}`;

/** The ids of the leads on the list, to embed in a statement. */
export const attentionIds = `SELECT lead_id FROM (${listed})`;

const words: Record<AttentionReason, string> = {
  agents_at_cap: 'every agent who may take it is at cap',
  no_match: 'no agent’s criteria match it',
  no_subject: 'no agent lists its subject',
  no_primary: 'no primary agent may take it',
  other_place: 'every agent who could take it works in another branch or department',
  outside_hours: 'every agent who may take it is outside working hours',
  away: 'every agent who may take it is away',
  not_recipient: 'every agent is off rotation',
  nobody_eligible: 'no agent may take it',
  do_not_contact: 'it is flagged Do not contact',
  under_cover: 'it is under vacation cover',
  agent_left: 'its agent has left the office',
  no_agent: 'it is in work, and nobody has it',
};

type AttentionRow = {
  reason: AttentionReason | null;
  has_agent: number;
  run_id: number | null;
  /** Why the fallback of routing did not take the lead, in words. */
  fallback: string | null;
  since: number;
};

function toAttention(row: AttentionRow): Attention {
  const reason = row.reason ?? (row.has_agent === 1 ? 'agent_left' : 'no_agent');
  const text = row.fallback === null ? words[reason] : `${words[reason]}; ${row.fallback}`;
  return { reason, text, runId: row.run_id, since: row.since };
}

const fallback = "(SELECT summary ->> 'fallback' FROM run WHERE run.id = attention.run_id) AS fallback";

export function listAttention(
  { db }: ReadContext,
  { limit, offset }: InputOf<'leads.attention'>,
): OutputOf<'leads.attention'> {
  type Row = AttentionRow & { lead_id: number; name: string; agent_id: number | null; agent_name: string | null };
  const rows = db
    .statement<[number, number], Row>(
      `SELECT page.*, attention.reason, attention.run_id, ${fallback}, lead_contact.name, lead.agent_id, agent.name AS agent_name,
         lead.agent_id IS NOT NULL AS has_agent
       FROM (SELECT * FROM (${listed}) ORDER BY since, lead_id LIMIT ? OFFSET ?) AS page
         JOIN lead ON lead.id = page.lead_id JOIN lead_contact ON lead_contact.lead_id = page.lead_id
         LEFT JOIN agent ON agent.id = lead.agent_id
         LEFT JOIN attention ON attention.lead_id = page.lead_id AND attention.settled_revision IS NULL
       ORDER BY page.since, page.lead_id`,
    )
    .all(limit, offset);
  return {
    rows: rows.map((row) => ({
      leadId: row.lead_id,
      name: row.name,
      agentId: row.agent_id,
      agentName: row.agent_name,
      ...toAttention(row),
    })),
    total: db.statement<[], { total: number }>(`SELECT count(*) AS total FROM (${listed})`).get()?.total ?? 0,
    revision: currentRevision(db),
  };
}

/** Why this lead is on the list; null when it is not. */
export function attentionOf(db: ReadDatabase, leadId: number): Attention | null {
  const row = db
    .statement<[number], AttentionRow>(
      `SELECT listed.since, attention.reason, attention.run_id, ${fallback}, lead.agent_id IS NOT NULL AS has_agent
       FROM (${listed}) AS listed JOIN lead ON lead.id = listed.lead_id
       LEFT JOIN attention ON attention.lead_id = listed.lead_id AND attention.settled_revision IS NULL
       WHERE listed.lead_id = ?`,
    )
    .get(leadId);
  return row ? toAttention(row) : null;
}

/** Puts the leads that a run leaves over on the list, with its reason; one that is on it already stays since when. */
export function noteLeftOver({ db, now }: WriteContext, runId: number): void {
  db.statement(
    `INSERT INTO attention (lead_id, run_id, reason, at)
     SELECT lead_id, run_id, ifnull(leftover_reason, 'nobody_eligible'), ? FROM run_lead
     WHERE run_id = ? AND outcome = 'left_over'
     ON CONFLICT (lead_id) DO UPDATE SET run_id = excluded.run_id, reason = excluded.reason,
       at = CASE WHEN settled_revision IS NULL THEN at ELSE excluded.at END, settled_revision = NULL`,
  ).run(now, runId);
}

/** Puts one lead that nobody has on the list. */
export function noteAttention({ db, now }: WriteContext, leadId: number, reason: LeftoverReason): void {
  db.statement(
    `INSERT INTO attention (lead_id, run_id, reason, at) VALUES (?, NULL, ?, ?)
     ON CONFLICT (lead_id) DO UPDATE SET run_id = NULL, reason = excluded.reason, at = excluded.at,
       settled_revision = NULL`,
  ).run(leadId, reason, now);
}

/** Settles the leads that a run gave to somebody. */
export function settlePlaced({ db, revision }: WriteContext, runId: number): void {
  db.statement(
    `UPDATE attention SET settled_revision = ? WHERE settled_revision IS NULL AND EXISTS (
       SELECT 1 FROM run_lead WHERE run_lead.run_id = ? AND run_lead.lead_id = attention.lead_id
         AND outcome = 'placed' AND to_agent_id IN (SELECT id FROM agent WHERE status = 'active'))`,
  ).run(revision, runId);
}

/** The leads that an undo put back are where they were before the act of this data version, the list included. */
export function reopenRestored({ db }: WriteContext, settledRevision: number | null, undoRunId: number): void {
  db.statement(
    `UPDATE attention SET settled_revision = NULL WHERE settled_revision = ?
       AND lead_id IN (SELECT lead_id FROM run_lead WHERE run_id = ?)`,
  ).run(settledRevision, undoRunId);
}

/** One lead that somebody was given by hand. */
export function settleLead({ db, revision }: WriteContext, leadId: number): void {
  db.statement('UPDATE attention SET settled_revision = ? WHERE lead_id = ? AND settled_revision IS NULL').run(
    revision,
    leadId,
  );
}

/** One lead that is taken back by hand; it returns to the list if nothing happened to it since it was given. */
export function reopenLead({ db }: WriteContext, lead: { readonly id: number; readonly revision: number }): void {
  db.statement('UPDATE attention SET settled_revision = NULL WHERE lead_id = ? AND settled_revision = ?').run(
    lead.id,
    lead.revision,
  );
}
