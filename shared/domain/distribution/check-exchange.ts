import { type Count, leadIn, type Stack } from './check-count.ts';
import type { CertificateMove } from './types.ts';

/**
 * Who could hand a lead to whom, nobody (who holds the leads left over) among them. Handing one over costs 1 if the
 * receiver then keeps it as present agent, -1 if the giver had kept it, else 0.
 */
export type Exchange = {
  readonly count: Count;
  /** Cost of the cheapest step from one holder to another, at `giver * size + receiver`; NEVER = impossible. */
  readonly cost: Int8Array;
  readonly size: number;
};

export const NEVER = 2;

export function exchangesOf(count: Count): Exchange {
  const size = count.nobody + 1;
  const byCost = [-1, 0, 1].map(() => Array.from({ length: size }, () => 0n));
  for (const stack of count.stacks) {
    const takers = takersOf(count, stack);
    const keeperBit = stack.keeper < 0 ? 0n : 1n << BigInt(stack.keeper);
    for (const { holder } of stack.piles) {
      const isKept = holder === stack.keeper;
      byCost[isKept ? 0 : 1]![holder]! |= takers;
      if (!isKept) byCost[2]![holder]! |= keeperBit;
    }
  }
  const cost = new Int8Array(size * size).fill(NEVER);
  for (const step of [1, 0, -1]) {
    byCost[step + 1]!.forEach((receivers, giver) => {
      for (const receiver of members(receivers)) cost[giver * size + receiver] = step;
    });
  }
  return { count, cost, size };
}

/** Those who may have a lead of the stack other than by keeping it: a bit each, nobody included where that is allowed. */
export function takersOf({ eligible, nobody }: Count, { signature, keeper }: Stack): bigint {
  if (keeper < 0) return eligible[signature]! | (1n << BigInt(nobody));
  return eligible[signature]! & ~(1n << BigInt(keeper));
}

export function members(mask: bigint): readonly number[] {
  const bits = mask.toString(2);
  const found: number[] = [];
  for (let at = bits.length - 1; at >= 0; at--) if (bits[at] === '1') found.push(bits.length - 1 - at);
  return found;
}

/** Shortest way from `giver` to a holder with `isGoal`, over steps with `isOpen`; null = there is none. */
export function findWay(
  { size }: Exchange,
  giver: number,
  isOpen: (giver: number, receiver: number) => boolean,
  isGoal: (holder: number) => boolean,
): readonly number[] | null {
  const before = new Int32Array(size).fill(-1);
  before[giver] = giver;
  const queue = [giver];
  for (const holder of queue) {
    if (isGoal(holder)) return trace(before, holder);
    for (let receiver = 0; receiver < size; receiver++) {
      if (before[receiver] !== -1 || !isOpen(holder, receiver)) continue;
      before[receiver] = holder;
      queue.push(receiver);
    }
  }
  return null;
}

function trace(before: Int32Array, last: number): readonly number[] {
  const way = [last];
  while (before[way[0]!] !== way[0]) way.unshift(before[way[0]!]!);
  return way;
}

/** Prices per holder that make no step cheaper than free, and of a lead as such; or a round trip that un-keeps a lead. */
export type Prices = { readonly of: Int32Array; readonly lead: number };

/** Bellman-Ford (1958); a price still falling after as many rounds as there are nodes lies behind a negative cycle. */
export function findPrices(exchange: Exchange): Prices | { readonly cycle: readonly number[] } {
  const { size, cost, count } = exchange;
  const hub = size;
  const price = new Int32Array(size + 1);
  const before = new Int32Array(size + 1).fill(-1);
  let fallen = -1;
  const relax = (from: number, to: number, step: number) => {
    if (price[from]! + step >= price[to]!) return;
    price[to] = price[from]! + step;
    before[to] = from;
    fallen = to;
  };
  for (let round = 0; round <= size + 1; round++) {
    fallen = -1;
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const step = cost[from * size + to]!;
        if (step !== NEVER) relax(from, to, step);
      }
      if (from !== count.nobody && count.load[from]! < count.room[from]!) relax(from, hub, 0);
    }
    for (let to = 0; to < count.nobody; to++) if (count.load[to]! > 0) relax(hub, to, 0);
    if (fallen === -1) return { of: price.subarray(0, size), lead: price[hub]! };
  }
  return { cycle: cycleThrough(before, fallen) };
}

function cycleThrough(before: Int32Array, fallen: number): readonly number[] {
  let start = fallen;
  for (let step = 0; step < before.length; step++) start = before[start]!;
  const cycle = [start];
  for (let node = before[start]!; node !== start; node = before[node]!) cycle.unshift(node);
  return [...cycle.slice(-1), ...cycle];
}

/** The way as moves of leads; a hop over the hub (beyond the last holder) is no move. */
export function movesAlong({ count, cost, size }: Exchange, way: readonly number[]): readonly CertificateMove[] {
  const idOf = (holder: number) => count.snapshot.agents[holder]?.id ?? null;
  return way.slice(1).flatMap((receiver, index) => {
    const giver = way[index]!;
    if (giver >= size || receiver >= size) return [];
    const lead = leadFor(count, giver, receiver, cost[giver * size + receiver]!);
    const leadId = lead === null ? null : count.snapshot.leads.ids[lead]!;
    return [{ leadId, fromAgentId: idOf(giver), toAgentId: idOf(receiver) }];
  });
}

function leadFor(count: Count, giver: number, receiver: number, step: number): number | null {
  const stack = count.stacks.findIndex((candidate) => {
    const { keeper, piles } = candidate;
    const isTaker = ((takersOf(count, candidate) >> BigInt(receiver)) & 1n) === 1n;
    const isStep = (keeper === receiver ? 1 : 0) - (keeper === giver ? 1 : 0) === step;
    return isStep && (isTaker || keeper === receiver) && piles.some(({ holder }) => holder === giver);
  });
  return stack < 0 ? null : leadIn(count, stack, giver);
}
