import { AgentSets, lowestBit } from '../../distribution/agent-sets.ts';
import type { Grouping } from '../../distribution/groups.ts';

const NOWHERE = -1;

/**
 * Who has room, and which of it is held in advance by leads still to be served, so that none of them ends without an
 * agent. A lead that holds a place may be moved to another agent to make room for one that is being served.
 */
export class Places {
  /** Per agent: places that nobody has or holds; without end for one whose cap cannot be reached. */
  readonly free: Float64Array;
  private readonly takers: AgentSets;
  /** Per group: the agents with whom its leads hold places, and how many. */
  private readonly holdings: readonly Map<number, number>[];
  /** Per agent: the groups that hold places there. */
  private readonly groupsAt: readonly Set<number>[];
  /** At `giver * agents + receiver`: the groups with a lead that could move from one to the other. */
  private readonly movable: Int32Array;
  /** Per receiver: the givers with such a group. */
  private readonly givers: AgentSets;
  private readonly unreached: AgentSets;
  /** Per agent, after a search: to whom one of its leads must move, the agent itself if it has a free place. */
  private readonly next: Int32Array;

  constructor({ agents, takers, groupOfLead, size }: Grouping) {
    const leads = groupOfLead.length;
    this.free = Float64Array.from(agents, ({ room, active }) => {
      if (!active) return 0;
      return room === null || room >= leads ? Number.POSITIVE_INFINITY : room;
    });
    this.takers = takers;
    this.holdings = Array.from(size, () => new Map());
    this.groupsAt = agents.map(() => new Set());
    this.movable = new Int32Array(agents.length ** 2);
    this.givers = new AgentSets(agents.length, agents.length);
    this.unreached = new AgentSets(1, agents.length);
    this.next = new Int32Array(agents.length);
  }

  hold(group: number, agent: number): void {
    this.take(agent);
    this.put(group, agent);
  }

  /** Gives up one place that a lead of the group holds, if any does. */
  giveUp(group: number): void {
    const [agent] = this.holdings[group]!.keys();
    if (agent === undefined) return;
    this.remove(group, agent);
    this.free[agent]!++;
  }

  /** Finds everybody with whom a place is free or can be made (breadth first, backwards from the free places). */
  search(): void {
    const { free, next, givers, unreached } = this;
    const queue: number[] = [];
    unreached.bits.fill(0);
    for (let agent = 0; agent < free.length; agent++) {
      next[agent] = free[agent]! > 0 ? agent : NOWHERE;
      if (free[agent]! > 0) queue.push(agent);
      else unreached.add(0, agent);
    }
    for (const receiver of queue) {
      for (let word = 0; word < givers.words; word++) {
        let fresh = givers.bits[receiver * givers.words + word]! & unreached.bits[word]!;
        unreached.bits[word]! &= ~fresh;
        for (; fresh !== 0; fresh &= fresh - 1) {
          const giver = (word << 5) + lowestBit(fresh);
          next[giver] = receiver;
          queue.push(giver);
        }
      }
    }
  }

  /** Whether the last search found a place with the agent. */
  isPossible(agent: number): boolean {
    return this.next[agent] !== NOWHERE;
  }

  /** Takes a place that is free, or that the last search has found. */
  take(agent: number): void {
    let last = agent;
    if (this.free[agent] === 0) for (; this.next[last] !== last; last = this.next[last]!) this.move(last);
    this.free[last]!--;
  }

  private move(giver: number): void {
    const receiver = this.next[giver]!;
    for (const group of this.groupsAt[giver]!) {
      if (!this.takers.has(group, receiver)) continue;
      this.remove(group, giver);
      this.put(group, receiver);
      return;
    }
  }

  private put(group: number, agent: number): void {
    const held = this.holdings[group]!.get(agent) ?? 0;
    this.holdings[group]!.set(agent, held + 1);
    if (held > 0) return;
    this.groupsAt[agent]!.add(group);
    for (let taker = this.takers.firstFrom(group, 0); taker >= 0; taker = this.takers.firstFrom(group, taker + 1)) {
      if (this.movable[agent * this.free.length + taker]!++ === 0) this.givers.add(taker, agent);
    }
  }

  private remove(group: number, agent: number): void {
    const held = this.holdings[group]!.get(agent)!;
    if (held > 1) {
      this.holdings[group]!.set(agent, held - 1);
      return;
    }
    this.holdings[group]!.delete(agent);
    this.groupsAt[agent]!.delete(group);
    for (let taker = this.takers.firstFrom(group, 0); taker >= 0; taker = this.takers.firstFrom(group, taker + 1)) {
      if (--this.movable[agent * this.free.length + taker]! === 0) this.givers.remove(taker, agent);
    }
  }
}
