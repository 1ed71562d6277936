import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RoutingMode } from '../../../../shared/contract/settings.ts';
import { firstFailingCriterion } from '../../../../shared/domain/criteria/criteria.ts';
import { unknownNeed } from '../../../../shared/domain/reading/known-need.ts';
import { firstFailingGate, type LeadFacts } from '../../../../shared/domain/routing/gates.ts';
import { filterByMatch, noScore } from '../../../../shared/domain/routing/match-filter.ts';
import { dealLeads, type DealFacts, type DealRules } from '../../../../shared/domain/runs/deal.ts';
import { routedAgent } from './routed-agent.ts';

const places = ['Riverside', 'Old Port', 'Hill'];
const subjects = ['buying', 'selling'];

const agentArbitrary = fc.record({
  subjects: fc.subarray(subjects),
  areas: fc.subarray(places),
  languages: fc.subarray(['en', 'es']),
  priceMax: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  leadCap: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
  leadRecipient: fc.boolean(),
});
const needArbitrary = fc.record({
  subject: fc.option(fc.constantFrom(...subjects), { nil: null }),
  areas: fc.subarray(places, { maxLength: 2 }),
  language: fc.option(fc.constantFrom('en', 'es', 'de'), { nil: null }),
  priceMin: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
});
const caseArbitrary = fc
  .record({
    mode: fc.constantFrom<RoutingMode>('round_robin', 'subject', 'best_match', 'random'),
    agents: fc.array(agentArbitrary, { minLength: 1, maxLength: 5 }),
    needs: fc.array(needArbitrary, { minLength: 1, maxLength: 6 }),
    threshold: fc.integer({ min: 0, max: 100 }),
  })
  .chain((given) =>
    fc.record({
      given: fc.constant(given),
      scores: fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(noScore)), {
          minLength: given.agents.length,
          maxLength: given.agents.length,
        }),
        { minLength: given.needs.length, maxLength: given.needs.length },
      ),
    }),
  );

test('however well an inquiry matches in meaning, it goes to nobody whose criteria it does not fit', () => {
  let placed = 0;
  fc.assert(
    fc.property(caseArbitrary, ({ given: { mode, agents: specs, needs, threshold }, scores: drawn }) => {
      const agents = specs.map(({ leadCap, leadRecipient, ...criteria }, index) =>
        routedAgent(index + 1, `Agent ${index + 1}`, { leadCap, leadRecipient, criteria }),
      );
      const rules: DealRules = {
        basis: 'run',
        among: null,
        needsCap: false,
        underCaps: true,
        respectWorkingHours: false,
        keepBranchesApart: false,
        primaryOnly: false,
        subjectListed: mode === 'subject',
        matchCriteria: true,
      };
      const plain = needs.map((need): LeadFacts => ({
        branchId: null,
        departmentId: null,
        need: { ...unknownNeed, ...need },
      }));
      const scores = drawn.map((own) => Uint8Array.from(own));
      const filtered = filterByMatch(
        { signature: Int32Array.from(plain.keys()), scores },
        plain,
        plain.map((lead) => agents.flatMap((agent, at) => (firstFailingGate(agent, lead, rules) === null ? [at] : []))),
        { threshold, agentIds: agents.map(({ id }) => id) },
      );
      const isFiltered = mode !== 'best_match';
      const facts: DealFacts = {
        settings: null,
        rules,
        agents,
        signatures: isFiltered ? filtered.signatures : plain,
        route: {
          mode,
          matchFilter: true,
          threshold: threshold / 100,
          fallback: 'unassigned',
          fallbackAgentId: null,
          seed: 's',
        },
      };
      const leads = {
        ids: Float64Array.from(plain, (_, lead) => lead + 1),
        signature: isFiltered ? filtered.signature : Int32Array.from(plain.keys()),
        from: new Float64Array(plain.length),
        scores,
      };
      const { plan, certificate } = dealLeads(facts, leads);
      expect(certificate).toMatchObject({ proven: true });
      plan.to.forEach((agentId, lead) => {
        const agent = agents[agentId - 1];
        if (!agent) return;
        placed += 1;
        expect(firstFailingCriterion(agent.criteria, plain[lead]!.need)).toBeNull();
        expect(agent.leadRecipient).toBe(true);
      });
      for (const { id, leadCap } of agents) {
        const got = plan.to.filter((agentId) => agentId === id).length;
        expect(got).toBeLessThanOrEqual(leadCap ?? got);
      }
    }),
    { numRuns: 1000 },
  );
  expect(placed).toBeGreaterThan(300);
});
