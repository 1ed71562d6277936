import { type Exchange, members, type Prices, takersOf } from './check-exchange.ts';

type Way = { readonly holders: readonly number[]; readonly stacks: readonly number[] };

/**
 * The plan's leads cut into `scale` pieces each, to be moved along free steps: shows that entitlements which are no
 * whole leads could be served, by serving them. Augmenting paths of Ford and Fulkerson (1956).
 */
export class Pieces {
  private readonly size: number;
  /** Per stack: the holders to whom its leads can pass by a free step, a bit each. */
  private readonly open: readonly bigint[];
  /** Per stack: holder -> pieces. */
  private readonly held: readonly Map<number, bigint>[];
  private readonly stacksOf: readonly Set<number>[];
  private readonly beforeHolder: Int32Array;
  private readonly beforeStack: Int32Array;

  constructor(exchange: Exchange, prices: Prices, scale: bigint) {
    const { stacks } = exchange.count;
    this.size = exchange.size;
    this.open = openHolders(exchange, prices);
    this.held = stacks.map(({ piles }) => new Map(piles.map(({ holder, count }) => [holder, BigInt(count) * scale])));
    this.stacksOf = Array.from({ length: exchange.size }, () => new Set<number>());
    stacks.forEach(({ piles }, stack) => piles.forEach(({ holder }) => this.stacksOf[holder]!.add(stack)));
    this.beforeHolder = new Int32Array(exchange.size);
    this.beforeStack = new Int32Array(stacks.length);
  }

  /** Moves surplus to wants as far as it goes; true if nothing of either is left. */
  serve(surplus: Map<number, bigint>, wants: Map<number, bigint>): boolean {
    for (;;) {
      const givers = [...surplus.keys()].filter((holder) => surplus.get(holder)! > 0n);
      const takers = [...wants.keys()].filter((holder) => wants.get(holder)! > 0n);
      const taker = this.reachFrom(givers, takers).at(-1);
      if (taker === undefined || !takers.includes(taker)) return givers.length + takers.length === 0;
      const way = this.wayTo(taker);
      const giver = way.holders[0]!;
      const most = surplus.get(giver)! < wants.get(taker)! ? surplus.get(giver)! : wants.get(taker)!;
      const pieces = this.narrowest(way, most);
      this.move(way, pieces);
      surplus.set(giver, surplus.get(giver)! - pieces);
      wants.set(taker, wants.get(taker)! - pieces);
    }
  }

  /** The holders to whom pieces of the givers can pass, nearest first, the givers among them; ends at the first goal. */
  reachFrom(givers: readonly number[], goals: readonly number[] = []): readonly number[] {
    this.beforeHolder.fill(-1);
    this.beforeStack.fill(-1);
    const reached = [...givers];
    let unseen = ((1n << BigInt(this.size)) - 1n) ^ maskOf(givers);
    for (const holder of reached) {
      for (const stack of this.stacksOf[holder]!) {
        if (this.beforeStack[stack] !== -1 || (this.held[stack]!.get(holder) ?? 0n) === 0n) continue;
        this.beforeStack[stack] = holder;
        const fresh = this.open[stack]! & unseen;
        if (fresh === 0n) continue;
        unseen ^= fresh;
        for (const receiver of members(fresh)) {
          this.beforeHolder[receiver] = stack;
          reached.push(receiver);
          if (goals.includes(receiver)) return reached;
        }
      }
    }
    return reached;
  }

  private wayTo(taker: number): Way {
    const holders = [taker];
    const stacks: number[] = [];
    for (let stack = this.beforeHolder[taker]!; stack !== -1; stack = this.beforeHolder[holders[0]!]!) {
      stacks.unshift(stack);
      holders.unshift(this.beforeStack[stack]!);
    }
    return { holders, stacks };
  }

  private narrowest({ holders, stacks }: Way, most: bigint): bigint {
    return stacks.reduce((least, stack, index) => {
      const held = this.held[stack]!.get(holders[index]!)!;
      return held < least ? held : least;
    }, most);
  }

  private move({ holders, stacks }: Way, pieces: bigint): void {
    stacks.forEach((stack, index) => {
      const held = this.held[stack]!;
      const receiver = holders[index + 1]!;
      held.set(holders[index]!, held.get(holders[index]!)! - pieces);
      held.set(receiver, (held.get(receiver) ?? 0n) + pieces);
      this.stacksOf[receiver]!.add(stack);
    });
  }
}

function maskOf(holders: readonly number[]): bigint {
  return holders.reduce((mask, holder) => mask | (1n << BigInt(holder)), 0n);
}

/** Whoever holds leads of a stack, they cost the same: so the stack has a price, and the step to an equal one is free. */
function openHolders({ count }: Exchange, { of }: Prices): readonly bigint[] {
  const priced = new Map<number, bigint>();
  of.forEach((price, holder) => priced.set(price, (priced.get(price) ?? 0n) | (1n << BigInt(holder))));
  return count.stacks.map((stack) => {
    const { keeper, piles } = stack;
    const holder = piles[0]!.holder;
    const price = of[holder]! - (holder === keeper ? 1 : 0);
    const keeping = keeper >= 0 && of[keeper] === price + 1 ? 1n << BigInt(keeper) : 0n;
    return (takersOf(count, stack) & (priced.get(price) ?? 0n)) | keeping;
  });
}
