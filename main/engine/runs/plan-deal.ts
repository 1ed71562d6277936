import type { LeftoverReason, RunDetail } from '../../../shared/contract/runs.ts';
import { noCriteria } from '../../../shared/domain/criteria/compile.ts';
import { formatFraction, fraction, subtract } from '../../../shared/domain/ledger/fraction.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { describeFallback } from '../../../shared/domain/routing/fallback.ts';
import {
  dealLeads,
  type DealFacts,
  type DealRules,
  type Dealt,
  type DealtLeads,
} from '../../../shared/domain/runs/deal.ts';
import { leftoverReason } from '../../../shared/domain/runs/leftovers.ts';
import { findMends } from '../../../shared/domain/runs/mends.ts';
import { AppError } from '../app-error.ts';
import { deskFigures, loadDesks, type Aids, type Desk } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { dealJob, type DealJob } from './deal-jobs.ts';
import { insertDealtLeads, insertHeldBack, returnToContacting } from './dealt-leads.ts';
import { emptySummary, type RunSummary, type WrittenDraft } from './plan-draft.ts';
import { saveSnapshot } from './snapshot.ts';
import type { RunRequest } from './store.ts';

export type DealRequest = Extract<RunRequest, { kind: 'auto' | 'top_up' | 'distribute' | 'route' }>;

/** Plans a distribution or routing: reads and gates, solves, has it checked, and writes it with all it was made from. */
export function writeDealtPlan(context: WriteContext, runId: number, request: DealRequest, aids: Aids): WrittenDraft {
  const job = dealJob(context, request, aids);
  const { pool, routing } = job;
  const leads = pool.ids.length;
  context.progress('gating', 0, leads);
  const desks = loadDesks(context.db, context.now, pool, job.rules.basis);
  const facts: DealFacts = {
    settings: job.settings,
    rules: job.rules,
    agents: desks.map(({ agent }) => (asksCriteria(job.rules) ? agent : { ...agent, criteria: noCriteria })),
    signatures: pool.signatures,
    ...(routing === null ? {} : { route: routing.route }),
  };
  const dealtLeads = routing === null ? pool : { ...pool, scores: routing.scores };
  context.progress('planning', 0, leads);
  const dealt = dealLeads(facts, dealtLeads, () => context.progress('checking', 0, leads));
  const certificate = requireProven(dealt);
  saveSnapshot(context.db, runId, facts, dealtLeads, dealt);
  insertDealtLeads(context, runId, {
    ids: pool.ids,
    signature: pool.signature,
    to: dealt.plan.to,
    isStatusReset: job.isStatusReset,
    assignedStatusId: loadStatuses(context.db).assignedId,
  });
  insertHeldBack(context.db, runId, pool.heldBack);
  if ('returning' in request && request.returning.length > 0) returnToContacting(context.db, runId, request.returning);
  return draftOf(context, job, { facts, leads: dealtLeads, dealt, desks, certificate });
}

/** Criteria that nobody asks are not kept with the run. */
function asksCriteria({ matchCriteria, subjectListed }: DealRules): boolean {
  return matchCriteria || subjectListed;
}

function requireProven({ certificate }: Dealt): NonNullable<RunDetail['certificate']> {
  if (certificate.proven) return { proven: true, statement: certificate.statement };
  throw new AppError('INTERNAL', `The plan did not pass its check and was dropped: ${certificate.statement}`, {
    fault: certificate.fault,
  });
}

type Made = {
  readonly facts: DealFacts;
  readonly leads: DealtLeads;
  readonly dealt: Dealt;
  readonly desks: readonly Desk[];
  readonly certificate: RunSummary['certificate'];
};

function draftOf(context: WriteContext, job: DealJob, made: Made): WrittenDraft {
  const { facts, dealt, desks } = made;
  const held = job.pool.heldBack.length;
  const statuses = loadStatuses(context.db);
  const { timeZone } = requireOffice(context.db);
  const formatDay = (end: number) => lastDayOf(end, timeZone);
  const isUnassigned = (statusId: number) => statuses.byId.get(statusId)?.category === 'unassigned';
  const perAgent = deskFigures(job.pool, desks, dealt, {
    isWorking: (statusId) => statuses.byId.get(statusId)?.category === 'working',
    statusAfter: (statusId) => (job.isStatusReset || isUnassigned(statusId) ? statuses.assignedId : statusId),
    formatDay,
  });
  const kept = perAgent.reduce((sum, agent) => sum + agent.kept, 0);
  const placed = perAgent.reduce((sum, agent) => sum + agent.given, 0);
  const total = job.pool.ids.length;
  const isAlone = job.routing !== null && total === 1;
  return {
    title: job.title,
    total: total + held,
    placed,
    kept,
    leftOver: total - placed - kept,
    skipped: held,
    summary: {
      ...emptySummary,
      perAgent: isAlone ? perAgent.filter(({ given }) => given > 0) : perAgent,
      leftovers: leftoversOf(dealt),
      certificate: made.certificate,
      levels: isAlone ? {} : Object.fromEntries(dealt.plan.perAgent.map((share) => [share.agentId, share.level])),
      mends: findMends(facts, made.leads, dealt, formatDay),
      ledger: ledgerOf(dealt),
      fallback: total > placed + kept ? fallbackWords(facts, formatDay) : null,
    },
  };
}

function fallbackWords({ agents, rules, route }: DealFacts, formatDay: (end: number) => string): string | null {
  return route === undefined ? null : describeFallback(agents, { rule: route, rules }, formatDay);
}

/** Reasons of the leads left over, the most frequent first. */
export function leftoversOf({ plan, gates }: Pick<Dealt, 'plan' | 'gates'>): RunDetail['leftovers'] {
  const counts = new Map<LeftoverReason, number>();
  for (const { signature, count } of plan.leftover) {
    const reason = leftoverReason(gates[signature] ?? []);
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).toSorted((left, right) => right.count - left.count);
}

function ledgerOf({ plan }: Dealt): RunSummary['ledger'] {
  const remainders = new Map(
    plan.ledger.map((entry) => [entry.agentId, subtract(entry.credit, fraction(entry.debit))]),
  );
  return plan.perAgent.map(({ agentId, given, kept }) => {
    const owed = remainders.get(agentId);
    return [agentId, given - kept, owed ? formatFraction(owed) : '0'] as const;
  });
}
