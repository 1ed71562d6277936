import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ReplayChange, RunDetail } from '../../../shared/contract/runs.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { dealLeads, type DealFacts, type Dealt, type DealtLeads } from '../../../shared/domain/runs/deal.ts';
import { planSentence } from '../../../shared/domain/runs/sentence.ts';
import { AppError } from '../app-error.ts';
import { deskFigures, type Desk } from '../assignment/api.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { leftoversOf } from './plan-deal.ts';
import { underOtherCaps } from './replay-leads.ts';
import { loadDealtLeads, loadSnapshot, planHash, snapshotHash } from './snapshot.ts';
import { requireRun, type RunRecord } from './store.ts';

type Replay = OutputOf<'runs.replay'>;

/** Plans a run again from what it kept, and says whether the plan is the same; with a change, what would have happened. */
export function replayRun({ db }: ReadContext, { runId, change }: InputOf<'runs.replay'>): Replay {
  const run = requireRun(db, runId);
  const snapshot = loadSnapshot(db, runId);
  if (snapshot === null) {
    throw new AppError('CONFLICT', 'Only a run that was dealt can be planned again from its snapshot.', { runId });
  }
  const dealtLeads = loadDealtLeads(db, runId);
  requireIntact(runId, snapshot.hash, snapshotHash(snapshot.text, dealtLeads.leads));
  const underCaps = change.underCaps ?? snapshot.facts.rules.underCaps;
  const again = underOtherCaps(db, runId, { ...dealtLeads, facts: snapshot.facts }, underCaps);
  const { leads, to } = again;
  const facts = changed(again.facts, change);
  const dealt = dealLeads(facts, leads);
  const perAgent = figuresOf(db, run, { facts, leads, dealt });
  const kept = perAgent.reduce((sum, agent) => sum + agent.kept, 0);
  const placed = perAgent.reduce((sum, agent) => sum + agent.given, 0);
  const leftOver = leads.ids.length - placed - kept;
  const leftovers = leftoversOf(dealt);
  const differences = countDifferences(to, dealt.plan.to) + again.dropped;
  const agents = perAgent.filter((agent) => agent.given > 0).length;
  return {
    runId,
    snapshotHash: snapshot.hash,
    planHash: planHash(dealt.plan.to),
    isSame: differences === 0,
    differences,
    sentence: planSentence({ placed, agents, leftOver, leftovers }),
    placed,
    kept,
    leftOver,
    leftovers,
    perAgent,
    certificate: { proven: dealt.certificate.proven, statement: dealt.certificate.statement },
  };
}

function requireIntact(runId: number, kept: string, found: string): void {
  if (kept === found) return;
  throw new AppError('CONFLICT', 'What this run was planned from is no longer as it was kept. It cannot be proven.', {
    runId,
    kept,
    found,
  });
}

function changed(facts: DealFacts, change: ReplayChange): DealFacts {
  const { agents = [], ...rules } = change;
  const byAgent = new Map(agents.map(({ agentId, ...own }) => [agentId, own]));
  for (const agentId of byAgent.keys()) {
    if (!facts.agents.some((agent) => agent.id === agentId)) {
      throw new AppError('NOT_FOUND', 'An agent of the change was not in the office when this run was planned.', {
        agentId,
      });
    }
  }
  return {
    ...facts,
    rules: { ...facts.rules, ...given(rules) },
    agents: facts.agents.map((agent) => ({ ...agent, ...given(byAgent.get(agent.id) ?? {}) })),
  };
}

/** Without the fields that are undefined. */
function given<Change extends object>(change: Change): { [Key in keyof Change]: Exclude<Change[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Change]: Exclude<Change[Key], undefined>;
  };
}

function countDifferences(before: Float64Array, after: Float64Array): number {
  let differences = 0;
  for (let index = 0; index < before.length; index += 1) if (before[index] !== after[index]) differences += 1;
  return differences;
}

type Replayed = { readonly facts: DealFacts; readonly leads: DealtLeads; readonly dealt: Dealt };

/** The desks as they were before the run, filled by the plan made again. */
function figuresOf(db: ReadDatabase, run: RunRecord, { facts, leads, dealt }: Replayed): RunDetail['perAgent'] {
  const statuses = loadStatuses(db);
  const { timeZone } = requireOffice(db);
  const before = new Map(run.summary.perAgent.map((share) => [share.agentId, share.before]));
  const desks = facts.agents.map((agent): Desk => ({ agent, before: before.get(agent.id) ?? 0 }));
  const isUnassigned = (statusId: number) => statuses.byId.get(statusId)?.category === 'unassigned';
  return deskFigures({ from: leads.from, statusId: loadStatusIds(db, run.id, leads) }, desks, dealt, {
    isWorking: (statusId) => statuses.byId.get(statusId)?.category === 'working',
    statusAfter: (statusId) => (facts.settings !== null || isUnassigned(statusId) ? statuses.assignedId : statusId),
    formatDay: (end) => lastDayOf(end, timeZone),
  });
}

function loadStatusIds(db: ReadDatabase, runId: number, leads: DealtLeads): Int32Array {
  const rows = db
    .statement<[number], [number, number]>('SELECT lead_id, from_status_id FROM run_lead WHERE run_id = ?')
    .raw()
    .all(runId);
  const statusOf = new Map(rows);
  return Int32Array.from(leads.ids, (id) => statusOf.get(id) ?? 0);
}
