import type { IntakeAnswers, Mapping } from '../../../shared/contract/intake.ts';
import type { Outcome, PlanInput, RunKind, RunState } from '../../../shared/contract/runs.ts';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { Reason } from '../../../shared/contract/leads.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { emptySummary, type RunSummary, type WrittenDraft } from './plan-draft.ts';

/** `owners`, `statuses`, `same`: what the broker said of the names in the file, and of people in it. */
export type ImportRequest = {
  kind: 'import';
  name: string;
  onDuplicate: 'skip' | 'update' | 'inquiry';
  header: readonly string[];
  mapping: Mapping;
} & Pick<IntakeAnswers, 'owners' | 'statuses' | 'same'>;

/** What a run was asked to do, as it is kept to plan it again. */
export type RunRequest =
  | PlanInput
  | {
      kind: 'assign';
      target: Extract<PlanInput, { kind: 'assign' }>['target'];
      agentId: null;
      reason: null;
      note: string;
    }
  /** The desk of an agent who left: branches are kept apart if the office does so. */
  | (Extract<PlanInput, { kind: 'distribute' }> & { isDeparture: true })
  /** Arrivals: those that come back go to Contacting, and not to the assigned status. */
  | { kind: 'route'; target: Target; returning: readonly number[] }
  | ImportRequest
  /** `again`: it is the undo of an undo, and does this run again. */
  | { kind: 'undo'; runId: number; again?: number };

export type RunRecord = {
  readonly id: number;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly title: string;
  readonly request: RunRequest;
  readonly actorId: number | null;
  readonly plannedAt: number;
  readonly committedAt: number | null;
  readonly planRevision: number;
  readonly commitRevision: number | null;
  readonly total: number;
  readonly placed: number;
  readonly kept: number;
  readonly leftOver: number;
  readonly skipped: number;
  readonly summary: RunSummary;
  readonly reason: Reason | null;
  readonly note: string;
  readonly undoOf: number | null;
  readonly undoneBy: number | null;
};

export type RunRow = {
  id: number;
  kind: RunKind;
  state: RunState;
  title: string;
  input: string;
  actor_id: number | null;
  planned_at: number;
  committed_at: number | null;
  plan_revision: number;
  commit_revision: number | null;
  total: number;
  placed: number;
  kept: number;
  left_over: number;
  skipped: number;
  summary: string;
  reason: Reason | null;
  note: string;
  undo_of: number | null;
  undone_by: number | null;
};

export function toRunRecord(row: RunRow): RunRecord {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: row.title,
    request: JSON.parse(row.input) as RunRequest,
    actorId: row.actor_id,
    plannedAt: row.planned_at,
    committedAt: row.committed_at,
    planRevision: row.plan_revision,
    commitRevision: row.commit_revision,
    total: row.total,
    placed: row.placed,
    kept: row.kept,
    leftOver: row.left_over,
    skipped: row.skipped,
    summary: { ...emptySummary, ...(JSON.parse(row.summary) as Partial<RunSummary>) },
    reason: row.reason,
    note: row.note,
    undoOf: row.undo_of,
    undoneBy: row.undone_by,
  };
}

export function requireRun(db: ReadDatabase, runId: number): RunRecord {
  const row = db.statement<[number], RunRow>('SELECT * FROM run WHERE id = ?').get(runId);
  if (!row) {
    throw new AppError('NOT_FOUND', 'There is no such run. A plan that was dropped cannot be opened again.', { runId });
  }
  return toRunRecord(row);
}

/** A new run without leads yet. */
export function createRun(context: WriteContext, request: RunRequest, title: string): number {
  const reason = 'reason' in request ? request.reason : null;
  const note = 'note' in request ? request.note : '';
  const inserted = context.db
    .statement(
      `INSERT INTO run (uuid, kind, state, title, input, actor_id, planned_at, plan_revision, total, placed, kept, left_over,
         skipped, summary, reason, note, undo_of)
       VALUES (?, ?, 'planned', ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, '{}', ?, ?, ?)`,
    )
    .run(
      context.newId(),
      request.kind,
      title,
      JSON.stringify(request),
      context.caller.agentId,
      context.now,
      context.revision,
      reason,
      note,
      request.kind === 'undo' ? request.runId : null,
    );
  return Number(inserted.lastInsertRowid);
}

/** Notes the figures of a plan whose leads are written, and the data version that it was made from. */
export function savePlan(context: WriteContext, runId: number, draft: WrittenDraft): void {
  context.db
    .statement(
      `UPDATE run SET title = ?, plan_revision = ?, planned_at = ?, total = ?, placed = ?, kept = ?, left_over = ?,
         skipped = ?, summary = ? WHERE id = ?`,
    )
    .run(
      draft.title,
      context.revision,
      context.now,
      draft.total,
      draft.placed,
      draft.kept,
      draft.leftOver,
      draft.skipped,
      JSON.stringify(draft.summary),
      runId,
    );
}

export function markCommitted(context: WriteContext, runId: number): void {
  context.db
    .statement("UPDATE run SET state = 'committed', committed_at = ?, commit_revision = ?, actor_id = ? WHERE id = ?")
    .run(context.now, context.revision, context.caller.agentId, runId);
}

/** Drops what a plan wrote besides its own row; the many lines of an import go by and by. */
export function clearPlan(db: WriteDatabase, runId: number): void {
  for (const table of ['run_lead', 'run_signature', 'run_snapshot', 'run_match', 'import_row', 'import_name'])
    db.statement(`DELETE FROM ${table} WHERE run_id = ?`).run(runId);
}

const abandonedMilliseconds = 24 * 3_600_000;

/** Plans that nobody committed for a day go when the next plan is made. */
export function dropAbandonedPlans(context: WriteContext): void {
  const abandoned = context.db
    .statement<[number], { id: number }>("SELECT id FROM run WHERE state = 'planned' AND planned_at < ?")
    .all(context.now - abandonedMilliseconds);
  for (const { id } of abandoned) {
    clearPlan(context.db, id);
    context.db.statement("UPDATE run SET state = 'cancelled' WHERE id = ?").run(id);
  }
}

export type LeadOutcome = {
  readonly leadId: number;
  readonly outcome: Outcome;
  readonly fromAgentId: number | null;
  readonly toAgentId: number | null;
  readonly fromStatusId: number | null;
  readonly toStatusId: number;
};

/** Notes what became of one lead in a run that is being carried out; the first note about a lead stands. */
export function noteOutcome(db: WriteDatabase, runId: number, lead: LeadOutcome): void {
  db.statement(
    `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(runId, lead.leadId, lead.outcome, lead.fromAgentId, lead.toAgentId, lead.fromStatusId, lead.toStatusId);
}

/** Notes leads that an import has just made, all those between two ids. */
export function noteCreated(db: WriteDatabase, runId: number, firstLeadId: number, lastLeadId: number): void {
  db.statement(
    `INSERT INTO run_lead (run_id, lead_id, outcome, to_agent_id, to_status_id)
     SELECT ?, id, 'created', agent_id, status_id FROM lead WHERE id BETWEEN ? AND ?`,
  ).run(runId, firstLeadId, lastLeadId);
}
