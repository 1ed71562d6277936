import type { Gate } from '../../contract/gates.ts';
import type { LeftoverReason, Mend } from '../../contract/runs.ts';
import { cheapestRaise } from '../distribution/mend.ts';
import { fallbackAgent, fallbackGate } from '../routing/fallback.ts';
import { failingGates, roomOf, type GateRules } from '../routing/gates.ts';
import type { RouteFacts } from '../routing/route.ts';
import { numberWords } from './count-words.ts';
import { dealLeads, type DealFacts, type Dealt, type DealtAgent, type DealtLeads } from './deal.ts';
import { leftoverReason } from './leftovers.ts';

type RoutingFacts = DealFacts & { readonly route: RouteFacts };
type LeftOver = { readonly signature: number; count: number };

/**
 * What would place the leads that a deal leaves over, the cheapest first: raising caps by one for each lead, else
 * letting as few agents as possible receive leads, else advice that only a person can follow.
 * `formatDay` writes the last day of a time that ends at a moment.
 */
export function findMends(
  facts: DealFacts,
  leads: DealtLeads,
  dealt: Dealt,
  formatDay: (end: number) => string,
): Mend[] {
  const left = leftBySignature(dealt);
  if (left.length === 0) return [];
  const failing = failingBySignature(facts, left);
  const open = left.filter(({ signature }) => capBound(facts, failing, signature).length === 0);
  const { recipients, rest } = coverByRecipients(facts, failing, open);
  const mends = [
    ...raiseCaps(facts, dealt, failing),
    ...turnOnRecipients(recipients, countOf(open) - countOf(rest)),
    ...advise(facts, dealt, rest, formatDay),
  ];
  return facts.route ? promised(mends, { ...facts, route: facts.route }, leads, dealt) : mends;
}

/** What the fallback takes besides is not seen by the gates of the pool: a mend that gives it room is tried. */
function promised(mends: readonly Mend[], facts: RoutingFacts, leads: DealtLeads, dealt: Dealt): Mend[] {
  const fallback = fallbackAgent(facts.agents, facts.route);
  const count = (plan: Dealt['plan']) => plan.leftover.reduce((sum, each) => sum + each.count, 0);
  return mends.flatMap((mend) => {
    if (!mend.changes.some(({ agentId }) => agentId === fallback?.id)) return [mend];
    const placed = count(dealt.plan) - count(dealLeads(mended(facts, mend), leads).plan);
    return placed > 0 ? [{ ...mend, leads: placed }] : [];
  });
}

function mended<Facts extends DealFacts>(facts: Facts, { changes }: Mend): Facts {
  const byAgent = new Map(changes.map((change) => [change.agentId, change]));
  const agents = facts.agents.map((agent) => {
    const { leadCap, leadRecipient } = byAgent.get(agent.id) ?? { leadCap: null, leadRecipient: null };
    return { ...agent, leadCap: leadCap ?? agent.leadCap, leadRecipient: leadRecipient ?? agent.leadRecipient };
  });
  return { ...facts, agents };
}

function leftBySignature({ plan }: Dealt): LeftOver[] {
  const counts = new Map<number, number>();
  for (const { signature, count } of plan.leftover) counts.set(signature, (counts.get(signature) ?? 0) + count);
  return [...counts].map(([signature, count]) => ({ signature, count }));
}

function countOf(left: readonly LeftOver[]): number {
  return left.reduce((sum, { count }) => sum + count, 0);
}

type Failing = ReadonlyMap<number, readonly (readonly Gate[])[]>;

function failingBySignature({ agents, signatures, rules }: DealFacts, left: readonly LeftOver[]): Failing {
  return new Map(
    left.map(({ signature }) => {
      const lead = signatures[signature]!;
      return [signature, agents.map((agent) => failingGates(agent, lead, rules))];
    }),
  );
}

/** Agents whom nothing but their cap keeps from the leads of a signature. */
function capBound({ agents }: DealFacts, failing: Failing, signature: number): DealtAgent[] {
  return agents.filter((_, index) => failing.get(signature)?.[index]?.every((gate) => gate === 'at_cap') ?? false);
}

function raiseCaps(facts: DealFacts, dealt: Dealt, failing: Failing): Mend[] {
  const bound = facts.signatures.map((_, signature) => capBound(facts, failing, signature).map(({ id }) => id));
  const { raise, placed } = cheapestRaise(dealt.snapshot, dealt.plan, bound);
  if (placed === 0) return [];
  const raised = facts.agents.flatMap((agent) => {
    const more = raise.get(agent.id) ?? 0;
    if (more === 0 || agent.leadCap === null) return [];
    const leadCap = agent.deskSize + (roomOf(agent) ?? 0) + more;
    return { agentId: agent.id, name: agent.name, leadCap, leadRecipient: null, by: leadCap - agent.leadCap };
  });
  const changes = raised.map(({ by: _by, ...change }) => change);
  return [{ kind: 'raise_cap', text: raiseText(raised), leads: placed, changes }];
}

const namedAtMost = 4;

function raiseText(raised: readonly { readonly name: string; readonly by: number }[]): string {
  const [first] = raised;
  const total = raised.reduce((sum, { by }) => sum + by, 0);
  if (raised.length > namedAtMost)
    return `Raise the caps of ${numberWords(raised.length)} agents by ${numberWords(total)} in all`;
  if (first && raised.every(({ by }) => by === first.by)) {
    return `Raise the cap of ${listed(raised.map(({ name }) => name))} by ${numberWords(first.by)}${raised.length > 1 ? ' each' : ''}`;
  }
  return `Raise the cap of ${listed(raised.map(({ name, by }) => `${name} by ${numberWords(by)}`))}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

type Recipient = { readonly agent: DealtAgent; readonly signatures: ReadonlySet<number> };

/** As few agents as the greedy cover finds whom only the lead recipient toggle keeps from the leads, each up to its room. */
function coverByRecipients(
  facts: DealFacts,
  failing: Failing,
  open: readonly LeftOver[],
): { readonly recipients: readonly Recipient[]; readonly rest: readonly LeftOver[] } {
  const fallback = facts.route ? fallbackAgent(facts.agents, facts.route) : null;
  const isOff = (agent: DealtAgent, failed: readonly Gate[] | undefined) =>
    failed?.join() === 'not_recipient' || (agent === fallback && isOffAlone(agent, facts.rules));
  let candidates: readonly Recipient[] = facts.agents.map((agent, index) => ({
    agent,
    signatures: new Set(
      open.filter(({ signature }) => isOff(agent, failing.get(signature)?.[index])).map((l) => l.signature),
    ),
  }));
  const recipients: Recipient[] = [];
  let rest = open;
  for (;;) {
    const taken = candidates.map((recipient) => takenBy(facts, recipient, rest));
    const most = Math.max(0, ...taken.map(countOf));
    const best = candidates
      .filter((_, index) => countOf(taken[index]!) === most)
      .toSorted((left, right) => left.agent.id - right.agent.id)[0];
    if (!best || most === 0) return { recipients, rest };
    const gone = new Map(takenBy(facts, best, rest).map(({ signature, count }) => [signature, count]));
    rest = rest
      .map(({ signature, count }) => ({ signature, count: count - (gone.get(signature) ?? 0) }))
      .filter(({ count }) => count > 0);
    recipients.push(best);
    candidates = candidates.filter((each) => each !== best);
  }
}

/** Nothing but the lead recipient toggle keeps the fallback from what is left over. */
function isOffAlone(agent: DealtAgent, rules: GateRules): boolean {
  return !agent.leadRecipient && fallbackGate({ ...agent, leadRecipient: true }, rules) === null;
}

/** What an agent could take of the leads, as far as its room goes. */
function takenBy({ rules }: DealFacts, { agent, signatures }: Recipient, left: readonly LeftOver[]): LeftOver[] {
  let room = rules.underCaps ? (roomOf(agent) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  return left.flatMap(({ signature, count }) => {
    const taken = signatures.has(signature) ? Math.min(count, room) : 0;
    room -= taken;
    return taken > 0 ? [{ signature, count: taken }] : [];
  });
}

function turnOnRecipients(recipients: readonly Recipient[], leads: number): Mend[] {
  if (recipients.length === 0) return [];
  const changes = recipients.map(({ agent }) => ({
    agentId: agent.id,
    name: agent.name,
    leadCap: null,
    leadRecipient: true,
  }));
  const names = changes.map(({ name }) => name);
  const who = names.length > namedAtMost ? `${names.length} agents` : listed(names);
  return [{ kind: 'turn_on_recipient', text: `Let ${who} receive leads`, leads, changes }];
}

function advise(facts: DealFacts, dealt: Dealt, rest: readonly LeftOver[], formatDay: (end: number) => string): Mend[] {
  const leads = new Map<LeftoverReason, number>();
  for (const { signature, count } of rest) {
    const reason = leftoverReason(dealt.gates[signature] ?? []);
    leads.set(reason, (leads.get(reason) ?? 0) + count);
  }
  return [...leads].map(([reason, count]) => ({
    kind: 'advice',
    text: adviceFor(reason, facts, formatDay),
    leads: count,
    changes: [],
  }));
}

function adviceFor(reason: LeftoverReason, { agents, rules }: DealFacts, formatDay: (end: number) => string): string {
  switch (reason) {
    case 'away': {
      const back = agents
        .filter((agent) => agent.awayUntil !== null)
        .toSorted((a, b) => a.awayUntil! - b.awayUntil!)[0];
      const first = back?.awayUntil
        ? ` ${back.name} is the first to be back, away until ${formatDay(back.awayUntil)}.`
        : '';
      return `Everyone who may take them is away.${first} End an absence, or plan again then`;
    }
    case 'outside_hours':
      return 'Nobody who may take them works at this hour. Plan within working hours, or switch “Respect working hours” off';
    case 'other_place':
      return 'No agent of their branch or department receives leads. Give it an agent, or change where the leads belong';
    case 'no_match':
      return 'No agent’s match criteria fit them. Widen the match criteria of an agent';
    case 'no_subject':
      return 'No agent lists their subject. Let an agent list it';
    case 'no_primary':
      return 'No agent is marked as primary. Mark one on the Team screen';
    case 'not_recipient':
      return 'Everyone who may take them is off rotation and held back by another gate, too. Look at the agents one by one';
    default:
      return rules.needsCap
        ? 'No agent who receives leads has a lead cap, so there is no desk to fill up. Set caps on the Team screen'
        : 'No active agent receives leads. Add an agent, or let one receive leads';
  }
}
