import type { Count } from './check-count.ts';

/**
 * From whom to whom a lead could move, as far as leads have been added; and with whom a place could thereby be made
 * out of one that is free. Leads are only ever added, so who is open stays open.
 */
export class Steps {
  /** Per agent: 1 = there is a place, or one can be made by moving leads to an agent with room. */
  readonly isOpen: Uint8Array;
  private readonly count: Count;
  private readonly isAdded: Uint8Array;
  private readonly hasStep: Uint8Array;
  /** Per receiver. */
  private readonly givers: readonly number[][];

  constructor(count: Count) {
    this.count = count;
    this.isOpen = Uint8Array.from(count.load, (load, agent) => (load < count.room[agent]! ? 1 : 0));
    this.isAdded = new Uint8Array(count.mayTake.length);
    this.hasStep = new Uint8Array(count.nobody ** 2);
    this.givers = Array.from(count.load, () => []);
  }

  /** Lets a lead move on; one that nobody holds cannot. */
  add(lead: number): void {
    const { holder, nobody, snapshot, takers } = this.count;
    const giver = holder[lead]!;
    const signature = snapshot.leads.signature[lead]!;
    if (giver === nobody || this.isAdded[signature * nobody + giver] === 1) return;
    this.isAdded[signature * nobody + giver] = 1;
    for (const receiver of takers[signature]!) {
      if (this.hasStep[giver * nobody + receiver] === 1) continue;
      this.hasStep[giver * nobody + receiver] = 1;
      this.givers[receiver]!.push(giver);
      if (this.isOpen[receiver] === 1) this.open(giver);
    }
  }

  private open(agent: number): void {
    if (this.isOpen[agent] === 1) return;
    this.isOpen[agent] = 1;
    for (const giver of this.givers[agent]!) this.open(giver);
  }

  /** Those with whom a place could be made out of one that becomes free with `agent`: 1 per agent. */
  openedBy(agent: number): Uint8Array {
    const isOpened = new Uint8Array(this.count.nobody);
    isOpened[agent] = 1;
    const queue = [agent];
    for (const receiver of queue) {
      if (queue.length === isOpened.length) break;
      for (const giver of this.givers[receiver]!) {
        if (isOpened[giver] === 1) continue;
        isOpened[giver] = 1;
        queue.push(giver);
      }
    }
    return isOpened;
  }
}
