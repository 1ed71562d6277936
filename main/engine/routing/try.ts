import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Need } from '../../../shared/contract/needs.ts';
import { knownNeed } from '../../../shared/domain/reading/known-need.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { firstFailingGate, type LeadFacts } from '../../../shared/domain/routing/gates.ts';
import { filterByMatch } from '../../../shared/domain/routing/match-filter.ts';
import { routeSentence, routeVerdicts, type RoutedLead } from '../../../shared/domain/routing/route-words.ts';
import { dealLeads, type DealFacts, type Dealt } from '../../../shared/domain/runs/deal.ts';
import { leftoverReason } from '../../../shared/domain/runs/leftovers.ts';
import {
  asksMatch,
  createScorer,
  emptyPool,
  hasFilter,
  loadDesks,
  prepareMatching,
  routeRules,
  type Aids,
} from '../assignment/api.ts';
import type { PrepareQueryContext, ReadContext } from '../context.ts';
import { readInquiryText } from '../needs/api.ts';
import { requireOffice } from '../office/api.ts';
import { loadRouting } from '../settings/api.ts';

type Input = InputOf<'routing.try'>;
type Trial = OutputOf<'routing.try'>;

/** Who would get an inquiry, as if it arrived now or at the moment named; nothing is written. */
export const tryRouting = {
  async prepare(context: PrepareQueryContext, input: Input) {
    const aids = await prepareMatching(context, [{ leadId: null, text: input.inquiry }]);
    return (read: ReadContext, asked: Input): Trial => answer(read, asked, aids);
  },
};

/** A lead that is not in the office. */
const nobody = Number.MAX_SAFE_INTEGER;

function answer(context: ReadContext, input: Input, aids: Aids): Trial {
  const { db } = context;
  const settings = input.settings ?? loadRouting(db);
  const language = aids.languageOf(input.inquiry);
  const subject = input.subject === null ? {} : { subject: input.subject };
  const { proposals } = readInquiryText(context, { inquiry: input.inquiry }, language);
  const known = knownNeed({ ...subject, ...input.need }, proposals);
  const scored = createScorer(db, aids).scores(input.inquiry, known.need);
  const facts = factsOf(context, input, known.need);
  const scores = asksMatch(settings) ? scored.scores : null;
  const lead = hasFilter(settings) ? filtered(facts, scored.forThreshold, settings.threshold) : facts.signatures[0]!;
  const signatures = [lead];
  const leads = {
    ids: Float64Array.of(nobody),
    signature: Int32Array.of(0),
    from: Float64Array.of(0),
    scores: [scores],
  };
  const dealt = dealLeads({ ...facts, signatures }, leads);
  const routed = routedLead(context, { ...facts, signatures }, dealt, scored.scores);
  const leftover = leftoverReason(dealt.gates[0] ?? []);
  return {
    mode: settings.mode,
    agentId: routed.to,
    agentName: facts.agents.find(({ id }) => id === routed.to)?.name ?? null,
    reason: routed.to !== null ? null : settings.mode === 'manual' ? 'manual' : leftover,
    sentence: settings.mode === 'manual' ? 'Stays unassigned: routing is manual.' : routeSentence(routed, leftover),
    agents: routeVerdicts(routed).map((verdict, index) => ({
      ...verdict,
      phrases: [...(scored.phrases[index] ?? [])],
    })),
    known,
    comparison: scored.comparison,
    language,
    isFilterWaived: lead.isFilterWaived ?? false,
  };
}

function factsOf(context: ReadContext, input: Input, need: Need): DealFacts {
  const { db, now } = context;
  const settings = input.settings ?? loadRouting(db);
  return {
    settings: null,
    rules: routeRules(db, settings),
    agents: loadDesks(db, input.at ?? now, emptyPool).map(({ agent }) => agent),
    signatures: [{ branchId: input.branchId, departmentId: input.departmentId, need }],
    route: { ...settings, seed: '' },
  };
}

function filtered({ agents, signatures, rules }: DealFacts, scores: Uint8Array | null, threshold: number): LeadFacts {
  const pool = agents.flatMap((agent, index) =>
    firstFailingGate(agent, signatures[0]!, rules) === null ? [index] : [],
  );
  const { signatures: all, signature } = filterByMatch(
    { signature: Int32Array.of(0), scores: [scores] },
    signatures,
    [pool],
    {
      threshold: Math.round(threshold * 100),
      agentIds: agents.map(({ id }) => id),
    },
  );
  return all[signature[0]!]!;
}

function routedLead({ db }: ReadContext, facts: DealFacts, dealt: Dealt, scores: Uint8Array | null): RoutedLead {
  const { timeZone } = requireOffice(db);
  return {
    route: facts.route!,
    rules: facts.rules,
    lead: facts.signatures[0]!,
    agents: facts.agents,
    gates: dealt.gates[0] ?? [],
    scores,
    to: facts.route?.mode === 'manual' ? null : dealt.plan.to[0] || null,
    isAlone: true,
    levels: new Map(dealt.plan.perAgent.map(({ agentId, level }) => [agentId, level])),
    formatDay: (end) => lastDayOf(end, timeZone),
  };
}
