import type { DistributionSnapshot } from '../../shared/domain/distribution/types.ts';

/**
 * The yardstick of row d: each lead, in service order, goes for good to the agent of its signature who has room and
 * the lowest total. All agents with room lie in one binary heap by total; those on top who may not take the lead are
 * popped and put back. Weights, present agents and the ledger are left out. Returns the agent per lead, 0 = left over.
 */
export function dealByHeap(snapshot: DistributionSnapshot): Float64Array {
  const { agents, leads } = snapshot;
  const eligible = eligibleTable(snapshot);
  const room = Float64Array.from(agents, (agent) => agent.room ?? Number.POSITIVE_INFINITY);
  const heap = new AgentHeap(agents.map((agent, index) => ({ index, total: agent.base })));
  const passed = new Float64Array(agents.length);
  const to = new Float64Array(leads.signature.length);
  for (let lead = 0; lead < to.length; lead += 1) {
    const row = leads.signature[lead]! * agents.length;
    let passedCount = 0;
    while (heap.size > 0) {
      const index = heap.first();
      if (eligible[row + index] === 1) {
        to[lead] = agents[index]!.id;
        room[index]! -= 1;
        if (room[index]! > 0) heap.raiseFirst();
        else heap.pop();
        break;
      }
      passed[passedCount] = heap.pop();
      passedCount += 1;
    }
    while (passedCount > 0) {
      passedCount -= 1;
      heap.push(passed[passedCount]!);
    }
  }
  return to;
}

/** The same without a heap: looks at every agent of the signature for every lead. */
export function dealByScan({ agents, signatures, leads }: DistributionSnapshot): Float64Array {
  const indexOf = new Map(agents.map((agent, index) => [agent.id, index]));
  const takers = signatures.map((ids) => Int32Array.from(ids, (id) => indexOf.get(id)!));
  const total = Float64Array.from(agents, (agent) => agent.base);
  const most = Float64Array.from(agents, (agent) => agent.base + (agent.room ?? Number.POSITIVE_INFINITY));
  const to = new Float64Array(leads.signature.length);
  for (let lead = 0; lead < to.length; lead += 1) {
    let chosen = -1;
    let least = Number.POSITIVE_INFINITY;
    const row = takers[leads.signature[lead]!]!;
    for (let at = 0; at < row.length; at += 1) {
      const index = row[at]!;
      if (total[index]! >= least || total[index]! >= most[index]!) continue;
      chosen = index;
      least = total[index]!;
    }
    if (chosen < 0) continue;
    total[chosen]! += 1;
    to[lead] = agents[chosen]!.id;
  }
  return to;
}

function eligibleTable({ agents, signatures }: DistributionSnapshot): Uint8Array {
  const indexOf = new Map(agents.map((agent, index) => [agent.id, index]));
  const table = new Uint8Array(signatures.length * agents.length);
  signatures.forEach((ids, row) => {
    for (const id of ids) table[row * agents.length + indexOf.get(id)!] = 1;
  });
  return table;
}

/** An entry is `total * span + index`, so that one comparison orders agents by total, then by index. */
class AgentHeap {
  /** As the planner's own classes: what is compiled for it is kept. */
  static readonly shape = new AgentHeap([]);

  size = 0;
  private readonly span: number;
  private readonly entries: Float64Array;

  constructor(agents: readonly { readonly index: number; readonly total: number }[]) {
    this.span = agents.length;
    this.entries = new Float64Array(agents.length);
    for (const { index, total } of agents) this.push(total * this.span + index);
  }

  first(): number {
    return this.entries[0]! % this.span;
  }

  /** One lead more for the first agent. */
  raiseFirst(): void {
    this.sink(this.entries[0]! + this.span);
  }

  pop(): number {
    const first = this.entries[0]!;
    this.size -= 1;
    if (this.size > 0) this.sink(this.entries[this.size]!);
    return first;
  }

  push(entry: number): void {
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.entries[above]! <= entry) break;
      this.entries[at] = this.entries[above]!;
      at = above;
    }
    this.entries[at] = entry;
  }

  private sink(entry: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.entries[below + 1]! < this.entries[below]!) below += 1;
      if (this.entries[below]! >= entry) break;
      this.entries[at] = this.entries[below]!;
      at = below;
    }
    this.entries[at] = entry;
  }
}
