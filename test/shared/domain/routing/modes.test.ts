import { expect, test } from 'vitest';
import type { Fallback, RoutingMode } from '../../../../shared/contract/settings.ts';
import { unknownNeed } from '../../../../shared/domain/reading/known-need.ts';
import { firstFailingGate, type LeadFacts } from '../../../../shared/domain/routing/gates.ts';
import { filterByMatch } from '../../../../shared/domain/routing/match-filter.ts';
import { routeSentence, routeVerdicts } from '../../../../shared/domain/routing/route-words.ts';
import { dealLeads, type DealtAgent, type DealRules } from '../../../../shared/domain/runs/deal.ts';
import { leftoverReason } from '../../../../shared/domain/runs/leftovers.ts';
import { routedAgent } from './routed-agent.ts';

/** Four agents: Ana is primary and writes nothing, Ben and Cleo list buying, Dora is the named fallback. */
const team: readonly DealtAgent[] = [
  routedAgent(1, 'Ana', { primary: true }),
  routedAgent(2, 'Ben', { criteria: { subjects: ['buying'] } }),
  routedAgent(3, 'Cleo', { criteria: { subjects: ['buying'], priceMax: 30_000_000 } }),
  routedAgent(4, 'Dora', { leadCap: 20, deskSize: 3 }),
];
const scores = Uint8Array.of(255, 40, 80, 10);

const always = 9_000_000_000_000;

/** What is done to the team before a lead arrives. */
const pools = {
  open: (agent: DealtAgent) => agent,
  'all below': (agent: DealtAgent) => (agent.id === 2 || agent.id === 4 ? agent : { ...agent, leadRecipient: false }),
  elsewhere: (agent: DealtAgent) => ({ ...agent, branchId: 1 }),
  away: (agent: DealtAgent) => ({ ...agent, awayUntil: always }),
  'no subject': (agent: DealtAgent) => agent,
};
type Pool = keyof typeof pools;

type Case = { readonly mode: RoutingMode; readonly filter: boolean; readonly fallback: Fallback; readonly pool: Pool };

function route({ mode, filter, fallback, pool }: Case) {
  const agents = team.map(pools[pool]);
  const asksCriteria = mode === 'best_match' || (filter && mode !== 'primary' && mode !== 'manual');
  const rules: DealRules = {
    basis: 'run',
    among: null,
    needsCap: false,
    underCaps: true,
    respectWorkingHours: false,
    keepBranchesApart: true,
    primaryOnly: mode === 'primary',
    subjectListed: mode === 'subject',
    matchCriteria: asksCriteria,
  };
  const need = { ...unknownNeed, subject: pool === 'no subject' ? null : 'buying' };
  const plain: LeadFacts = { branchId: 2, departmentId: null, need };
  const own = Uint8Array.from(agents, ({ id }) => scores[id - 1]!);
  const isFiltered = filter && (mode === 'round_robin' || mode === 'subject' || mode === 'random');
  const filtered = filterByMatch(
    { signature: Int32Array.of(0), scores: [own] },
    [plain],
    [agents.flatMap((agent, index) => (firstFailingGate(agent, plain, rules) === null ? [index] : []))],
    { threshold: 50, agentIds: agents.map(({ id }) => id) },
  );
  const lead = isFiltered ? filtered.signatures[filtered.signature[0]!]! : plain;
  const settings = {
    mode,
    matchFilter: filter,
    threshold: 0.5,
    fallback,
    fallbackAgentId: fallback === 'agent' ? 4 : null,
  };
  const facts = { settings: null, rules, agents, signatures: [lead], route: { ...settings, seed: 'a seed' } };
  const leads = { ids: Float64Array.of(7), signature: Int32Array.of(0), from: Float64Array.of(0), scores: [own] };
  const dealt = dealLeads(facts, leads);
  expect(dealt.certificate.proven).toBe(true);
  const routed = {
    route: facts.route,
    rules,
    lead,
    agents,
    gates: dealt.gates[0]!,
    scores: asksCriteria ? own : null,
    to: dealt.plan.to[0] || null,
    isAlone: true,
    levels: new Map(),
    formatDay: () => '4 Dec',
  };
  const verdicts = routeVerdicts(routed).map(({ name, text }) => `${name} ${text}`);
  return `${routeSentence(routed, leftoverReason(routed.gates))} [${verdicts.join('; ')}]`;
}

const modes = ['primary', 'round_robin', 'subject', 'best_match', 'random'] as const;

test('every mode with every filter, fallback and pool gives whom it should, and says why', async () => {
  const lines: string[] = [];
  for (const mode of modes) {
    for (const filter of [false, true]) {
      for (const fallback of ['primary', 'agent', 'unassigned'] as const) {
        for (const pool of Object.keys(pools) as Pool[]) {
          lines.push(
            `${mode}${filter ? ' filter' : ''}, else ${fallback}, ${pool}: ${route({ mode, filter, fallback, pool })}`,
          );
        }
      }
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../fixtures/routing/modes.txt');
});
