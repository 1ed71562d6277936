import { add, compare, type Fraction, ZERO } from '../ledger/fraction.ts';
import type { Remainder } from './evenness.ts';
import { entitle } from './entitlement.ts';
import type { Grouping } from './groups.ts';
import type { Network } from './network.ts';
import type { LedgerEntry } from './types.ts';

/**
 * Aim 4: everyone who may take a lead of the remainder is credited a fair part of it, and those who are then owed
 * most take the leads, each debited 1. Takers form the bases of a matroid, so taking the most owed one who can still
 * be served, again and again, is exact (Edmonds 1971). Who must take one anyway, or never can, leaves no entry.
 */
export function payRemainder(
  network: Network,
  { agents }: Grouping,
  remainder: Remainder,
  owed: ReadonlyMap<number, Fraction>,
): readonly LedgerEntry[] {
  const credit = entitle(network, remainder);
  const claim = new Map(
    remainder.takers.map((taker) => [taker, add(owed.get(agents[taker]!.id) ?? ZERO, credit.get(taker) ?? ZERO)]),
  );
  const byClaim = remainder.takers.toSorted(
    (left, right) => compare(claim.get(right)!, claim.get(left)!) || left - right,
  );
  const receivers = handOut(network, remainder, byClaim);
  return remainder.takers.flatMap((taker) => {
    const share = credit.get(taker) ?? ZERO;
    if (share.den === 1n) return [];
    return [{ agentId: agents[taker]!.id, credit: share, debit: receivers.has(taker) ? 1 : 0 }];
  });
}

function handOut(network: Network, remainder: Remainder, byClaim: readonly number[]): ReadonlySet<number> {
  const { part, count } = remainder;
  const first = byClaim.slice(0, count);
  for (const taker of first) network.cap[taker]! += 1;
  network.pour(part);
  if (first.every((taker) => network.load[taker] === network.cap[taker])) return new Set(first);
  for (const taker of first) {
    network.cap[taker]! -= 1;
    network.release(taker);
  }
  return handOutSingly(network, remainder, byClaim);
}

/** Where not all of those owed most can be served together: one by one, the most owed who can still be reached. */
function handOutSingly(network: Network, { part, count }: Remainder, byClaim: readonly number[]): ReadonlySet<number> {
  const receivers = new Set<number>();
  network.search(part);
  while (receivers.size < count) {
    const taker = byClaim.find((agent) => !receivers.has(agent) && network.agentDepth[agent]! >= 0);
    if (taker === undefined) throw new RangeError('A remainder needs as many takers as leads.');
    receivers.add(taker);
    network.cap[taker]! += 1;
    network.pour(part);
  }
  return receivers;
}
