import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Comparison } from '../../../shared/contract/routing.ts';
import { firstFailingGate } from '../../../shared/domain/routing/gates.ts';
import { noScore } from '../../../shared/domain/routing/match-filter.ts';
import { createScorer, emptyPool, loadDesks, matchRules, prepareMatching, type Aids } from '../assignment/api.ts';
import type { PrepareQueryContext, ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { knownNeedOf } from '../needs/api.ts';

type Input = InputOf<'routing.scores'>;
type Scores = OutputOf<'routing.scores'>;
type Scored = Scores['leads'][number];

/** The office's own newest leads with their match scores, and what each threshold would do to them. */
export const recentScores = {
  async prepare(context: PrepareQueryContext, input: Input) {
    const texts = newestLeads(context.db, input.leads).map(({ leadId, inquiry }) => ({ leadId, text: inquiry }));
    const aids = await prepareMatching(context, texts);
    return (read: ReadContext, asked: Input): Scores => answer(read, asked, aids);
  },
};

function answer(context: ReadContext, input: Input, aids: Aids): Scores {
  const { db, now } = context;
  const agents = loadDesks(db, now, emptyPool)
    .map(({ agent }) => agent)
    .filter(({ status }) => status === 'active');
  const scorer = createScorer(db, aids);
  const rules = matchRules(db);
  const leads = newestLeads(db, input.leads).map(({ leadId, name, inquiry, createdAt, ...place }): Scored => {
    const { need } = knownNeedOf(db, leadId);
    const { comparison, scores } = scorer.scores(inquiry, need);
    const fitting = agents.filter((agent) => firstFailingGate(agent, { ...place, need }, rules) === null);
    return {
      leadId,
      name,
      inquiry,
      createdAt,
      comparison,
      scores: fitting
        .map(({ id }) => ({ agentId: id, score: shown(scores?.[scorer.indexOf(id)]) }))
        .toSorted((left, right) => (right.score ?? -1) - (left.score ?? -1) || left.agentId - right.agentId),
    };
  });
  return {
    leads,
    agents: agents.map(({ id, name }) => ({ agentId: id, name })),
    thresholds: Array.from({ length: steps + 1 }, (_, step) => atThreshold(leads, step * hundredthsPerStep)),
    comparison: overall(leads),
  };
}

const hundredthsPerStep = 5;
const steps = 100 / hundredthsPerStep;

function shown(score: number | undefined): number | null {
  return score === undefined || score === noScore ? null : score;
}

/** An agent who wrote nothing passes; where nobody passes, the whole pool stays in. */
function atThreshold(leads: readonly Scored[], threshold: number): Scores['thresholds'][number] {
  const passing = leads.map(({ scores }) => scores.filter(({ score }) => score === null || score >= threshold).length);
  const none = passing.filter((count) => count === 0).length;
  const all = passing.reduce((sum, count) => sum + count, 0);
  const count = Math.max(1, leads.length);
  return {
    threshold: threshold / 100,
    nobody: Math.round((100 * none) / count),
    passingTenths: Math.round((10 * all) / count),
  };
}

/** How most of the leads were compared. */
function overall(leads: readonly Scored[]): Comparison {
  const counts = Map.groupBy(leads, ({ comparison }) => comparison);
  const [most] = [...counts].toSorted(([, left], [, right]) => right.length - left.length);
  return most?.[0] ?? 'nothing';
}

type NewestLead = {
  readonly leadId: number;
  readonly name: string;
  readonly inquiry: string;
  readonly createdAt: number;
  readonly branchId: number | null;
  readonly departmentId: number | null;
};

function newestLeads(db: ReadDatabase, count: number): readonly NewestLead[] {
  return db
    .statement<[number], NewestLead>(
      `SELECT lead.id AS leadId, lead_contact.name, newest.text AS inquiry, lead.created_at AS createdAt,
         lead.branch_id AS branchId, lead.department_id AS departmentId
       FROM lead JOIN lead_contact ON lead_contact.lead_id = lead.id
         JOIN inquiry AS newest ON newest.id = (SELECT id FROM inquiry WHERE lead_id = lead.id AND text <> ''
           ORDER BY received_at DESC, id DESC LIMIT 1)
       ORDER BY lead.created_at DESC, lead.id DESC LIMIT ?`,
    )
    .all(count);
}
