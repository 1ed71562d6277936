import type { PersonFile } from '../../../shared/contract/person-file.ts';
import type { Outcome, RunKind, RunState } from '../../../shared/contract/runs.ts';
import type { Reason } from '../../../shared/contract/leads.ts';
import { explainLead } from '../runs/api.ts';
import type { PersonReader } from './person-reader.ts';
import { keptOf } from './person-traces.ts';

type RunLeadRow = {
  lead_id: number;
  run_id: number;
  at: number;
  kind: RunKind;
  title: string;
  state: RunState;
  actor_id: number | null;
  outcome: Outcome;
  from_agent_id: number | null;
  to_agent_id: number | null;
  from_status_id: number | null;
  to_status_id: number | null;
  reason: Reason | null;
  note: string;
  before: string | null;
};

/** The runs that each lead was in, planned ones too, with the explanation that was kept. */
export function runsOf(reader: PersonReader): PersonFile['runs'] {
  const { db, ids, names, stamp } = reader;
  return db
    .statement<[string], RunLeadRow>(
      `SELECT run_lead.*, run.kind, run.title, run.state, run.actor_id, run.reason, run.note,
         ifnull(run.committed_at, run.planned_at) AS at
       FROM run_lead JOIN run ON run.id = run_lead.run_id
       WHERE run_lead.lead_id IN (SELECT value FROM json_each(?)) ORDER BY at, run.id, run_lead.lead_id`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      runId: row.run_id,
      at: stamp(row.at),
      kind: row.kind,
      title: row.title,
      state: row.state,
      by: names.agent(row.actor_id),
      outcome: row.outcome,
      fromAgent: names.agent(row.from_agent_id),
      toAgent: names.agent(row.to_agent_id),
      fromStatus: names.status(row.from_status_id),
      toStatus: names.status(row.to_status_id),
      reason: row.reason,
      note: row.note,
      explanation: explanationOf(reader, row),
      before: keptOf(row.before),
    }));
}

function explanationOf({ db }: PersonReader, { run_id: runId, lead_id: leadId }: RunLeadRow): string[] {
  const { sentence, agents } = explainLead(db, runId, leadId);
  return [sentence, ...agents.map(({ name, text }) => `${name}: ${text}`)];
}

type AttentionRow = { lead_id: number; at: number; reason: string; run_id: number | null; settled: number };

export function attentionOf({ db, ids, stamp }: PersonReader): PersonFile['attention'] {
  return db
    .statement<[string], AttentionRow>(
      `SELECT lead_id, at, reason, run_id, settled_revision IS NOT NULL AS settled FROM attention
       WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY at, lead_id`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      at: stamp(row.at),
      reason: row.reason,
      runId: row.run_id,
      isSettled: row.settled === 1,
    }));
}
