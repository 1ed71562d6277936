import type { Gate } from '../../../shared/contract/gates.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { describeLeftoverReason } from '../../../shared/domain/runs/sentence.ts';
import { AppError } from '../app-error.ts';
import type { Level } from '../assignment/api.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireRun, type RunRecord } from './store.ts';

type Explanation = OutputOf<'runs.explain'>;
type Verdict = Explanation['agents'][number];
type Share = RunDetail['perAgent'][number];

type LeadOfRun = {
  outcome: string;
  from_agent_id: number | null;
  to_agent_id: number | null;
  leftover_reason: 'agents_at_cap' | 'nobody_eligible' | 'do_not_contact' | null;
};

/** Why a lead of a run went where it went: every agent with the verdict on the agent, in words. */
export function explainLead(db: ReadDatabase, runId: number, leadId: number): Explanation {
  const run = requireRun(db, runId);
  const lead = db
    .statement<[number, number], LeadOfRun>(
      'SELECT outcome, from_agent_id, to_agent_id, leftover_reason FROM run_lead WHERE run_id = ? AND lead_id = ?',
    )
    .get(runId, leadId);
  if (!lead) throw new AppError('NOT_FOUND', 'This lead was not part of the run.', { runId, leadId });
  const shares = run.summary.perAgent ?? [];
  const wasDealt = run.kind === 'auto' || run.kind === 'distribute';
  return {
    runId,
    leadId,
    sentence: sentenceFor(run, lead, shares),
    agents: wasDealt
      ? shares.map((share) => verdictOn(share, lead, run.summary.gates, run.summary.levels))
      : shares.filter((share) => share.agentId === lead.to_agent_id).map(byHand),
  };
}

function byHand(share: Share): Verdict {
  return { agentId: share.agentId, name: share.name, verdict: 'chosen', gate: null, text: 'chosen by hand' };
}

function sentenceFor(run: RunRecord, lead: LeadOfRun, shares: readonly Share[]): string {
  const name = shares.find((share) => share.agentId === lead.to_agent_id)?.name ?? 'the agent';
  if (lead.outcome === 'left_over') {
    return `Left over: ${describeLeftoverReason(lead.leftover_reason ?? 'nobody_eligible')}.`;
  }
  if (lead.outcome === 'skipped') {
    return lead.leftover_reason === 'do_not_contact' ? 'Stays where it is: Do not contact.' : 'Nothing to change.';
  }
  if (lead.outcome === 'kept') return `Stays with ${name}: nobody else could take it.`;
  if (lead.outcome === 'restored') return 'Put back as it was.';
  if (run.kind === 'auto' || run.kind === 'distribute') return `Goes to ${name}: the most even of all ways to deal.`;
  return lead.to_agent_id === null ? 'Returned to the pool by hand.' : `Goes to ${name}: chosen by hand.`;
}

function verdictOn(
  share: Share,
  lead: LeadOfRun,
  gates: Readonly<Record<string, Gate>>,
  levels: Readonly<Record<string, Level>>,
): Verdict {
  const who = { agentId: share.agentId, name: share.name };
  const gate = gates[share.agentId] ?? null;
  if (share.agentId === lead.to_agent_id && lead.outcome === 'kept') {
    return { ...who, verdict: 'kept', gate, text: 'keeps the lead: the last resort' };
  }
  if (share.agentId === lead.to_agent_id && lead.outcome === 'placed') {
    return { ...who, verdict: 'chosen', gate: null, text: `chosen: ${share.before} → ${share.after}` };
  }
  if (gate !== null) return { ...who, verdict: 'gate', gate, text: share.gateText ?? gate };
  if (share.agentId === lead.from_agent_id) {
    return { ...who, verdict: 'gate', gate: 'present_agent', text: 'had the lead' };
  }
  if (lead.outcome === 'skipped') return { ...who, verdict: 'not_considered', gate: null, text: 'not considered' };
  return { ...who, verdict: 'level', gate: null, text: levelText(share, lead, levels) };
}

/** As in "lost on level 7 against 6": what each would stand at with one lead more. */
function levelText(share: Share, lead: LeadOfRun, levels: Readonly<Record<string, Level>>): string {
  if (share.cap !== null && share.after >= share.cap) return `filled up by this run: ${share.after}/${share.cap}`;
  const own = levels[share.agentId];
  const chosen = lead.to_agent_id === null ? undefined : levels[lead.to_agent_id];
  if (!own || !chosen) return 'not needed';
  return `lost on level ${levelOf(own, 1)} against ${levelOf(chosen, 0)}`;
}

function levelOf(level: Level, more: number): string {
  const total = level.total + more;
  if (total % level.weight === 0) return String(total / level.weight);
  return `${total}/${level.weight}`;
}
