/** One set of agents per row, as bits: rows of 40,000 groups are walked in a handful of machine words each. */
export class AgentSets {
  readonly words: number;
  readonly bits: Int32Array;

  constructor(rows: number, agentCount: number) {
    this.words = Math.max(1, Math.ceil(agentCount / 32));
    this.bits = new Int32Array(rows * this.words);
  }

  has(row: number, agent: number): boolean {
    return (this.bits[row * this.words + (agent >>> 5)]! & (1 << (agent & 31))) !== 0;
  }

  add(row: number, agent: number): void {
    this.bits[row * this.words + (agent >>> 5)]! |= 1 << (agent & 31);
  }

  remove(row: number, agent: number): void {
    this.bits[row * this.words + (agent >>> 5)]! &= ~(1 << (agent & 31));
  }

  isEmpty(row: number): boolean {
    for (let at = row * this.words; at < (row + 1) * this.words; at++) if (this.bits[at] !== 0) return false;
    return true;
  }

  /** Makes `row` the members that `otherRow` of `other` and `maskRow` of `mask` have in common. */
  setCommon(row: number, other: AgentSets, otherRow: number, mask: AgentSets, maskRow: number): void {
    for (let word = 0; word < this.words; word++) {
      this.bits[row * this.words + word] =
        other.bits[otherRow * this.words + word]! & mask.bits[maskRow * this.words + word]!;
    }
  }

  /** The first member at or after `agent`, or -1. */
  firstFrom(row: number, agent: number): number {
    let word = agent >>> 5;
    if (word >= this.words) return -1;
    let bits = this.bits[row * this.words + word]! & (-1 << (agent & 31));
    while (bits === 0) {
      if (++word === this.words) return -1;
      bits = this.bits[row * this.words + word]!;
    }
    return (word << 5) + lowestBit(bits);
  }
}

/** Position of the lowest 1 in `bits`, which must not be 0. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
