import type { OutputOf } from '../../../shared/contract/index.ts';
import type { LeftoverReason, Outcome } from '../../../shared/contract/runs.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { routeSentence, routeVerdicts, type RouteVerdict } from '../../../shared/domain/routing/route-words.ts';
import type { DealFacts } from '../../../shared/domain/runs/deal.ts';
import { leftoverReason } from '../../../shared/domain/runs/leftovers.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadLeadScores } from './match-scores.ts';
import { loadGates } from './snapshot.ts';
import type { RunRecord } from './store.ts';

type Explanation = OutputOf<'runs.explain'>;

type RoutedRow = {
  readonly leadId: number;
  readonly outcome: Outcome;
  readonly to_agent_id: number | null;
  readonly signature: number;
};

/** Why an arrival went where it went: by turn, match, lot or fallback. */
export function explainRoute(db: ReadDatabase, run: RunRecord, lead: RoutedRow, facts: DealFacts): Explanation {
  const { agents, signatures, route, rules } = facts;
  if (!route) throw new Error('a distribution is not explained as routing');
  const failed = loadGates(db, run.id, lead.signature);
  const gates = agents.map(({ id }) => failed.get(id) ?? null);
  const { timeZone } = requireOffice(db);
  const routed = {
    route,
    rules,
    lead: signatures[lead.signature]!,
    agents,
    gates,
    scores: loadLeadScores(db, run.id, lead.leadId),
    to: lead.outcome === 'placed' ? lead.to_agent_id : null,
    isAlone: run.placed + run.leftOver === 1,
    levels: new Map(Object.entries(run.summary.levels).map(([id, level]) => [Number(id), level])),
    formatDay: (end: number) => lastDayOf(end, timeZone),
  };
  const leftover: LeftoverReason = leftoverReason(gates);
  return {
    runId: run.id,
    leadId: lead.leadId,
    sentence: routeSentence(routed, leftover),
    agents: routeVerdicts(routed).map(({ agentId, name, verdict, gate, text }) => ({
      agentId,
      name,
      verdict: verdictNames[verdict],
      gate,
      text,
    })),
  };
}

const verdictNames: Readonly<Record<RouteVerdict['verdict'], Explanation['agents'][number]['verdict']>> = {
  chosen: 'chosen',
  fallback: 'chosen',
  gate: 'gate',
  match: 'level',
  turn: 'level',
  level: 'level',
};
