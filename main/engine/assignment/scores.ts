import type { Comparison } from '../../../shared/contract/routing.ts';
import type { Need } from '../../../shared/contract/needs.ts';
import { metCriteria } from '../../../shared/domain/criteria/criteria.ts';
import { scoreMatches } from '../../../shared/domain/match/score-matches.ts';
import { noScore, type LeadScores } from '../../../shared/domain/routing/match-filter.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadAgents } from '../team/api.ts';
import type { Aids } from './aids.ts';

export type ScoredLead = {
  readonly comparison: Comparison;
  /** In the order of the agents by id; null where no agent has a score. */
  readonly scores: LeadScores;
  /** The same for the threshold: null where nothing was written that could be compared. */
  readonly forThreshold: LeadScores;
  readonly phrases: readonly (readonly string[])[];
};

export type Scorer = {
  scores(inquiry: string, need: Need): ScoredLead;
  /** The place of an agent among the scores, by id. */
  indexOf(agentId: number): number;
};

/** Compares inquiries with what the agents of the office wrote; all agents by id, those who left included. */
export function createScorer(db: ReadDatabase, aids: Aids): Scorer {
  const agents = loadAgents(db);
  const places = new Map(agents.map(({ id }, index) => [id, index]));
  const writing = agents.map(({ id, status, criteria }) => ({
    id,
    text: status === 'active' ? criteria.text : '',
    vector: aids.agentVector(id),
  }));
  return {
    indexOf: (agentId) => places.get(agentId) ?? -1,
    scores(inquiry, need) {
      const compared = scoreMatches({
        inquiry,
        language: aids.languageOf(inquiry),
        inquiryVector: aids.inquiryVector(inquiry),
        agents: writing.map((agent, index) => ({ ...agent, met: metCriteria(agents[index]!.criteria, need) })),
      });
      const scores = compared.scores.some((score) => score !== null)
        ? Uint8Array.from(compared.scores, (score) => score ?? noScore)
        : null;
      return { ...compared, scores, forThreshold: compared.comparison === 'nothing' ? null : scores };
    },
  };
}
