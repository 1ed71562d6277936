import { type Fraction, fraction } from '../../../../../shared/domain/ledger/fraction.ts';
import type { DistributionAgent } from '../../../../../shared/domain/distribution/types.ts';
import type { PreferenceSnapshot } from '../../../../../shared/domain/routing/preference/types.ts';

/** A snapshot with its scores laid open: a row per lead, a column per agent. */
export type ScoredCase = PreferenceSnapshot & { readonly scores: readonly (readonly number[])[] };

/** A lead in few words: its eligible agents, and its scores for all agents; without scores it prefers all alike. */
type LeadWords = readonly [eligible: readonly number[], scores?: readonly number[]];

/** A case in few words: `agents` by row (ids from 1). */
export function caseOf(
  agents: readonly Partial<DistributionAgent>[],
  leads: readonly LeadWords[],
  owed: ReadonlyMap<number, Fraction> = new Map(),
): ScoredCase {
  const signatures = [...new Set(leads.map(([eligible]) => eligible.join()))];
  const scores = leads.map(([, given]) => given ?? agents.map(() => 0));
  return {
    agents: agents.map((agent, index) => ({ id: index + 1, room: null, base: 0, weight: 1, active: true, ...agent })),
    signatures: signatures.map((text) => (text === '' ? [] : text.split(',').map(Number))),
    leads: {
      ids: Int32Array.from(leads, (_, index) => 101 + index),
      signature: Int32Array.from(leads, ([eligible]) => signatures.indexOf(eligible.join())),
    },
    owed,
    scores,
    preference: { kind: 'scores', of: (lead, agent) => scores[lead]![agent]! },
  };
}

export type CaseShape = {
  readonly agents: number;
  readonly leads: number;
  readonly maxWeight: number;
  readonly maxScore: number;
};

export function randomCase(random: () => number, shape: CaseShape): ScoredCase {
  const below = (limit: number) => Math.floor(random() * limit);
  const reach = 0.4 + random() * 0.6;
  const uncapped = random() * 0.5;
  const agents = Array.from({ length: 1 + below(shape.agents) }, () => ({
    room: random() < uncapped ? null : below(3),
    base: random() < 0.5 ? 0 : below(3),
    weight: 1 + below(shape.maxWeight),
    active: random() < 0.93,
  }));
  const ids = agents.map((_, index) => index + 1);
  const leads = Array.from({ length: below(shape.leads + 1) }, (): LeadWords => [
    ids.filter(() => random() < reach),
    ids.map(() => below(shape.maxScore + 1)),
  ]);
  const isOwed = random() < 0.5;
  return caseOf(agents, leads, new Map(isOwed ? ids.map((id) => [id, fraction(below(7) - 3, 1 + below(4))]) : []));
}

export function describeCase({ agents, signatures, leads, owed, scores }: ScoredCase): string {
  return JSON.stringify({
    agents,
    leads: [...leads.signature].map((signature, lead) => [signatures[signature], scores[lead]]),
    owed: [...owed].map(([id, value]) => [id, `${value.num}/${value.den}`]),
  });
}
