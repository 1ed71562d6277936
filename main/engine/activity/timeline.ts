import type { TimelineEntry } from '../../../shared/contract/activity.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Outcome } from '../../../shared/contract/runs.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireVisibleLead } from '../leads/api.ts';

type TimelineRow = {
  at: number;
  kind: TimelineEntry['kind'];
  actor_id: number | null;
  from_agent_id: number | null;
  to_agent_id: number | null;
  from_status_id: number | null;
  to_status_id: number | null;
  reason: TimelineEntry['reason'];
  text: string;
};

type RunLeadRow = Omit<TimelineRow, 'kind'> & { run_id: number; outcome: Outcome };
type InquiryRow = { at: number; run_id: number | null; text: string };

function toEntry(row: TimelineRow): TimelineEntry {
  return {
    at: row.at,
    kind: row.kind,
    actorId: row.actor_id,
    runId: null,
    fromAgentId: row.from_agent_id,
    toAgentId: row.to_agent_id,
    fromStatusId: row.from_status_id,
    toStatusId: row.to_status_id,
    reason: row.reason,
    text: row.text,
  };
}

function fromRunLead(row: RunLeadRow): TimelineEntry[] {
  const kind = kindOf(row);
  return kind === null ? [] : [{ ...toEntry({ ...row, kind }), runId: row.run_id }];
}

function fromInquiry(row: InquiryRow): TimelineEntry {
  return {
    at: row.at,
    kind: 'inquiry',
    actorId: null,
    runId: row.run_id,
    fromAgentId: null,
    toAgentId: null,
    fromStatusId: null,
    toStatusId: null,
    reason: null,
    text: clipped(row.text),
  };
}

/** Inquiries stand on the timeline by themselves; what a run only looked at does not. */
function kindOf(row: RunLeadRow): TimelineEntry['kind'] | null {
  const isMoved = row.from_agent_id !== row.to_agent_id;
  switch (row.outcome) {
    case 'created':
      return 'created';
    case 'updated':
      return 'contact';
    case 'restored':
      return 'undone';
    case 'kept':
      return 'kept';
    case 'tagged':
      return 'tags';
    case 'placed':
      if (!isMoved) return row.from_status_id === row.to_status_id ? null : 'status';
      return row.to_agent_id === null ? 'unassigned' : 'assigned';
    case 'left_over':
    case 'skipped':
    case 'inquiry':
      return null;
  }
}

const clipLength = 200;

function clipped(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= clipLength ? line : `${line.slice(0, clipLength - 1).trimEnd()}…`;
}

export function listTimeline(context: ReadContext, input: InputOf<'timeline.list'>): TimelineEntry[] {
  const { db } = context;
  requireVisibleLead(db, context.caller, input.leadId);
  const oldestFirst = [
    ...loadInquiries(db, input.leadId).map(fromInquiry),
    ...loadWritten(db, input.leadId).map(toEntry),
    ...loadRunLeads(db, input.leadId).flatMap(fromRunLead),
  ];
  return oldestFirst.toSorted((left, right) => left.at - right.at || rank(left) - rank(right)).toReversed();
}

/** Of one moment: a lead is created before anything else happens to it. */
function rank(entry: TimelineEntry): number {
  return entry.kind === 'created' ? 0 : 1;
}

function loadWritten(db: ReadDatabase, leadId: number): TimelineRow[] {
  return db
    .statement<[number], TimelineRow>(
      `SELECT at, kind, actor_id, from_agent_id, to_agent_id, from_status_id, to_status_id, reason, text
       FROM timeline WHERE lead_id = ? ORDER BY at, id`,
    )
    .all(leadId);
}

function loadRunLeads(db: ReadDatabase, leadId: number): RunLeadRow[] {
  return db
    .statement<[number], RunLeadRow>(
      `SELECT run.committed_at AS at, run_lead.outcome, run.actor_id, run_lead.from_agent_id, run_lead.to_agent_id,
         run_lead.from_status_id, run_lead.to_status_id, run.reason, run.id AS run_id,
         CASE WHEN run.note <> '' THEN run.note ELSE run.title END AS text
       FROM run_lead JOIN run ON run.id = run_lead.run_id
       WHERE run_lead.lead_id = ? AND run.state IN ('committed', 'undone') ORDER BY run.committed_at, run.id`,
    )
    .all(leadId);
}

function loadInquiries(db: ReadDatabase, leadId: number): InquiryRow[] {
  return db
    .statement<[number], InquiryRow>(
      'SELECT received_at AS at, run_id, text FROM inquiry WHERE lead_id = ? ORDER BY received_at, id',
    )
    .all(leadId);
}
