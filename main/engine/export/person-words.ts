import type { Activity, TimelineEntry } from '../../../shared/contract/activity.ts';
import type { PersonFile } from '../../../shared/contract/person-file.ts';
import type { PersonReader } from './person-reader.ts';

type InquiryRow = {
  lead_id: number;
  received_at: number;
  source_id: number | null;
  subject: string | null;
  text: string;
  run_id: number | null;
};

export function inquiriesOf({ db, ids, names, stamp }: PersonReader): PersonFile['inquiries'] {
  return db
    .statement<[string], InquiryRow>(
      `SELECT lead_id, received_at, source_id, subject, text, run_id FROM inquiry
       WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY received_at, id`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      at: stamp(row.received_at),
      source: names.source(row.source_id),
      subject: row.subject,
      text: row.text,
      runId: row.run_id,
    }));
}

type ActivityRow = {
  lead_id: number;
  at: number;
  kind: Activity['kind'];
  author_id: number | null;
  text: string;
  disposition: Activity['disposition'];
  due_at: number | null;
  completed_at: number | null;
};

export function activitiesOf({ db, ids, names, stamp, stampOrNull }: PersonReader): PersonFile['activities'] {
  return db
    .statement<[string], ActivityRow>(
      `SELECT lead_id, at, kind, author_id, text, disposition, due_at, completed_at FROM activity
       WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY at, id`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      at: stamp(row.at),
      kind: row.kind,
      author: names.agent(row.author_id),
      text: row.text,
      disposition: row.disposition,
      dueAt: stampOrNull(row.due_at),
      completedAt: stampOrNull(row.completed_at),
    }));
}

type TimelineRow = {
  lead_id: number;
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

export function timelineOf({ db, ids, names, stamp }: PersonReader): PersonFile['timeline'] {
  return db
    .statement<[string], TimelineRow>(
      `SELECT lead_id, at, kind, actor_id, from_agent_id, to_agent_id, from_status_id, to_status_id, reason, text
       FROM timeline WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY at, id`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      at: stamp(row.at),
      kind: row.kind,
      by: names.agent(row.actor_id),
      fromAgent: names.agent(row.from_agent_id),
      toAgent: names.agent(row.to_agent_id),
      fromStatus: names.status(row.from_status_id),
      toStatus: names.status(row.to_status_id),
      reason: row.reason,
      text: row.text,
    }));
}
