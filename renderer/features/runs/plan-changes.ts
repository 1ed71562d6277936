import type { RunDetail } from '../../../shared/contract/runs.ts';
import type { RunLead } from './page/use-run-leads.ts';
import { outcomeLabel } from './run-words.ts';

export type PlanChange = { readonly label: string; readonly before: number; readonly after: number };

/** What a plan made anew does otherwise: in sum, then agent by agent. Empty when only single leads moved. */
export function planChanges(before: RunDetail, after: RunDetail): readonly PlanChange[] {
  const sums: readonly PlanChange[] = [
    { label: 'Leads in the plan', before: before.total, after: after.total },
    { label: outcomeLabel(after, 'placed'), before: before.placed, after: after.placed },
    { label: 'Kept', before: before.kept, after: after.kept },
    { label: 'Left over', before: before.leftOver, after: after.leftOver },
    { label: 'Skipped', before: before.skipped, after: after.skipped },
  ];
  const given = new Map(before.perAgent.map((agent) => [agent.agentId, agent]));
  const names = new Set(after.perAgent.map((agent) => agent.agentId));
  const gone = before.perAgent.filter((agent) => !names.has(agent.agentId));
  const agents: readonly PlanChange[] = [
    ...after.perAgent.map((agent) => ({
      label: agent.name,
      before: given.get(agent.agentId)?.given ?? 0,
      after: agent.given,
    })),
    ...gone.map((agent) => ({ label: agent.name, before: agent.given, after: 0 })),
  ];
  return [...sums, ...agents].filter((change) => change.before !== change.after);
}

/** A lead that fares differently; null: it is not in that plan. */
export type LeadChange = {
  readonly leadId: number;
  readonly name: string;
  readonly before: RunLead | null;
  readonly after: RunLead | null;
};

/** The leads that fare differently, in the order of the new plan, those that are gone from it at the end. */
export function leadChanges(before: readonly RunLead[], after: readonly RunLead[]): readonly LeadChange[] {
  const known = new Map(before.map((lead) => [lead.leadId, lead]));
  const present = new Set(after.map(({ leadId }) => leadId));
  const changed = after.filter((lead) => !isSameFate(known.get(lead.leadId), lead));
  const gone = before.filter(({ leadId }) => !present.has(leadId));
  return [
    ...changed.map((lead) => ({ ...who(lead), before: known.get(lead.leadId) ?? null, after: lead })),
    ...gone.map((lead) => ({ ...who(lead), before: lead, after: null })),
  ];
}

function who({ leadId, name }: RunLead): Pick<LeadChange, 'leadId' | 'name'> {
  return { leadId, name };
}

function isSameFate(before: RunLead | undefined, after: RunLead): boolean {
  return (
    before !== undefined &&
    before.outcome === after.outcome &&
    before.fromAgentId === after.fromAgentId &&
    before.toAgentId === after.toAgentId &&
    before.toStatusId === after.toStatusId &&
    before.leftoverReason === after.leftoverReason
  );
}
