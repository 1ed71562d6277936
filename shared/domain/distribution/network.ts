import { AgentSets, lowestBit } from './agent-sets.ts';
import { SparseFlow } from './sparse-flow.ts';

/** Groups and agents that are solved together; no lead crosses between two parts. */
export type Part = { readonly groups: readonly number[]; readonly agents: readonly number[] };

const UNREACHED = -1;

/**
 * Leads flowing from groups to agents. A group's `excess` has no agent yet; an agent's `load` never passes its `cap`
 * while leads are pushed. Maximum flow by E. A. Dinic (1970), on groups instead of leads.
 */
export class Network {
  /** V8 drops what it has compiled for a shape of which no object is left: the next plan would be many times slower. */
  static readonly shape = new Network(0, 0);
  readonly groupCount: number;
  readonly agentCount: number;
  /** Per group: the agents its leads may flow to at present. */
  readonly allowed: AgentSets;
  readonly flow: SparseFlow;
  readonly excess: Float64Array;
  readonly load: Float64Array;
  readonly cap: Float64Array;
  /** Steps from the nearest excess after the last search, or -1: out of reach. */
  readonly groupDepth: Int32Array;
  readonly agentDepth: Int32Array;
  /** One row: the agents of the part that the last search did not reach. */
  readonly unreached: AgentSets;
  private readonly groupCursor: Int32Array;
  private readonly agentCursor: Int32Array;
  /** What the last search reached, in order of depth: a group's index, or `groupCount` and an agent's. */
  private readonly queue: Int32Array;
  private reached = 0;

  constructor(groupCount: number, agentCount: number) {
    this.groupCount = groupCount;
    this.agentCount = agentCount;
    this.allowed = new AgentSets(groupCount, agentCount);
    this.unreached = new AgentSets(1, agentCount);
    this.flow = new SparseFlow(agentCount);
    this.excess = new Float64Array(groupCount);
    this.load = new Float64Array(agentCount);
    this.cap = new Float64Array(agentCount);
    this.groupDepth = new Int32Array(groupCount).fill(UNREACHED);
    this.agentDepth = new Int32Array(agentCount).fill(UNREACHED);
    this.groupCursor = new Int32Array(groupCount);
    this.agentCursor = new Int32Array(agentCount);
    this.queue = new Int32Array(groupCount + agentCount);
  }

  /** Places as much excess of `sources` as the caps allow, moving placed leads along; loads never fall. */
  pour(part: Part, sources: readonly number[] = part.groups): void {
    while (this.search(part, sources)) {
      this.resetCursors();
      for (const group of sources) {
        if (this.excess[group]! > 0) this.excess[group]! -= this.push(group, this.excess[group]!);
      }
    }
  }

  private resetCursors(): void {
    for (let at = 0; at < this.reached; at++) {
      const node = this.queue[at]!;
      if (node < this.groupCount) this.groupCursor[node] = this.allowed.firstFrom(node, 0);
      else this.agentCursor[node - this.groupCount] = this.flow.first[node - this.groupCount]!;
    }
  }

  /**
   * Places excess of each group with all its agents in proportion to their room, as a start for `pour`: so that not
   * only the leads of one signature but a desk as a whole is a like mix. `pour` then moves only what it must.
   */
  spread(groups: readonly number[]): void {
    const room = this.cap.map((cap, agent) => cap - this.load[agent]!);
    for (const group of groups) {
      const leads = this.excess[group]!;
      const whole = this.roomFor(group, room);
      if (whole === 0) continue;
      for (let agent = this.allowed.firstFrom(group, 0); agent >= 0; agent = this.allowed.firstFrom(group, agent + 1)) {
        const given = this.settle(agent, Math.min(this.excess[group]!, Math.floor((leads * room[agent]!) / whole)));
        this.excess[group]! -= given;
        if (given > 0) this.flow.add(group, agent, given);
      }
    }
  }

  /** Takes back what an agent holds above its cap. */
  release(agent: number): void {
    const { first, next, group, amount } = this.flow;
    for (let edge = first[agent]!; edge >= 0 && this.load[agent]! > this.cap[agent]!; edge = next[edge]!) {
      const taken = Math.min(amount[edge]!, this.load[agent]! - this.cap[agent]!);
      amount[edge]! -= taken;
      this.load[agent]! -= taken;
      this.excess[group[edge]!]! += taken;
    }
  }

  /** Measures the depth of everything that excess can reach; true if it reaches an agent with room. */
  search(part: Part, sources: readonly number[] = part.groups): boolean {
    let tail = this.startSearch(part, sources);
    let lastDepth = Number.POSITIVE_INFINITY;
    for (let head = 0; head < tail; head++) {
      const node = this.queue[head]!;
      if (node >= this.groupCount) {
        const agent = node - this.groupCount;
        if (this.load[agent]! < this.cap[agent]!) lastDepth = Math.min(lastDepth, this.agentDepth[agent]!);
        else if (this.agentDepth[agent]! < lastDepth) tail = this.reachHeldGroups(agent, tail);
      } else if (this.groupDepth[node]! < lastDepth) tail = this.reachAgents(node, tail);
    }
    this.reached = tail;
    return lastDepth !== Number.POSITIVE_INFINITY;
  }

  private roomFor(group: number, room: Float64Array): number {
    let sum = 0;
    for (let agent = this.allowed.firstFrom(group, 0); agent >= 0; agent = this.allowed.firstFrom(group, agent + 1)) {
      sum += room[agent]!;
    }
    return sum;
  }

  private startSearch(part: Part, sources: readonly number[]): number {
    for (const group of part.groups) this.groupDepth[group] = UNREACHED;
    this.unreached.bits.fill(0);
    for (const agent of part.agents) {
      this.agentDepth[agent] = UNREACHED;
      this.unreached.add(0, agent);
    }
    let tail = 0;
    for (const group of sources) {
      if (this.excess[group]! <= 0) continue;
      this.groupDepth[group] = 0;
      this.queue[tail++] = group;
    }
    return tail;
  }

  private reachAgents(group: number, tailBefore: number): number {
    const { words, bits } = this.allowed;
    const unreached = this.unreached.bits;
    let tail = tailBefore;
    for (let word = 0; word < words; word++) {
      let fresh = bits[group * words + word]! & unreached[word]!;
      if (fresh === 0) continue;
      unreached[word]! &= ~fresh;
      for (; fresh !== 0; fresh &= fresh - 1) {
        const agent = (word << 5) + lowestBit(fresh);
        this.agentDepth[agent] = this.groupDepth[group]! + 1;
        this.queue[tail++] = this.groupCount + agent;
      }
    }
    return tail;
  }

  private reachHeldGroups(agent: number, tailBefore: number): number {
    const { first, next, group: groupOf, amount } = this.flow;
    let tail = tailBefore;
    for (let edge = first[agent]!; edge >= 0; edge = next[edge]!) {
      const group = groupOf[edge]!;
      if (amount[edge]! <= 0 || this.groupDepth[group] !== UNREACHED) continue;
      this.groupDepth[group] = this.agentDepth[agent]! + 1;
      this.queue[tail++] = group;
    }
    return tail;
  }

  private push(group: number, wanted: number): number {
    let sent = 0;
    while (this.groupCursor[group]! >= 0) {
      const agent = this.groupCursor[group]!;
      if (this.agentDepth[agent] === this.groupDepth[group]! + 1) {
        const settled = this.settle(agent, wanted - sent);
        const passed = settled + this.passOn(agent, wanted - sent - settled);
        if (passed > 0) this.flow.add(group, agent, passed);
        sent += passed;
        if (sent === wanted) return sent;
      }
      this.groupCursor[group] = this.allowed.firstFrom(group, agent + 1);
    }
    return sent;
  }

  private settle(agent: number, wanted: number): number {
    const settled = Math.min(wanted, this.cap[agent]! - this.load[agent]!);
    if (settled <= 0) return 0;
    this.load[agent]! += settled;
    return settled;
  }

  private passOn(agent: number, wanted: number): number {
    let passed = 0;
    while (passed < wanted && this.agentCursor[agent]! >= 0) {
      const edge = this.agentCursor[agent]!;
      const group = this.flow.group[edge]!;
      const held = this.flow.amount[edge]!;
      if (held > 0 && this.groupDepth[group] === this.agentDepth[agent]! + 1) {
        const moved = this.push(group, Math.min(held, wanted - passed));
        this.flow.amount[edge]! -= moved;
        passed += moved;
        if (passed === wanted) return passed;
      }
      this.agentCursor[agent] = this.flow.next[edge]!;
    }
    return passed;
  }
}
