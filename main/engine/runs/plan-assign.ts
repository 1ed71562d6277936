import { sql } from 'kysely';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import { standing, targetQuery } from '../leads/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { requireAgent } from '../team/api.ts';
import { emptySummary, type WrittenDraft } from './plan-draft.ts';
import { countPlanned, movedDesks } from './plan-figures.ts';

/** Whom a target goes to: one agent, or with null back to the pool. */
export type AssignRequest = { readonly target: Target; readonly agentId: number | null };

/**
 * Plans that all leads of a target go to one agent: one statement writes the rows, then they are counted. Only a lead that leaves the unassigned pool changes its status;
 * one that is with the agent already is skipped.
 */
export function writeAssignPlan(context: WriteContext, runId: number, request: AssignRequest): WrittenDraft {
  const { db } = context;
  const agent = request.agentId === null ? null : requireAgent(db, request.agentId);
  if (agent?.status === 'inactive') {
    throw new AppError('CONFLICT', `${agent.name} has left the office and cannot take leads. Choose another agent.`, {
      agentId: agent.id,
    });
  }
  insertPlannedLeads(context, runId, request);
  context.progress('writing', 0, 1);
  const { changed: placed, skipped } = countPlanned(db, runId);
  return {
    title: agent ? `Assign to ${agent.name}` : 'Return to the pool',
    total: placed + skipped,
    placed,
    kept: 0,
    leftOver: 0,
    skipped,
    summary: {
      ...emptySummary,
      perAgent: movedDesks(context, runId, request.agentId),
      ledger: agent ? [[agent.id, placed, '0']] : [],
    },
  };
}

function insertPlannedLeads(context: WriteContext, runId: number, request: AssignRequest): void {
  const { assignedId, unassignedId } = loadStatuses(context.db);
  const to = request.agentId;
  const toStatus =
    to === null
      ? sql`CASE WHEN status.category = 'working' THEN ${unassignedId} ELSE lead.status_id END`
      : sql`CASE WHEN status.category = 'unassigned' THEN ${assignedId} ELSE lead.status_id END`;
  const query = targetQuery(request.target, context)
    .innerJoin('status', 'status.id', 'lead.status_id')
    .select([
      sql<number>`${runId}`.as('run_id'),
      'lead.id',
      sql<string>`CASE WHEN lead.agent_id IS ${to} THEN 'skipped' ELSE 'placed' END`.as('outcome'),
      'lead.agent_id',
      sql<number | null>`${to}`.as('to_agent_id'),
      'lead.status_id',
      sql<number>`CASE WHEN lead.agent_id IS ${to} THEN lead.status_id ELSE ${toStatus} END`.as('to_status_id'),
      'lead.assigned_at',
      sql.raw<number>(standing('lead')).as('revision'),
    ])
    .orderBy('lead.id')
    .compile();
  context.db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
         from_assigned_at, from_revision)
       ${query.sql}`,
    )
    .run(...query.parameters);
}
