import type { Routing, RoutingMode } from '../../contract/settings.ts';
import { checkDistribution } from '../distribution/check.ts';
import { planDistribution } from '../distribution/plan.ts';
import type { Certificate, DistributionPlan, DistributionSnapshot } from '../distribution/types.ts';
import { checkFallback } from './fallback-check.ts';
import { fallbackAgent, withFallback } from './fallback.ts';
import type { AgentFacts, GateRules, LeadFacts } from './gates.ts';
import { noScore, type LeadScores } from './match-filter.ts';
import { checkPreferencePlan } from './preference/check.ts';
import { planByPreference } from './preference/plan.ts';
import type { PreferenceSnapshot } from './preference/types.ts';
import { checkTurn, takeTurn } from './turn.ts';

/** How a batch of arrivals is routed; kept with its run. `seed` decides every draw of the mode `random`. */
export type RouteFacts = Pick<Routing, 'mode' | 'matchFilter' | 'threshold' | 'fallback' | 'fallbackAgentId'> & {
  readonly seed: string;
};

export type Routed = { readonly plan: DistributionPlan; readonly certificate: Certificate };

type Job = {
  readonly agents: readonly AgentFacts[];
  readonly signatures: readonly LeadFacts[];
  readonly rules: GateRules;
  readonly route: RouteFacts;
  /** Parallel to the leads of the snapshot. */
  readonly scores: readonly LeadScores[];
};

/**
 * Gives leads that arrived together, none of which has an agent, to the agents who pass the gates, as the mode says,
 * gives what is left over to the fallback, and has both checked. Pure: the same facts give the same plan.
 * `onPlanned` is called between planning and checking.
 * @throws RangeError as planDistribution does.
 */
export function routeLeads(snapshot: DistributionSnapshot, job: Job, onPlanned: () => void = () => {}): Routed {
  const way = ways[job.route.mode];
  const planned = way(snapshot, job);
  onPlanned();
  const certificate = planned.check();
  const plan = withFallback(planned.plan, snapshot.leads, { ...job, rule: job.route });
  const fallback = fallbackAgent(job.agents, job.route);
  const checked = { planned: planned.plan, certificate, plan, leadIds: snapshot.leads.ids, fallback };
  return { plan, certificate: checkFallback(checked) };
}

type Planned = { readonly plan: DistributionPlan; readonly check: () => Certificate };
type Way = (snapshot: DistributionSnapshot, job: Job) => Planned;

const ways: Readonly<Record<RoutingMode, Way>> = {
  primary: inTurns,
  round_robin: inTurns,
  subject: inTurns,
  best_match: byPreference,
  random: byPreference,
  manual: inTurns,
};

/** One lead takes a turn; several are spread evenly, and what does not divide goes by turns. */
function inTurns(snapshot: DistributionSnapshot): Planned {
  if (snapshot.leads.ids.length === 1) {
    const plan = takeTurn(snapshot);
    return { plan, check: () => checkTurn(snapshot, plan) };
  }
  const plan = planDistribution(snapshot);
  return { plan, check: () => checkDistribution(snapshot, plan) };
}

function byPreference(snapshot: DistributionSnapshot, { route, scores }: Job): Planned {
  const wishes: PreferenceSnapshot = {
    ...snapshot,
    preference:
      route.mode === 'random'
        ? { kind: 'random', seed: route.seed }
        : { kind: 'scores', of: matchPreference(snapshot, scores) },
  };
  const plan = planByPreference(wishes);
  return { plan, check: () => checkPreferencePlan(wishes, plan) };
}

/** An agent who wrote nothing stands at an even chance among those who may take the lead. */
function matchPreference(
  { signatures, leads }: DistributionSnapshot,
  scores: readonly LeadScores[],
): (lead: number, agent: number) => number {
  const evenChance = signatures.map((ids) => Math.round(100 / Math.max(1, ids.length)));
  return (lead, agent) => {
    const own = scores[lead]?.[agent] ?? noScore;
    return own === noScore ? evenChance[leads.signature[lead]!]! : own;
  };
}
