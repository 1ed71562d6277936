import type { RunDetail } from '../../../shared/contract/runs.ts';

export type PlanChange = { readonly label: string; readonly before: number; readonly after: number };

/** What a plan made anew does otherwise: in sum, then agent by agent. Empty when only single leads moved. */
export function planChanges(before: RunDetail, after: RunDetail): readonly PlanChange[] {
  const sums: readonly PlanChange[] = [
    { label: 'Leads in the plan', before: before.total, after: after.total },
    { label: 'Assigned', before: before.placed, after: after.placed },
    { label: 'Kept', before: before.kept, after: after.kept },
    { label: 'Left over', before: before.leftOver, after: after.leftOver },
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
