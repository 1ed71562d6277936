import type { Grouping } from './groups.ts';
import type { Network } from './network.ts';

const NOBODY = -1;

/**
 * Aim 5: spreads each agent's leads of a group evenly over the group's leads in service order, so that every agent
 * gets a like mix of early (hot) and late (cold) ones. The last ones served are those that stay: kept or left over.
 * Returns an agent's id per lead, 0 = left over.
 */
export function dealLeads(grouping: Grouping, network: Network): Float64Array {
  const { agents, keeper, size, groupOfLead } = grouping;
  const next = new Int32Array(size.length);
  for (let group = 1; group < size.length; group++) next[group] = next[group - 1]! + size[group - 1]!;
  const seats = new Int32Array(groupOfLead.length).fill(NOBODY);
  const dealer = new Dealer(
    seats,
    size.reduce((most, count) => Math.max(most, count), 0),
  );
  handsByGroup(size.length, network).forEach((hands, group) => {
    const moved = hands.filter(({ agent }) => agent !== keeper[group]);
    const kept = hands.filter(({ agent }) => agent === keeper[group]);
    dealer.deal(kept, dealer.deal(moved, next[group]!));
  });
  const ids = Float64Array.from(agents, (agent) => agent.id);
  const to = new Float64Array(groupOfLead.length);
  for (let lead = 0; lead < to.length; lead++) {
    const agent = seats[next[groupOfLead[lead]!]!++]!;
    if (agent !== NOBODY) to[lead] = ids[agent]!;
  }
  return to;
}

export type Hand = { readonly agent: number; readonly count: number };

/** What flows from each group to whom, by agent. */
export function handsByGroup(groupCount: number, { flow, agentCount }: Network): readonly Hand[][] {
  const hands: Hand[][] = Array.from({ length: groupCount }, () => []);
  for (let agent = 0; agent < agentCount; agent++) {
    for (let edge = flow.first[agent]!; edge >= 0; edge = flow.next[edge]!) {
      const count = flow.amount[edge]!;
      if (count > 0) hands[flow.group[edge]!]!.push({ agent, count });
    }
  }
  return hands;
}

/** Seats stand for the leads, those of a group together, in service order; dealing gives each seat an agent. */
export class Dealer {
  /** As with a network: what is compiled for it is kept. */
  static readonly shape = new Dealer(new Int32Array(0), 0);
  private readonly seats: Int32Array;
  private readonly due: Int32Array;
  private readonly next: Int32Array;

  constructor(seats: Int32Array, mostLeads: number) {
    this.seats = seats;
    this.due = new Int32Array(mostLeads);
    this.next = new Int32Array(mostLeads + 1);
  }

  /**
   * Deals the hands to the seats from `first` on and returns the next free seat. Lead j of an agent's c is due at
   * (j + 1/2) / c of the way; those due together go in order of the agents, forwards and backwards by turns, so that
   * the first agent has no standing advantage.
   */
  deal(hands: readonly Hand[], first: number): number {
    const total = hands.reduce((sum, { count }) => sum + count, 0);
    if (hands.length < 2) {
      for (const { agent } of hands) this.seats.fill(agent, first, first + total);
      return first + total;
    }
    this.countDue(hands, first, total);
    let start = 0;
    for (const hand of hands) {
      this.dealTurns(hand, start, 0);
      start += hand.count;
    }
    for (const hand of hands.toReversed()) {
      start -= hand.count;
      this.dealTurns(hand, start, 1);
    }
    return first + total;
  }

  /** Notes when each lead of each hand is due, and makes `next` the first seat of those due at each point of the way. */
  private countDue(hands: readonly Hand[], first: number, total: number): void {
    const { due, next } = this;
    next.fill(0, 0, total + 1);
    let at = 0;
    for (const { count } of hands) {
      // floor((2 turn + 1) total / (2 count)) step by step: a division for each of a million leads is felt.
      const parts = 2 * count;
      const step = Math.floor((2 * total) / parts);
      const stepParts = 2 * total - step * parts;
      let point = Math.floor(total / parts);
      let pointParts = total - point * parts;
      for (let turn = 0; turn < count; turn++) {
        due[at++] = point;
        next[point + 1]!++;
        point += step;
        pointParts += stepParts;
        if (pointParts >= parts) {
          pointParts -= parts;
          point++;
        }
      }
    }
    next[0] = first;
    for (let point = 1; point <= total; point++) next[point]! += next[point - 1]!;
  }

  private dealTurns({ agent, count }: Hand, start: number, firstTurn: number): void {
    const { due, next, seats } = this;
    for (let turn = firstTurn; turn < count; turn += 2) seats[next[due[start + turn]!]!++] = agent;
  }
}
