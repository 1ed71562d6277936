import type { Gate } from '../../contract/gates.ts';
import type { Fallback } from '../../contract/settings.ts';
import { unknownNeed } from '../reading/known-need.ts';
import type { DistributionPlan, Leftover } from '../distribution/types.ts';
import { describeGate, firstFailingGate, roomOf, type AgentFacts, type GateRules, type LeadFacts } from './gates.ts';

export type FallbackRule = { readonly fallback: Fallback; readonly fallbackAgentId: number | null };

/** The agent who takes what the pool leaves over; null where nobody is meant, or nobody is primary. */
export function fallbackAgent<Agent extends AgentFacts>(agents: readonly Agent[], rule: FallbackRule): Agent | null {
  switch (rule.fallback) {
    case 'unassigned':
      return null;
    case 'primary':
      return agents.find(({ primary }) => primary) ?? null;
    case 'agent':
      return agents.find(({ id }) => id === rule.fallbackAgentId) ?? null;
  }
}

const anyLead: LeadFacts = { branchId: null, departmentId: null, need: unknownNeed };

/**
 * What keeps the fallback from every lead, or null. The fallback stands in for those who fit better, so what is asked is
 * whether it can take leads at all: not subject, criteria, match, branch or hours.
 */
export function fallbackGate(agent: AgentFacts, rules: GateRules): Gate | null {
  return firstFailingGate(agent, anyLead, {
    ...rules,
    primaryOnly: false,
    subjectListed: false,
    matchCriteria: false,
    keepBranchesApart: false,
    respectWorkingHours: false,
  });
}

/**
 * Why the fallback does not take what is left over, as in "the fallback Ben is off rotation"; null where nobody is meant
 * to. A fallback that fails at no gate has no room left. `formatDay` writes the last day of a time away.
 */
export function describeFallback(
  agents: readonly AgentFacts[],
  { rule, rules }: { readonly rule: FallbackRule; readonly rules: GateRules },
  formatDay: (end: number) => string,
): string | null {
  if (rule.fallback === 'unassigned') return null;
  const agent = fallbackAgent(agents, rule);
  if (agent === null) return 'nobody is marked as primary to be the fallback';
  const gate = fallbackGate(agent, rules);
  const why = gate === null ? `filled up: cap ${agent.leadCap ?? '–'}` : describeGate(gate, agent, formatDay);
  return `the fallback ${agent.name} is ${why}`;
}

/**
 * Gives leads that the plan left over to the fallback, in service order, as far as its room goes. The levels stay those
 * of the plan: they are what decided about the leads that the pool may take.
 */
export function withFallback(
  plan: DistributionPlan,
  leads: { readonly signature: Int32Array },
  {
    agents,
    rules,
    rule,
  }: {
    readonly agents: readonly AgentFacts[];
    readonly rules: GateRules;
    readonly rule: FallbackRule;
  },
): DistributionPlan {
  const agent = plan.leftover.length === 0 ? null : fallbackAgent(agents, rule);
  if (agent === null || fallbackGate(agent, rules) !== null) return plan;
  const held = plan.perAgent.find(({ agentId }) => agentId === agent.id)?.given ?? 0;
  let room = (roomOf(agent) ?? Number.POSITIVE_INFINITY) - held;
  const taken = new Map<number, number>();
  const to = plan.to.map((own, lead) => {
    const signature = leads.signature[lead]!;
    if (own !== 0 || room <= 0) return own;
    room -= 1;
    taken.set(signature, (taken.get(signature) ?? 0) + 1);
    return agent.id;
  });
  const more = [...taken.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...plan,
    to,
    leftover: plan.leftover.flatMap((left) => lessened(left, taken)),
    perAgent: plan.perAgent.map((share) =>
      share.agentId === agent.id ? { ...share, given: share.given + more } : share,
    ),
  };
}

function lessened(left: Leftover, taken: ReadonlyMap<number, number>): Leftover[] {
  const count = left.count - (taken.get(left.signature) ?? 0);
  return count > 0 ? [{ ...left, count }] : [];
}
