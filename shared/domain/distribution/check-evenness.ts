import { type Exchange, findWay, NEVER, type Prices } from './check-exchange.ts';

/** A level as `total / weight`; of two equal ones the step of the smaller weight is the larger, so it comes later. */
export type Rung = { readonly total: number; readonly weight: number };

export function compareRungs(left: Rung, right: Rung): number {
  return left.total * right.weight - right.total * left.weight || right.weight - left.weight;
}

/** The level an agent reaches with `more` leads than the plan gives. */
export function rungOf({ count }: Exchange, agent: number, more: 0 | 1): Rung {
  const { base, weight } = count.snapshot.agents[agent]!;
  return { total: base + count.load[agent]! + more, weight };
}

/** Steps that can be part of an exchange which neither places fewer nor keeps more leads. */
export function freeSteps({ cost, size }: Exchange, { of }: Prices): (giver: number, receiver: number) => boolean {
  return (giver, receiver) => {
    const step = cost[giver * size + receiver]!;
    return step !== NEVER && of[receiver] === of[giver]! + step;
  };
}

export function canGive({ count }: Exchange, { of, lead }: Prices, agent: number): boolean {
  return of[agent] === lead && count.load[agent]! > 0;
}

export function canTake({ count }: Exchange, { of, lead }: Prices, agent: number): boolean {
  return of[agent] === lead && count.load[agent]! < count.room[agent]!;
}

/**
 * A way along which a lead can leave an agent for one whom it takes less high; null proves that no distribution is
 * more even, since a separable convex function on a base polyhedron has no local minimum but the least (Murota 2003).
 */
export function findEvenerWay(exchange: Exchange, prices: Prices): readonly number[] | null {
  const { size, count } = exchange;
  const isFree = freeSteps(exchange, prices);
  const takers = [...count.load.keys()].filter((agent) => canTake(exchange, prices, agent));
  takers.sort((left, right) => compareRungs(rungOf(exchange, left, 1), rungOf(exchange, right, 1)));
  const isSeen = new Uint8Array(size);
  for (const taker of takers) {
    const queue = isSeen[taker] === 1 ? [] : [taker];
    isSeen[taker] = 1;
    for (const holder of queue) {
      if (isHigher(exchange, prices, holder, taker)) {
        return findWay(exchange, holder, isFree, (goal) => goal === taker);
      }
      for (let giver = 0; giver < size; giver++) {
        if (isSeen[giver] === 1 || !isFree(giver, holder)) continue;
        isSeen[giver] = 1;
        queue.push(giver);
      }
    }
  }
  return null;
}

function isHigher(exchange: Exchange, prices: Prices, holder: number, taker: number): boolean {
  if (holder === exchange.count.nobody || holder === taker || !canGive(exchange, prices, holder)) return false;
  return compareRungs(rungOf(exchange, holder, 0), rungOf(exchange, taker, 1)) > 0;
}
