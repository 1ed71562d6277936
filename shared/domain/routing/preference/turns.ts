import type { AgentShare, DistributionAgent, LedgerEntry } from '../../distribution/types.ts';
import { type Fraction, fraction, ZERO } from '../../ledger/fraction.ts';

/**
 * Aim 3: whose turn it is among agents whom a lead prefers alike. The lowest level comes first; of those who share it,
 * who is owed most; then the lowest id. Those who share a level are credited equal parts of the lead, and so are those
 * who left that level in this plan by winning such a tie: once all have had their turn, nobody is owed anything for it.
 * A lead that comes alone knows no levels that could heed the weights: its parts do, as in `takeTurn`.
 */
export class Turns {
  private readonly agents: readonly DistributionAgent[];
  private readonly isAlone: boolean;
  private readonly total: Float64Array;
  /** Per agent: the totals at which it won a tie. */
  private readonly won: readonly Set<number>[];
  private readonly debit: Float64Array;
  /** The common denominator of all that follows. */
  private scale = 1n;
  private readonly before: bigint[];
  private readonly claim: bigint[];

  /** `agents` by id; `isAlone`: one lead is all there is to give. */
  constructor(agents: readonly DistributionAgent[], owed: ReadonlyMap<number, Fraction>, isAlone: boolean) {
    this.agents = agents;
    this.isAlone = isAlone;
    this.total = Float64Array.from(agents, (agent) => agent.base);
    this.won = agents.map(() => new Set());
    this.debit = new Float64Array(agents.length);
    this.before = agents.map(() => 0n);
    this.claim = agents.map(() => 0n);
    agents.forEach(({ id }, agent) => {
      const { num, den } = owed.get(id) ?? ZERO;
      this.refine(den);
      this.before[agent] = (num * this.scale) / den;
      this.claim[agent] = this.before[agent]!;
    });
  }

  /** Gives a lead to one of the `possible`, who are those of the `tied` that can have it, by index. Neither is empty. */
  give(tied: readonly number[], possible: readonly number[]): number {
    const receiver = tied.length === 1 ? tied[0]! : this.settle(tied, possible);
    this.total[receiver]!++;
    return receiver;
  }

  private settle(tied: readonly number[], possible: readonly number[]): number {
    const lowest = possible.reduce((low, agent) => (this.compareLevels(agent, low) < 0 ? agent : low));
    const level = possible.filter((agent) => this.compareLevels(agent, lowest) === 0);
    const ahead = tied.filter((agent) => this.won[agent]!.has(this.totalAtLevelOf(agent, lowest)));
    const sharers = [...level, ...ahead];
    if (sharers.length === 1) return lowest;
    const parts = BigInt(sharers.reduce((sum, agent) => sum + this.partsOf(agent), 0));
    this.refine(parts);
    for (const agent of sharers) this.claim[agent]! += (this.scale / parts) * BigInt(this.partsOf(agent));
    const receiver = level.reduce((most, agent) => (this.claim[agent]! > this.claim[most]! ? agent : most));
    this.claim[receiver]! -= this.scale;
    this.debit[receiver]!++;
    this.won[receiver]!.add(this.total[receiver]!);
    return receiver;
  }

  private partsOf(agent: number): number {
    return this.isAlone ? this.agents[agent]!.weight : 1;
  }

  private compareLevels(left: number, right: number): number {
    return this.total[left]! * this.agents[right]!.weight - this.total[right]! * this.agents[left]!.weight;
  }

  /** What `agent` has where it stands on the level of `other`; a broken number if it never does. */
  private totalAtLevelOf(agent: number, other: number): number {
    return (this.total[other]! * this.agents[agent]!.weight) / this.agents[other]!.weight;
  }

  /** Makes the common denominator a multiple of `den`. */
  private refine(den: bigint): void {
    if (this.scale % den === 0n) return;
    const factor = fraction(den, this.scale).num;
    this.scale *= factor;
    for (let agent = 0; agent < this.claim.length; agent++) {
      this.before[agent]! *= factor;
      this.claim[agent]! *= factor;
    }
  }

  shares(): readonly AgentShare[] {
    return this.agents.map(({ id, base, weight }, agent) => {
      const total = this.total[agent]!;
      return { agentId: id, given: total - base, kept: 0, level: { base, total, weight } };
    });
  }

  /** What the ties add to the ledger; leads that were credited in full and received cancel out. */
  entries(): readonly LedgerEntry[] {
    return this.agents.flatMap(({ id }, agent) => {
      const debit = BigInt(this.debit[agent]!);
      const credit = this.claim[agent]! - this.before[agent]! + debit * this.scale;
      const whole = credit / this.scale < debit ? credit / this.scale : debit;
      const rest = credit - whole * this.scale;
      if (rest === 0n && debit === whole) return [];
      return [{ agentId: id, credit: fraction(rest, this.scale), debit: Number(debit - whole) }];
    });
  }
}
