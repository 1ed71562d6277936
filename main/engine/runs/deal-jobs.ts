import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { AutoAssignment, TopUp } from '../../../shared/contract/settings.ts';
import type { DealFacts, DealRules } from '../../../shared/domain/runs/deal.ts';
import { loadAwayUntil } from '../absences/api.ts';
import { AppError } from '../app-error.ts';
import {
  loadArrivals,
  loadAutoPool,
  loadFreshPool,
  loadTargetPool,
  type Aids,
  type Pool,
  type RoutingJob,
} from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { loadAutoAssignment, loadTopUp } from '../settings/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents, requireAgent } from '../team/api.ts';
import type { DealRequest } from './plan-deal.ts';

/** What a run deals, among whom and by which rules. */
export type DealJob = {
  readonly title: string;
  readonly pool: Pool;
  readonly settings: DealFacts['settings'];
  readonly rules: DealRules;
  /** Every lead that is placed gets the assigned status, or only one that leaves the unassigned pool. */
  readonly isStatusReset: boolean;
  /** How arrivals are routed; null where leads are distributed. */
  readonly routing: RoutingJob | null;
};

export const autoTitle = 'Auto lead assignment';
export const topUpTitle = 'Daily lead top-up';
export const routeTitle = 'Routing on arrival';

export function dealJob(context: WriteContext, request: DealRequest, aids: Aids): DealJob {
  switch (request.kind) {
    case 'auto':
      return autoJob(context);
    case 'top_up':
      return topUpJob(context);
    case 'distribute':
      return distributeJob(context, request);
    case 'route':
      return routeJob(context, request.target, aids);
  }
}

/** Every lead in an eligible status, behind the gates, as the configuration says. */
function autoJob(context: WriteContext): DealJob {
  const settings = loadAutoAssignment(context.db);
  const rules = automaticRules(context, settings, { basis: settings.basis, needsCap: false });
  return {
    title: autoTitle,
    pool: loadAutoPool(context, openOnly(context, settings.eligibleStatusIds), poolRules(settings, rules)),
    settings,
    rules,
    isStatusReset: true,
    routing: null,
  };
}

/** A status may have become a closed one since it was chosen. */
function openOnly({ db }: WriteContext, statusIds: readonly number[]): number[] {
  const closed = new Set(closedStatusIds(db));
  return statusIds.filter((id) => !closed.has(id));
}

function closedStatusIds(db: WriteContext['db']): number[] {
  return loadStatuses(db)
    .all.filter(({ category }) => category !== 'unassigned' && category !== 'working')
    .map(({ id }) => id);
}

/** Fresh unassigned leads fill the desks up to their caps, the emptiest first. */
function topUpJob(context: WriteContext): DealJob {
  const settings = loadTopUp(context.db);
  const rules = automaticRules(context, settings, { basis: 'desk', needsCap: true });
  const fresh = loadStatuses(context.db).all.filter(({ category }) => category === 'unassigned');
  return {
    title: topUpTitle,
    pool: loadFreshPool(
      context,
      fresh.map(({ id }) => id),
      poolRules(settings, rules),
    ),
    settings,
    rules,
    isStatusReset: true,
    routing: null,
  };
}

function automaticRules(
  { db }: WriteContext,
  { respectWorkingHours, matchCriteria }: AutoAssignment | TopUp,
  own: Pick<DealRules, 'basis' | 'needsCap'>,
): DealRules {
  const { keepBranchesApart } = requireOffice(db);
  const everyone = { among: null, primaryOnly: false, subjectListed: false, underCaps: true };
  return { ...own, ...everyone, respectWorkingHours, keepBranchesApart, matchCriteria };
}

function poolRules({ order }: AutoAssignment | TopUp, rules: DealRules) {
  const asked = { place: rules.keepBranchesApart, criteria: rules.matchCriteria, subject: false };
  return { order, asked };
}

/** Unassigned leads as if they arrived now, by the office's routing. */
function routeJob(context: WriteContext, target: Target, aids: Aids): DealJob {
  const { pool, rules, routing } = loadArrivals(context, target, aids);
  return { title: routeTitle, pool, settings: null, rules, isStatusReset: false, routing };
}

/**
 * The leads of a target, evenly over the named agents or over a branch. For the desk of an agent who left nobody chose
 * who takes it: the gates are asked. A lead in work keeps its status; a closed one fills no desk, so that no cap can say
 * who has room for it: under caps it stays where it is.
 */
function distributeJob(context: WriteContext, input: Extract<DealRequest, { kind: 'distribute' }>): DealJob {
  const among = agentsNamed(context, input);
  const { db } = context;
  const isDeparture = 'isDeparture' in input;
  const keepBranchesApart = isDeparture && requireOffice(db).keepBranchesApart;
  const asked = { place: keepBranchesApart, criteria: false, subject: false };
  return {
    title: `Distribute over ${among.length} ${among.length === 1 ? 'agent' : 'agents'}`,
    pool: loadTargetPool(db, input.target, context, {
      order: 'hottest',
      asked,
      heldStatusIds: input.underCaps ? closedStatusIds(db) : [],
    }),
    settings: null,
    rules: {
      basis: 'run',
      among: isDeparture ? null : among,
      primaryOnly: false,
      subjectListed: false,
      needsCap: false,
      underCaps: input.underCaps,
      respectWorkingHours: false,
      keepBranchesApart,
      matchCriteria: false,
    },
    isStatusReset: false,
    routing: null,
  };
}

function agentsNamed(context: WriteContext, { to }: Extract<DealRequest, { kind: 'distribute' }>): readonly number[] {
  if ('agentIds' in to) {
    for (const agentId of to.agentIds) {
      const agent = requireAgent(context.db, agentId);
      if (agent.status === 'inactive') {
        throw new AppError('CONFLICT', `${agent.name} has left the office and cannot take leads. Choose others.`, {
          agentId,
        });
      }
    }
    return [...new Set(to.agentIds)].toSorted((left, right) => left - right);
  }
  const away = loadAwayUntil(context.db, context.now);
  const ofBranch = loadAgents(context.db).filter(
    ({ id, branchId, status, leadRecipient }) =>
      branchId === to.branchId && status === 'active' && leadRecipient && !away.has(id),
  );
  if (ofBranch.length > 0) return ofBranch.map((agent) => agent.id);
  throw new AppError('CONFLICT', 'No agent of this branch takes leads at the moment. Choose agents by name instead.', {
    branchId: to.branchId,
  });
}
