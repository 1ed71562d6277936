import { sql } from 'kysely';
import type { Need } from '../../../shared/contract/needs.ts';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { Routing } from '../../../shared/contract/settings.ts';
import { unknownNeed } from '../../../shared/domain/reading/known-need.ts';
import { firstFailingGate, type AgentFacts } from '../../../shared/domain/routing/gates.ts';
import { filterByMatch, type LeadScores } from '../../../shared/domain/routing/match-filter.ts';
import type { RouteFacts } from '../../../shared/domain/routing/route.ts';
import type { DealRules } from '../../../shared/domain/runs/deal.ts';
import { flagBit } from '../../../shared/domain/leads/numbers.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import { loadNewestInquiries, targetQuery } from '../leads/api.ts';
import { loadNeeds, readNeeds } from '../needs/api.ts';
import { loadRouting } from '../settings/api.ts';
import type { Aids } from './aids.ts';
import { loadDesks } from './facts.ts';
import { loadTargetPool, type Pool } from './pool.ts';
import { asksMatch, hasFilter, routeRules } from './route-rules.ts';
import { createScorer, type ScoredLead } from './scores.ts';

export type RoutingJob = {
  readonly route: RouteFacts;
  /** Parallel to the pool. */
  readonly scores: readonly LeadScores[];
};

export type Arrivals = { readonly pool: Pool; readonly rules: DealRules; readonly routing: RoutingJob };

/** The leads of a target that may be routed, as if they arrived now, with what routing asks of them. */
export function loadArrivals(context: WriteContext, target: Target, aids: Aids): Arrivals {
  const { db } = context;
  const settings = requireAutomatic(loadRouting(db));
  const rules = routeRules(db, settings);
  const { open, heldBack } = sortOut(context, target);
  const inquiries = loadNewestInquiries(db, open);
  const asked = { place: rules.keepBranchesApart, criteria: rules.matchCriteria, subject: rules.subjectListed };
  if (asked.criteria || asked.subject) readNeeds(context, open, (id) => aids.languageOf(inquiries.get(id) ?? ''));
  const pool = loadTargetPool(db, { ids: open }, context, { order: 'oldest', asked });
  const route: RouteFacts = { ...settings, seed: settings.mode === 'random' ? context.newId() : '' };
  if (!asksMatch(settings)) {
    return { pool: { ...pool, heldBack }, rules, routing: { route, scores: nothingToCompare(pool) } };
  }
  aids.store(context, inquiries);
  const scored = scorePool(context, pool, inquiries, aids);
  const filtered = hasFilter(settings)
    ? layFilter(
        context,
        pool,
        scored.map(({ forThreshold }) => forThreshold),
        { settings, rules },
      )
    : pool;
  return { pool: { ...filtered, heldBack }, rules, routing: { route, scores: scored.map(({ scores }) => scores) } };
}

function requireAutomatic(settings: Routing): Routing {
  if (settings.mode !== 'manual') return settings;
  throw new AppError(
    'CONFLICT',
    'Routing is manual: leads stay unassigned until somebody assigns them. Choose another mode under Settings > Configurations > Routing on arrival.',
  );
}

type Sorted = { readonly open: number[]; readonly heldBack: number[] };

/** Only unassigned leads that nobody flagged Do not contact are routed. */
function sortOut(context: WriteContext, target: Target): Sorted {
  const query = targetQuery(target, context)
    .innerJoin('status', 'status.id', 'lead.status_id')
    .select([
      'lead.id',
      sql<number>`status.category = 'unassigned' AND lead.agent_id IS NULL AND lead.covered_by IS NULL
        AND lead.flags & ${flagBit('doNotContact')} = 0`.as('is_open'),
    ])
    .orderBy('lead.id')
    .compile();
  const rows = context.db.statement<unknown[], { id: number; is_open: number }>(query.sql).all(...query.parameters);
  return {
    open: rows.filter((row) => row.is_open === 1).map(({ id }) => id),
    heldBack: rows.filter((row) => row.is_open === 0).map(({ id }) => id),
  };
}

function nothingToCompare({ ids }: Pool): LeadScores[] {
  return Array.from(ids, () => null);
}

const leadsPerStep = 100;

function scorePool(
  context: WriteContext,
  pool: Pool,
  inquiries: ReadonlyMap<number, string>,
  aids: Aids,
): readonly ScoredLead[] {
  const { db } = context;
  const scorer = createScorer(db, aids);
  const needs: ReadonlyMap<number, Need> = loadNeeds(db, [...pool.ids]);
  return Array.from(pool.ids, (id, index) => {
    if (index % leadsPerStep === 0) context.progress('gating', index, pool.ids.length);
    return scorer.scores(inquiries.get(id) ?? '', needs.get(id) ?? unknownNeed);
  });
}

type Laid = { readonly settings: Routing; readonly rules: DealRules };

function layFilter(context: WriteContext, pool: Pool, scores: readonly LeadScores[], { settings, rules }: Laid): Pool {
  const agents = loadDesks(context.db, context.now, pool).map(({ agent }) => agent);
  const filtered = filterByMatch(
    { signature: pool.signature, scores },
    pool.signatures,
    pool.signatures.map((lead) => passing(agents, (agent) => firstFailingGate(agent, lead, rules) === null)),
    { threshold: Math.round(settings.threshold * 100), agentIds: agents.map(({ id }) => id) },
  );
  return { ...pool, ...filtered };
}

function passing(agents: readonly AgentFacts[], test: (agent: AgentFacts) => boolean): number[] {
  return agents.flatMap((agent, index) => (test(agent) ? [index] : []));
}
