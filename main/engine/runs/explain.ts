import type { Gate } from '../../../shared/contract/gates.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { HeldReason, Outcome, RunDetail } from '../../../shared/contract/runs.ts';
import type { DistributionLevel } from '../../../shared/domain/distribution/types.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { describeGate, roomOf } from '../../../shared/domain/routing/gates.ts';
import type { DealFacts, DealRules, DealtAgent } from '../../../shared/domain/runs/deal.ts';
import { describeLeftoverReason } from '../../../shared/domain/runs/leftovers.ts';
import { describeLoss } from '../../../shared/domain/runs/level-words.ts';
import { AppError } from '../app-error.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireVisibleLead } from '../leads/api.ts';
import { requireOffice } from '../office/api.ts';
import { explainRoute } from './explain-route.ts';
import { loadGates, loadSnapshot } from './snapshot.ts';
import { requireRun, type RunRecord } from './store.ts';

type Explanation = OutputOf<'runs.explain'>;
type Verdict = Explanation['agents'][number];
type Share = RunDetail['perAgent'][number];

type LeadOfRun = {
  outcome: Outcome;
  from_agent_id: number | null;
  to_agent_id: number | null;
  signature: number | null;
  leftover_reason: HeldReason | null;
};

/** Why a lead of a run went where it went: every agent with the verdict on the agent, in words. */
export function explainLead(db: ReadDatabase, runId: number, leadId: number): Explanation {
  const run = requireRun(db, runId);
  const lead = db
    .statement<[number, number], LeadOfRun>(
      `SELECT outcome, from_agent_id, to_agent_id, signature, leftover_reason
       FROM run_lead WHERE run_id = ? AND lead_id = ?`,
    )
    .get(runId, leadId);
  if (!lead) throw new AppError('NOT_FOUND', 'This lead was not part of the run.', { runId, leadId });
  const { signature } = lead;
  const { perAgent } = run.summary;
  const snapshot = loadSnapshot(db, runId);
  if (snapshot?.facts.route && signature !== null)
    return explainRoute(db, run, { ...lead, leadId, signature }, snapshot.facts);
  return {
    runId,
    leadId,
    sentence: sentenceFor(run, lead, perAgent, snapshot !== null),
    agents:
      snapshot === null || signature === null
        ? perAgent.filter((share) => share.agentId === lead.to_agent_id).map(byHand)
        : verdictsOn(db, run, lead, signature, snapshot.facts),
  };
}

/** The newest run that gave the lead to the agent whom it is with, and was not undone; of one done again, the run itself. */
export function explainPresent(context: ReadContext, leadId: number): Explanation | null {
  const { db } = context;
  const lead = requireVisibleLead(db, context.caller, leadId);
  if (lead.agent_id === null) return null;
  const row = db
    .statement<[number], { run_id: number; to_agent_id: number | null; at: number }>(
      `SELECT run_id, to_agent_id, committed_at AS at FROM run_lead JOIN run ON run.id = run_id
       WHERE lead_id = ? AND run.state = 'committed' AND outcome IN ('placed', 'kept', 'restored')
         AND (outcome = 'kept' OR from_agent_id IS NOT to_agent_id) AND NOT (kind = 'undo' AND outcome = 'placed')
       ORDER BY committed_at DESC, run_id DESC LIMIT 1`,
    )
    .get(leadId);
  if (!row || row.to_agent_id !== lead.agent_id || isAssignedByHandSince(db, leadId, row.at)) return null;
  return explainLead(db, row.run_id, leadId);
}

function isAssignedByHandSince(db: ReadDatabase, leadId: number, at: number): boolean {
  return (
    db
      .statement("SELECT 1 FROM timeline WHERE lead_id = ? AND kind IN ('assigned', 'unassigned') AND at > ? LIMIT 1")
      .get(leadId, at) !== undefined
  );
}

function byHand(share: Share): Verdict {
  return { agentId: share.agentId, name: share.name, verdict: 'chosen', gate: null, text: 'chosen by hand' };
}

function sentenceFor(run: RunRecord, lead: LeadOfRun, shares: readonly Share[], wasDealt: boolean): string {
  const name = shares.find((share) => share.agentId === lead.to_agent_id)?.name ?? 'the agent';
  switch (lead.outcome) {
    case 'left_over':
      return `Left over: ${describeLeftoverReason(lead.leftover_reason ?? 'nobody_eligible')}.`;
    case 'skipped':
      return lead.leftover_reason
        ? `Stays where it is: ${describeLeftoverReason(lead.leftover_reason)}.`
        : 'Nothing to change.';
    case 'kept':
      return `Stays with ${name}: nobody else could take it.`;
    case 'restored':
      return 'Put back as it was.';
    case 'placed':
      if (wasDealt) return `Goes to ${name}: the most even of all ways to deal.`;
      if (lead.to_agent_id === lead.from_agent_id) return 'Its status was changed by hand.';
      return lead.to_agent_id === null ? 'Returned to the pool by hand.' : `Goes to ${name}: chosen by hand.`;
    default:
      return `${run.title}.`;
  }
}

function verdictsOn(
  db: ReadDatabase,
  run: RunRecord,
  lead: LeadOfRun,
  signature: number,
  { agents, signatures, rules }: DealFacts,
): Verdict[] {
  const gates = loadGates(db, run.id, signature);
  const shares = new Map(run.summary.perAgent.map((share) => [share.agentId, share]));
  const { timeZone } = requireOffice(db);
  const formatDay = (end: number) => lastDayOf(end, timeZone);
  const inWords = (gate: Gate, agent: DealtAgent) => describeGate(gate, agent, formatDay, signatures[signature]);
  const chosen = lead.outcome === 'left_over' ? undefined : agents.find(({ id }) => id === lead.to_agent_id);
  return agents.map((agent) => {
    const who = { agentId: agent.id, name: agent.name };
    const gate = gates.get(agent.id) ?? null;
    const share = shares.get(agent.id);
    if (agent.id === lead.to_agent_id && lead.outcome === 'kept') {
      return { ...who, verdict: 'kept', gate, text: 'keeps the lead: the last resort' };
    }
    if (agent.id === lead.to_agent_id && lead.outcome === 'placed') {
      return { ...who, verdict: 'chosen', gate: null, text: `chosen: ${share?.before ?? 0} → ${share?.after ?? 0}` };
    }
    if (gate !== null) return { ...who, verdict: 'gate', gate, text: inWords(gate, agent) };
    if (agent.id === lead.from_agent_id)
      return { ...who, verdict: 'gate', gate: 'present_agent', text: 'had the lead' };
    return { ...who, verdict: 'level', gate: null, text: lossText(agent, share, chosen, run.summary.levels, rules) };
  });
}

function lossText(
  agent: DealtAgent,
  share: Share | undefined,
  chosen: DealtAgent | undefined,
  levels: Readonly<Record<string, DistributionLevel>>,
  { underCaps }: Pick<DealRules, 'underCaps'>,
): string {
  const room = underCaps ? roomOf(agent) : null;
  if (share && room !== null && share.given + share.kept >= room) {
    return `filled up by this run: ${share.after}/${agent.leadCap ?? '–'}`;
  }
  const own = levels[agent.id];
  const other = chosen && levels[chosen.id];
  if (!own || !other) return 'not needed';
  return describeLoss({ ...agent, level: own }, { ...chosen, level: other });
}
