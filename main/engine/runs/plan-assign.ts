import { sql } from 'kysely';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import { loadDeskSizes, targetQuery } from '../leads/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents, requireAgent } from '../team/api.ts';
import { emptySummary, type WrittenDraft } from './plan-draft.ts';

/** Whom a target goes to: one agent, or with null back to the pool. */
export type AssignRequest = { readonly target: Target; readonly agentId: number | null };

type Group = { outcome: string; agent_id: number | null; is_working: number; will_work: number; count: number };

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
  const groups = db
    .statement<[number], Group>(
      `SELECT outcome, from_agent_id AS agent_id, s.category = 'working' AS is_working,
         t.category = 'working' AS will_work, count(*) AS count
       FROM run_lead JOIN status s ON s.id = from_status_id JOIN status t ON t.id = to_status_id
       WHERE run_id = ? GROUP BY 1, 2, 3, 4`,
    )
    .all(runId);
  const placed = sum(groups, (group) => group.outcome === 'placed');
  const perAgent = deskFigures(context, groups, request.agentId);
  return {
    title: agent ? `Assign to ${agent.name}` : 'Return to the pool',
    total: sum(groups, () => true),
    placed,
    kept: 0,
    leftOver: 0,
    skipped: sum(groups, (group) => group.outcome === 'skipped'),
    summary: { ...emptySummary, perAgent, ledger: agent ? [[agent.id, placed, '0']] : [] },
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
    ])
    .orderBy('lead.id')
    .compile();
  context.db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id, from_assigned_at)
       ${query.sql}`,
    )
    .run(...query.parameters);
}

function deskFigures(context: WriteContext, groups: readonly Group[], toId: number | null): RunDetail['perAgent'] {
  const desks = loadDeskSizes(context.db);
  const moved = groups.filter((group) => group.outcome === 'placed');
  const involved = new Set([toId, ...moved.map((group) => group.agent_id)]);
  return loadAgents(context.db)
    .filter((agent) => involved.has(agent.id))
    .map((agent) => {
      const before = desks.get(agent.id) ?? 0;
      const isReceiver = agent.id === toId;
      const left = sum(moved, (group) => group.agent_id === agent.id && group.is_working === 1);
      const arrived = isReceiver ? sum(moved, (group) => group.will_work === 1) : 0;
      return {
        agentId: agent.id,
        name: agent.name,
        before,
        given: isReceiver ? sum(moved, () => true) : 0,
        kept: 0,
        taken: sum(moved, (group) => group.agent_id === agent.id),
        after: before - left + arrived,
        cap: agent.leadCap,
        weight: agent.weight,
        evenShare: 0,
        gate: null,
        gateText: null,
      };
    });
}

function sum(groups: readonly Group[], counts: (group: Group) => boolean): number {
  return groups.reduce((total, group) => total + (counts(group) ? group.count : 0), 0);
}
