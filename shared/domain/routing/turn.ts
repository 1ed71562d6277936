import type { AgentShare, Certificate, DistributionPlan, DistributionSnapshot } from '../distribution/types.ts';
import { add, compare, fraction, subtract, ZERO, type Fraction } from '../ledger/fraction.ts';

type Contestant = { readonly id: number; readonly weight: number; readonly claim: Fraction };

/**
 * Whose turn it is for one lead that arrives alone: each agent who may take it is credited its share of the weights,
 * and the one who is then owed most receives it and is debited 1; of several the lowest id. In exact fractions, so
 * that over any number of arrivals each agent gets its share to within one lead. With equal weights this is what the
 * distribution of a run with one lead gives. (Smooth weighted round robin, as nginx balances its upstreams.)
 *
 * Pure. `snapshot` holds exactly one lead, which has no agent. @throws RangeError for any other number of leads.
 */
export function takeTurn(snapshot: DistributionSnapshot): DistributionPlan {
  const contestants = contestantsOf(snapshot);
  const chosen = contestants.toSorted((left, right) => compare(right.claim, left.claim) || left.id - right.id)[0];
  const weights = contestants.reduce((sum, { weight }) => sum + weight, 0);
  return {
    to: Float64Array.of(chosen?.id ?? 0),
    perAgent: snapshot.agents
      .map((agent) => shareOf(agent, agent.id === chosen?.id ? 1 : 0))
      .toSorted((left, right) => left.agentId - right.agentId),
    ledger: contestants
      .map(({ id, weight }) => ({
        agentId: id,
        credit: fraction(weight, weights),
        debit: id === chosen?.id ? 1 : 0,
      }))
      .toSorted((left, right) => left.agentId - right.agentId),
    leftover: chosen ? [] : [{ signature: 0, from: 0, count: 1, reason: whyNobody(snapshot) }],
  };
}

function shareOf({ id, base, weight }: DistributionSnapshot['agents'][number], given: number): AgentShare {
  return { agentId: id, given, kept: 0, level: { base, total: base + given, weight } };
}

function contestantsOf({ agents, signatures, leads, owed }: DistributionSnapshot): readonly Contestant[] {
  if (leads.ids.length !== 1) throw new RangeError('A turn is taken for one lead at a time.');
  const mayTake = new Set(signatures[leads.signature[0]!]);
  const able = agents.filter(({ id, active, room }) => active && room !== 0 && mayTake.has(id));
  const weights = able.reduce((sum, { weight }) => sum + weight, 0);
  return able.map(({ id, weight }) => ({
    id,
    weight,
    claim: add(owed.get(id) ?? ZERO, fraction(weight, weights)),
  }));
}

function whyNobody({ agents, signatures, leads }: DistributionSnapshot): 'no_room' | 'nobody_eligible' {
  const mayTake = new Set(signatures[leads.signature[0]!]);
  return agents.some(({ id, active }) => active && mayTake.has(id)) ? 'no_room' : 'nobody_eligible';
}

/**
 * Proves a turn without taking it again: the receiver may take the lead and has room, what is credited and debited
 * comes to nothing, and nobody else who may take the lead would be owed more than the receiver before the debit.
 */
export function checkTurn(
  { agents, signatures, leads, owed }: DistributionSnapshot,
  plan: DistributionPlan,
): Certificate {
  const receiver = plan.to[0] ?? 0;
  const mayTake = new Set(signatures[leads.signature[0] ?? 0]);
  const able = agents.filter((agent) => agent.active && agent.room !== 0 && mayTake.has(agent.id));
  const refuse = (
    fault: 'ineligible' | 'places_more' | 'ledger',
    toAgentId: number,
    statement: string,
  ): Certificate => ({
    proven: false,
    fault,
    path: [{ leadId: leads.ids[0] ?? null, fromAgentId: receiver || null, toAgentId: toAgentId || null }],
    statement,
  });
  if (receiver === 0) {
    return able[0]
      ? refuse('places_more', able[0].id, 'The lead could be placed.')
      : proven('Nobody may take the lead.');
  }
  if (!able.some(({ id }) => id === receiver)) return refuse('ineligible', 0, 'The receiver may not take the lead.');
  const balance = plan.ledger.reduce((sum, { credit, debit }) => add(sum, subtract(credit, fraction(debit))), ZERO);
  if (compare(balance, ZERO) !== 0) return refuse('ledger', receiver, 'Credits and debits do not come to nothing.');
  const creditOf = new Map(plan.ledger.map(({ agentId, credit }) => [agentId, credit]));
  const claimOf = (id: number) => add(owed.get(id) ?? ZERO, creditOf.get(id) ?? ZERO);
  const passedOver = able.find(({ id }) => compare(claimOf(id), claimOf(receiver)) > 0);
  if (passedOver) return refuse('ledger', passedOver.id, 'Somebody else is owed more.');
  const others = able.length === 1 ? '1 agent' : `${able.length} agents`;
  return proven(`Checked: 1 lead, ${others} who may take it. The one owed most takes the turn.`);
}

function proven(statement: string): Certificate {
  return { proven: true, statement };
}
