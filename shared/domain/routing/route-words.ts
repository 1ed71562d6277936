import type { Gate } from '../../contract/gates.ts';
import type { LeftoverReason } from '../../contract/leftover-reasons.ts';
import type { DistributionLevel } from '../distribution/types.ts';
import { add, compare, formatFraction, fraction, parseFraction, type Fraction } from '../ledger/fraction.ts';
import { describeLeftoverReason } from '../runs/leftovers.ts';
import { describeLoss } from '../runs/level-words.ts';
import { describeFallback } from './fallback.ts';
import { describeGate, roomOf, type AgentFacts, type GateRules, type LeadFacts } from './gates.ts';
import { noScore, type LeadScores } from './match-filter.ts';
import type { RouteFacts } from './route.ts';

/** One lead of a routing run, with all that its explanation is made of. */
export type RoutedLead = {
  readonly route: RouteFacts;
  readonly rules: GateRules;
  readonly lead: LeadFacts;
  readonly agents: readonly RoutedAgent[];
  /** By agent: the first gate that fails, null = of the pool. */
  readonly gates: readonly (Gate | null)[];
  readonly scores: LeadScores;
  /** The agent who got it; null = nobody. */
  readonly to: number | null;
  /** It arrived alone, so that a turn was taken. */
  readonly isAlone: boolean;
  /** Where the plan left each agent, by id. */
  readonly levels: ReadonlyMap<number, DistributionLevel>;
  readonly formatDay: (end: number) => string;
};

export type RoutedAgent = AgentFacts & { readonly owed: string };

export type RouteVerdict = {
  readonly agentId: number;
  readonly name: string;
  readonly verdict: 'chosen' | 'fallback' | 'gate' | 'match' | 'turn' | 'level';
  readonly gate: Gate | null;
  readonly score: number | null;
  readonly text: string;
};

/** Every agent: chosen, or why not, in words. */
export function routeVerdicts(routed: RoutedLead): readonly RouteVerdict[] {
  const words = wordsFor(routed);
  return routed.agents.map((agent, index) => {
    const gate = routed.gates[index] ?? null;
    const who = { agentId: agent.id, name: agent.name, score: scoreOf(routed, index) };
    if (agent.id === routed.to) {
      return gate === null
        ? { ...who, verdict: 'chosen', gate, text: words.chosen(index) }
        : { ...who, verdict: 'fallback', gate: null, text: 'the fallback: nobody of the pool may take it' };
    }
    if (gate !== null) return { ...who, verdict: 'gate', gate, text: gateText(routed, agent, gate, who.score) };
    return { ...who, gate, ...words.passedOver(index) };
  });
}

/** Who got it and why, or why nobody did, in a sentence or two. `leftover` is asked when nobody got it. */
export function routeSentence(routed: RoutedLead, leftover: LeftoverReason): string {
  const waived = routed.lead.isFilterWaived
    ? ` Nobody reached the threshold of ${hundredths(routed.route.threshold * 100)}, so the whole pool stayed in.`
    : '';
  const index = routed.agents.findIndex(({ id }) => id === routed.to);
  const agent = routed.agents[index];
  if (!agent) return `Stays unassigned: ${leftoverWords(routed, leftover)}.${waived}`;
  if (routed.gates[index] !== null) {
    return `Goes to ${agent.name}: the fallback, as nobody of the pool may take it (${describeLeftoverReason(leftover)}).`;
  }
  return `Goes to ${agent.name}: ${wordsFor(routed).chosen(index)}.${waived}`;
}

function leftoverWords({ agents, route, rules, formatDay }: RoutedLead, leftover: LeftoverReason): string {
  const fallback = describeFallback(agents, { rule: route, rules }, formatDay);
  return [describeLeftoverReason(leftover), ...(fallback === null ? [] : [fallback])].join('; ');
}

type Words = {
  readonly chosen: (index: number) => string;
  readonly passedOver: (index: number) => { readonly verdict: 'match' | 'turn' | 'level'; readonly text: string };
};

function wordsFor(routed: RoutedLead): Words {
  switch (routed.route.mode) {
    case 'primary':
      return {
        chosen: () => 'the primary agent',
        passedOver: () => ({ verdict: 'turn', text: 'not the primary agent' }),
      };
    case 'random':
      return {
        chosen: () => `drawn by lot among ${poolSize(routed)}`,
        passedOver: () => ({ verdict: 'turn', text: 'not drawn' }),
      };
    case 'best_match':
      return matchWords(routed);
    case 'manual':
      return {
        chosen: () => 'by hand',
        passedOver: () => ({ verdict: 'turn', text: 'may take it: routing is manual' }),
      };
    case 'round_robin':
    case 'subject':
      return routed.isAlone ? turnWords(routed) : levelWords(routed);
  }
}

function matchWords(routed: RoutedLead): Words {
  const chosen = routed.agents.findIndex(({ id }) => id === routed.to);
  const valueOf = (index: number) => scoreOf(routed, index) ?? Math.round(100 / Math.max(1, poolSize(routed)));
  const shown = (index: number) => {
    const score = scoreOf(routed, index);
    return score === null ? `an even chance, ${hundredths(valueOf(index))}` : hundredths(score);
  };
  return {
    chosen: (index) => `the best match, ${shown(index)}`,
    passedOver: (index) => {
      if (chosen < 0) return { verdict: 'match', text: `match ${shown(index)}, filled up by leads before it` };
      const difference = valueOf(index) - valueOf(chosen);
      if (difference < 0) return { verdict: 'match', text: `match ${shown(index)} against ${shown(chosen)}` };
      if (difference === 0) return { verdict: 'turn', text: `as good a match, ${shown(index)}, but not the turn` };
      return { verdict: 'match', text: `match ${shown(index)}, filled up by leads before it` };
    },
  };
}

function turnWords(routed: RoutedLead): Words {
  const able = routed.agents.filter((_agent, index) => routed.gates[index] === null);
  const weights = able.reduce((sum, { weight }) => sum + weight, 0);
  const claimOf = ({ owed, weight }: RoutedAgent): Fraction => add(parseFraction(owed), fraction(weight, weights));
  const chosen = able.find(({ id }) => id === routed.to);
  const subject = routed.route.mode === 'subject' ? `lists ${routed.lead.need.subject ?? 'the subject'}, ` : '';
  return {
    chosen: () => (able.length === 1 ? `${subject}the only one who may take it` : `${subject}next in turn`),
    passedOver: (index) => {
      const agent = routed.agents[index]!;
      if (!chosen || compare(claimOf(agent), claimOf(chosen)) === 0) {
        return { verdict: 'turn', text: 'owed alike: not yet the turn' };
      }
      const [own, other] = [formatFraction(claimOf(agent)), formatFraction(claimOf(chosen))];
      return { verdict: 'turn', text: `not the turn: owed ${own} against ${other}` };
    },
  };
}

function levelWords(routed: RoutedLead): Words {
  const chosen = routed.agents.find(({ id }) => id === routed.to);
  const contestant = (agent: RoutedAgent) => {
    const level = routed.levels.get(agent.id) ?? { base: 0, total: 0, weight: agent.weight };
    return { name: agent.name, owed: agent.owed, level };
  };
  return {
    chosen: () => 'the most even of all ways to deal',
    passedOver: (index) => {
      const agent = routed.agents[index]!;
      const { base, total } = contestant(agent).level;
      const isFull = total - base >= (roomOf(agent) ?? Number.POSITIVE_INFINITY);
      const isLoss = chosen !== undefined && !isFull;
      const text = isLoss ? describeLoss(contestant(agent), contestant(chosen)) : 'filled up by this run';
      return { verdict: 'level', text };
    },
  };
}

function poolSize({ gates }: RoutedLead): number {
  return gates.filter((gate) => gate === null).length;
}

function scoreOf({ scores }: RoutedLead, index: number): number | null {
  const score = scores?.[index] ?? noScore;
  return score === noScore ? null : score;
}

function gateText(routed: RoutedLead, agent: AgentFacts, gate: Gate, score: number | null): string {
  if (gate === 'low_match' && score !== null) {
    return `match ${hundredths(score)} below ${hundredths(routed.route.threshold * 100)}`;
  }
  return describeGate(gate, agent, routed.formatDay, routed.lead);
}

/** As in "0.62". */
function hundredths(value: number): string {
  return (Math.round(value) / 100).toFixed(2);
}
