import type { Grouping } from './groups.ts';
import type { Network } from './network.ts';
import type { AgentShare, DistributionSnapshot, Leftover } from './types.ts';

export function tallyAgents({ agents, keeper }: Grouping, { flow }: Network): readonly AgentShare[] {
  return agents.map(({ id, base, weight }, agent) => {
    let given = 0;
    let kept = 0;
    for (let edge = flow.first[agent]!; edge >= 0; edge = flow.next[edge]!) {
      given += flow.amount[edge]!;
      if (keeper[flow.group[edge]!] === agent) kept += flow.amount[edge]!;
    }
    return { agentId: id, given, kept, level: { base, total: base + given, weight } };
  });
}

/** Leads left over, by signature and present agent. */
export function tallyLeftover(
  { agents, signatures, leads }: DistributionSnapshot,
  to: Float64Array,
): readonly Leftover[] {
  if (!to.includes(0)) return [];
  const active = new Set(agents.filter((agent) => agent.active).map((agent) => agent.id));
  const counts = new Map<number, Map<number, number>>();
  for (let lead = 0; lead < to.length; lead++) {
    if (to[lead] !== 0) continue;
    const signature = leads.signature[lead]!;
    const byFrom = counts.get(signature) ?? new Map<number, number>();
    counts.set(signature, byFrom);
    byFrom.set(leads.from[lead]!, (byFrom.get(leads.from[lead]!) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([signature, byFrom]) => {
      const reason = signatures[signature]!.some((id) => active.has(id)) ? 'no_room' : 'nobody_eligible';
      return [...byFrom]
        .toSorted(([left], [right]) => left - right)
        .map(([from, count]) => ({ signature, from, count, reason }) as const);
    });
}
