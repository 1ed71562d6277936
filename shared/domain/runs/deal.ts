import type { Gate } from '../../contract/gates.ts';
import type { AutoAssignment, EvennessBasis, TopUp } from '../../contract/settings.ts';
import { checkDistribution } from '../distribution/check.ts';
import { planDistribution } from '../distribution/plan.ts';
import type { Certificate, DistributionPlan, DistributionSnapshot } from '../distribution/types.ts';
import { parseFraction } from '../ledger/fraction.ts';
import type { LeadScores } from '../routing/match-filter.ts';
import { routeLeads, type RouteFacts } from '../routing/route.ts';
import { firstFailingGate, roomOf, type AgentFacts, type GateRules, type LeadFacts } from '../routing/gates.ts';

export type DealRules = GateRules & { readonly basis: EvennessBasis };

export type DealtAgent = AgentFacts & {
  /** Leads received in 30 days, those being dealt left out. */
  readonly received30Days: number;
  /** What the ledger owes, as in "-1/3". */
  readonly owed: string;
};

/** All that a deal depends on besides the leads themselves; kept with the run, so that it can be planned again. */
export type DealFacts = {
  /** The configuration that chose and ordered the leads; null where they were chosen by hand. */
  readonly settings: AutoAssignment | TopUp | null;
  readonly rules: DealRules;
  readonly agents: readonly DealtAgent[];
  /** What the gates ask of a lead, by signature. */
  readonly signatures: readonly LeadFacts[];
  /** How leads that arrived are routed; left out where they are distributed. */
  readonly route?: RouteFacts;
};

/** The leads being dealt, in service order. */
export type DealtLeads = {
  readonly ids: Float64Array;
  readonly signature: Int32Array;
  /** Present agent, 0 = none. */
  readonly from: Float64Array;
  /** How well each lead matches each agent; left out where nobody asks. */
  readonly scores?: readonly LeadScores[];
};

export type Dealt = {
  readonly snapshot: DistributionSnapshot;
  readonly plan: DistributionPlan;
  readonly certificate: Certificate;
  /** By signature, in the order of the agents: the first gate that fails, null = eligible. */
  readonly gates: readonly (readonly (Gate | null)[])[];
};

/**
 * Gates every agent for every signature, distributes or routes the leads and has the plan checked. Pure: the same
 * facts and leads give the same plan. `onPlanned` is called between planning and checking.
 * @throws RangeError as planDistribution does.
 */
export function dealLeads(facts: DealFacts, leads: DealtLeads, onPlanned: () => void = () => {}): Dealt {
  const gates = gateSignatures(facts);
  const snapshot = toSnapshot(facts, leads, gates);
  if (facts.route) {
    const scores = leads.scores ?? Array.from(leads.signature, () => null);
    return { snapshot, gates, ...routeLeads(snapshot, { ...facts, route: facts.route, scores }, onPlanned) };
  }
  const plan = planDistribution(snapshot);
  onPlanned();
  return { snapshot, plan, certificate: checkDistribution(snapshot, plan), gates };
}

export function gateSignatures({ agents, signatures, rules }: DealFacts): readonly (readonly (Gate | null)[])[] {
  return signatures.map((lead) => agents.map((agent) => firstFailingGate(agent, lead, rules)));
}

function toSnapshot(facts: DealFacts, leads: DealtLeads, gates: readonly (readonly (Gate | null)[])[]) {
  const { agents, rules } = facts;
  return {
    agents: agents.map((agent) => ({
      id: agent.id,
      room: rules.underCaps ? roomOf(agent) : null,
      base: baseOf(agent, rules.basis),
      weight: agent.weight,
      active: agent.status === 'active',
    })),
    signatures: gates.map((ofSignature) =>
      agents.filter((_, index) => ofSignature[index] === null).map(({ id }) => id),
    ),
    leads,
    owed: new Map(agents.map(({ id, owed }) => [id, parseFraction(owed)])),
  };
}

function baseOf(agent: DealtAgent, basis: EvennessBasis): number {
  switch (basis) {
    case 'run':
      return 0;
    case 'desk':
      return agent.deskSize;
    case 'month':
      return agent.received30Days;
  }
}
