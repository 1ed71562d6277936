import type { Gate } from '../../../shared/contract/gates.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import type { SettingsValue } from '../../../shared/contract/settings.ts';
import { checkDistribution } from '../../../shared/domain/distribution/check.ts';
import { planDistribution } from '../../../shared/domain/distribution/plan.ts';
import type { Certificate, DistributionPlan, DistributionSnapshot } from '../../../shared/domain/distribution/types.ts';
import { fraction, subtract } from '../../../shared/domain/ledger/fraction.ts';
import { describeGate, firstFailingGate } from '../../../shared/domain/routing/gates.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadDeskSizes } from '../leads/api.ts';
import { loadOwed, loadReceived30Days, type LedgerLine } from '../ledger/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents, type AgentRecord } from '../team/api.ts';
import type { Pool } from './pool.ts';

export type DealRules = {
  readonly basis: SettingsValue<'autoAssignment'>['basis'];
  readonly underCaps: boolean;
  /** The agents among whom to deal; null = all of the office, each behind its gates. */
  readonly among: ReadonlySet<number> | null;
  /** The status that a lead of this status has once it is dealt. */
  readonly statusAfter: (statusId: number) => number;
};

export type Level = { readonly base: number; readonly total: number; readonly weight: number };

/** A dealt pool: who gets which lead, why, what is left, and what it writes to the ledger. */
export type Deal = {
  /** Parallel to the pool: the agent, or 0 for a lead left over. A kept lead has its present agent. */
  readonly to: Float64Array;
  readonly perAgent: RunDetail['perAgent'];
  readonly levels: Readonly<Record<string, Level>>;
  readonly gates: Readonly<Record<string, Gate>>;
  readonly leftovers: RunDetail['leftovers'];
  readonly certificate: Certificate & { readonly proven: true };
  readonly ledger: readonly LedgerLine[];
};

type Desk = { readonly agent: AgentRecord; readonly size: number; readonly inPool: number; readonly gate: Gate | null };

/** Gates every agent, solves the distribution and has the checker prove it. */
export function dealPool(db: ReadDatabase, now: number, pool: Pool, rules: DealRules): Deal {
  const desks = loadDesks(db, pool, rules);
  const snapshot = toSnapshot(db, now, pool, desks, rules);
  const plan = planDistribution(snapshot);
  const certificate = checkDistribution(snapshot, plan);
  if (!certificate.proven) {
    throw new AppError('INTERNAL', `The plan did not pass its check and was dropped: ${certificate.statement}`, {
      fault: certificate.fault,
    });
  }
  const gates = Object.fromEntries(desks.flatMap(({ agent, gate }) => (gate ? [[agent.id, gate]] : [])));
  return {
    to: plan.to,
    perAgent: deskFigures(db, pool, plan, desks, rules),
    levels: Object.fromEntries(plan.perAgent.map((share) => [share.agentId, share.level])),
    gates,
    leftovers: leftoversOf(plan, desks),
    certificate,
    ledger: ledgerOf(plan),
  };
}

/** The desks as they stand without the leads of the pool; gates see them so. */
function loadDesks(db: ReadDatabase, pool: Pool, rules: DealRules): Desk[] {
  const sizes = loadDeskSizes(db);
  const inPool = workingInPool(db, pool);
  return loadAgents(db).map((agent) => {
    const size = sizes.get(agent.id) ?? 0;
    const own = inPool.get(agent.id) ?? 0;
    return { agent, size, inPool: own, gate: gateOf(agent, size - own, rules) };
  });
}

function gateOf(agent: AgentRecord, deskSize: number, rules: DealRules): Gate | null {
  const leadCap = rules.underCaps ? agent.leadCap : null;
  if (rules.among === null) return firstFailingGate({ ...agent, leadCap, deskSize });
  if (agent.status === 'active' && !rules.among.has(agent.id)) return 'not_chosen';
  return firstFailingGate({ ...agent, leadRecipient: true, leadCap, deskSize });
}

function workingInPool(db: ReadDatabase, pool: Pool): ReadonlyMap<number, number> {
  const statuses = loadStatuses(db);
  const counts = new Map<number, number>();
  pool.from.forEach((agentId, index) => {
    if (agentId === 0 || statuses.byId.get(pool.statusId[index] ?? 0)?.category !== 'working') return;
    counts.set(agentId, (counts.get(agentId) ?? 0) + 1);
  });
  return counts;
}

function toSnapshot(
  db: ReadDatabase,
  now: number,
  pool: Pool,
  desks: readonly Desk[],
  rules: DealRules,
): DistributionSnapshot {
  const month = rules.basis === 'month' ? loadReceived30Days(db, now) : new Map<number, number>();
  const eligible = desks.filter(({ gate }) => gate === null).map(({ agent }) => agent.id);
  return {
    agents: desks.map(({ agent, size, inPool }) => ({
      id: agent.id,
      room: rules.underCaps && agent.leadCap !== null ? Math.max(0, agent.leadCap - (size - inPool)) : null,
      base: rules.basis === 'desk' ? size - inPool : (month.get(agent.id) ?? 0),
      weight: agent.weight,
      active: agent.status === 'active',
    })),
    signatures: [eligible],
    leads: { ids: pool.leadIds, signature: new Int32Array(pool.leadIds.length), from: pool.from },
    owed: loadOwed(db),
  };
}

type Moves = { given: number; taken: number; arrived: number; left: number };

/** What the plan does to each desk; only working leads lie on a desk, whatever else is dealt. */
function deskFigures(
  db: ReadDatabase,
  pool: Pool,
  plan: DistributionPlan,
  desks: readonly Desk[],
  rules: DealRules,
): RunDetail['perAgent'] {
  const moves = countMoves(db, pool, plan, rules);
  const kept = new Map(plan.perAgent.map((share) => [share.agentId, share.kept]));
  return desks.map(({ agent, size, gate }) => {
    const { given, taken, arrived, left } = moves.get(agent.id) ?? { given: 0, taken: 0, arrived: 0, left: 0 };
    return {
      agentId: agent.id,
      name: agent.name,
      before: size,
      given,
      kept: kept.get(agent.id) ?? 0,
      taken,
      after: size - left + arrived,
      cap: agent.leadCap,
      gate,
      gateText: gate === null ? null : describeGate(gate, { leadCap: agent.leadCap, deskSize: size }),
    };
  });
}

function countMoves(db: ReadDatabase, pool: Pool, plan: DistributionPlan, rules: DealRules): Map<number, Moves> {
  const statuses = loadStatuses(db).byId;
  const isWorking = (statusId: number) => statuses.get(statusId)?.category === 'working';
  const moves = new Map<number, Moves>();
  const of = (agentId: number) => {
    const found = moves.get(agentId) ?? { given: 0, taken: 0, arrived: 0, left: 0 };
    moves.set(agentId, found);
    return found;
  };
  plan.to.forEach((to, index) => {
    const from = pool.from[index] ?? 0;
    const statusId = pool.statusId[index] ?? 0;
    if (to === 0 || to === from) return;
    of(to).given += 1;
    if (isWorking(rules.statusAfter(statusId))) of(to).arrived += 1;
    if (from === 0) return;
    of(from).taken += 1;
    if (isWorking(statusId)) of(from).left += 1;
  });
  return moves;
}

/** Nobody passes a gate that is not the cap: nobody is eligible. Otherwise the caps are what is short. */
function leftoversOf(plan: DistributionPlan, desks: readonly Desk[]): RunDetail['leftovers'] {
  const count = plan.leftover.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return [];
  const isCapShort = desks.some(({ gate }) => gate === null || gate === 'at_cap');
  return [{ reason: isCapShort ? 'agents_at_cap' : 'nobody_eligible', count }];
}

function ledgerOf(plan: DistributionPlan): LedgerLine[] {
  const remainders = new Map(
    plan.ledger.map((entry) => [entry.agentId, subtract(entry.credit, fraction(entry.debit))]),
  );
  return plan.perAgent.map(({ agentId, given, kept }) => ({
    agentId,
    given: given - kept,
    owed: remainders.get(agentId) ?? fraction(0),
  }));
}
