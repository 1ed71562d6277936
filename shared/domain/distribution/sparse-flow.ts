const NONE = -1;

/**
 * The leads that flow from groups to agents, kept only where they have ever flowed: a re-deal of a large office has
 * more pairs of group and agent than fit in memory, and few of them carry a lead.
 */
export class SparseFlow {
  /** First edge of each agent; follow `next` to the end (-1). Edges may carry 0. */
  readonly first: Int32Array;
  next = new Int32Array(1024);
  group = new Int32Array(1024);
  agent = new Int32Array(1024);
  amount = new Float64Array(1024);
  private count = 0;
  private slots = new Int32Array(4096).fill(NONE);

  constructor(agentCount: number) {
    this.first = new Int32Array(agentCount).fill(NONE);
  }

  get edgeCount(): number {
    return this.count;
  }

  add(group: number, agent: number, amount: number): void {
    const slot = this.slotOf(group, agent);
    const found = this.slots[slot]!;
    if (found === NONE) this.insert(slot, group, agent, amount);
    else this.amount[found]! += amount;
  }

  private insert(slot: number, group: number, agent: number, amount: number): void {
    const edge = this.count++;
    if (edge === this.next.length) this.growEdges();
    this.slots[slot] = edge;
    this.group[edge] = group;
    this.agent[edge] = agent;
    this.amount[edge] = amount;
    this.next[edge] = this.first[agent]!;
    this.first[agent] = edge;
    if (this.count * 2 > this.slots.length) this.growSlots();
  }

  private slotOf(group: number, agent: number): number {
    const mask = this.slots.length - 1;
    let slot = (Math.imul(group, 0x9e3779b1) ^ Math.imul(agent, 0x85ebca6b)) & mask;
    for (;;) {
      const edge = this.slots[slot]!;
      if (edge === NONE || (this.group[edge] === group && this.agent[edge] === agent)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private growEdges(): void {
    const length = this.next.length * 2;
    this.next = widened(this.next, new Int32Array(length));
    this.group = widened(this.group, new Int32Array(length));
    this.agent = widened(this.agent, new Int32Array(length));
    this.amount = widened(this.amount, new Float64Array(length));
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(NONE);
    for (let edge = 0; edge < this.count; edge++) {
      this.slots[this.slotOf(this.group[edge]!, this.agent[edge]!)] = edge;
    }
  }
}

function widened<Items extends Int32Array | Float64Array>(items: Items, wider: Items): Items {
  wider.set(items);
  return wider;
}
