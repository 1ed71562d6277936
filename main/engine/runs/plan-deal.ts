import type { PlanInput } from '../../../shared/contract/runs.ts';
import { AppError } from '../app-error.ts';
import { dealPool, loadAutoPool, loadDoNotContact, loadTargetPool, type Deal, type Pool } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import { formatFraction } from '../../../shared/domain/ledger/fraction.ts';
import { loadAutoAssignment } from '../settings/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents, requireAgent } from '../team/api.ts';
import { emptySummary, type PlanDraft, type PlannedLead } from './plan-draft.ts';

export const autoTitle = 'Auto lead assignment';

/** Every lead in an eligible status, behind the gates, as the configuration says. */
export function planAuto(context: WriteContext): PlanDraft {
  const { db, now } = context;
  const settings = loadAutoAssignment(db);
  const statuses = loadStatuses(db);
  const pool = loadAutoPool(db, settings.eligibleStatusIds, settings.order);
  const untouchable = loadDoNotContact(db, settings.eligibleStatusIds);
  const statusAfter = () => statuses.assignedId;
  const deal = dealPool(db, now, pool, { basis: settings.basis, underCaps: true, among: null, statusAfter });
  return draftOf(autoTitle, pool, deal, statusAfter, untouchable);
}

/** The leads of a target, evenly over the named agents or over a branch. A lead in work keeps its status. */
export function planDistribute(context: WriteContext, input: Extract<PlanInput, { kind: 'distribute' }>): PlanDraft {
  const { db, now } = context;
  const statuses = loadStatuses(db);
  const pool = loadTargetPool(db, input.target, context);
  const among = agentsNamed(context, input);
  const statusAfter = (statusId: number) =>
    statuses.byId.get(statusId)?.category === 'unassigned' ? statuses.assignedId : statusId;
  const deal = dealPool(db, now, pool, { basis: 'run', underCaps: input.underCaps, among, statusAfter });
  const title = `Distribute over ${among.size} ${among.size === 1 ? 'agent' : 'agents'}`;
  return draftOf(title, pool, deal, statusAfter, null);
}

function agentsNamed(context: WriteContext, { to }: Extract<PlanInput, { kind: 'distribute' }>): ReadonlySet<number> {
  if ('agentIds' in to) {
    for (const agentId of to.agentIds) {
      const agent = requireAgent(context.db, agentId);
      if (agent.status === 'inactive') {
        throw new AppError('CONFLICT', `${agent.name} has left the office and cannot take leads. Choose others.`, {
          agentId,
        });
      }
    }
    return new Set(to.agentIds);
  }
  const ofBranch = loadAgents(context.db).filter(
    (agent) => agent.branchId === to.branchId && agent.status === 'active' && agent.leadRecipient,
  );
  if (ofBranch.length === 0) {
    throw new AppError(
      'CONFLICT',
      'No agent of this branch takes leads at the moment. Choose agents by name instead.',
      {
        branchId: to.branchId,
      },
    );
  }
  return new Set(ofBranch.map((agent) => agent.id));
}

function draftOf(
  title: string,
  pool: Pool,
  deal: Deal,
  statusAfter: (statusId: number) => number,
  untouchable: Pool | null,
): PlanDraft {
  const kept = deal.perAgent.reduce((sum, agent) => sum + agent.kept, 0);
  const placed = deal.perAgent.reduce((sum, agent) => sum + agent.given, 0);
  const leftOver = pool.leadIds.length - placed - kept;
  const skipped = untouchable?.leadIds.length ?? 0;
  return {
    title,
    leads: plannedLeads(pool, deal, statusAfter, untouchable),
    total: pool.leadIds.length + skipped,
    placed,
    kept,
    leftOver,
    skipped,
    summary: {
      ...emptySummary,
      perAgent: deal.perAgent,
      leftovers: deal.leftovers,
      certificate: { proven: deal.certificate.proven, statement: deal.certificate.statement },
      levels: deal.levels,
      gates: deal.gates,
      ledger: deal.ledger.map(({ agentId, given, owed }) => [agentId, given, formatFraction(owed)] as const),
    },
  };
}

function* plannedLeads(
  pool: Pool,
  deal: Deal,
  statusAfter: (statusId: number) => number,
  untouchable: Pool | null,
): Generator<PlannedLead> {
  const leftoverReason = deal.leftovers[0]?.reason ?? null;
  for (let index = 0; index < pool.leadIds.length; index += 1) {
    const lead = leadAt(pool, index);
    const to = deal.to[index] ?? 0;
    if (to === 0) yield { ...lead, outcome: 'left_over', leftoverReason };
    else if (to === lead.fromAgentId) yield { ...lead, outcome: 'kept', leftoverReason: null };
    else {
      const toStatusId = statusAfter(lead.fromStatusId);
      yield { ...lead, outcome: 'placed', toAgentId: to, toStatusId, leftoverReason: null };
    }
  }
  for (let index = 0; index < (untouchable?.leadIds.length ?? 0); index += 1) {
    if (untouchable) yield { ...leadAt(untouchable, index), outcome: 'skipped', leftoverReason: 'do_not_contact' };
  }
}

/** A lead that stays as it is. */
function leadAt(pool: Pool, index: number) {
  const from = pool.from[index] ?? 0;
  const agentId = from === 0 ? null : from;
  const statusId = pool.statusId[index] ?? 0;
  return {
    leadId: pool.leadIds[index] ?? 0,
    fromAgentId: agentId,
    toAgentId: agentId,
    fromStatusId: statusId,
    toStatusId: statusId,
    assignedAt: pool.assignedAt[index] ?? null,
  };
}
