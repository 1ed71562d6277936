import type { Fraction } from '../ledger/fraction.ts';
import { canGive, canTake, freeSteps, type Rung, rungOf } from './check-evenness.ts';
import { type Exchange, findWay, type Prices } from './check-exchange.ts';
import { Pieces } from './check-pieces.ts';
import type { DistributionPlan, LedgerEntry } from './types.ts';

type Ratio = { readonly num: bigint; readonly den: bigint };
/** An agent and the part of one lead that is due to it on one rung; 0 and 1 are those without an entry. */
type Due = { readonly agent: number; readonly part: Ratio; readonly entry: LedgerEntry | null };
type Ladder = { readonly givers: Due[]; readonly takers: Due[] };

export type LedgerObjection = { readonly statement: string; readonly way: readonly number[] };

/**
 * Credits must be servable and the fairest that are; debits must lie with those who are owed most. `prices` come from
 * a plan that is already known to be as even as can be.
 */
export function findLedgerFault(exchange: Exchange, prices: Prices, plan: DistributionPlan): LedgerObjection | null {
  const entries = readEntries(exchange, prices, plan.ledger);
  if (entries === null) return { statement: 'The ledger has an entry that no remainder explains.', way: [] };
  const ladders = buildLadders(exchange, prices, entries);
  const scale = [...entries.values()].reduce((product, { credit }) => leastCommonMultiple(product, credit.den), 1n);
  const pieces = new Pieces(exchange, prices, scale);
  for (const ladder of ladders) {
    if (!serveCredits(pieces, ladder, scale)) return { statement: 'The credits could not be served.', way: [] };
  }
  if (ladders.some((ladder) => !isFairest(pieces, ladder))) {
    return { statement: 'A remainder could be shared more fairly.', way: [] };
  }
  for (const ladder of ladders) {
    const way = findOwedMore(exchange, prices, ladder);
    if (way !== null) return { statement: 'A remainder went to an agent who is owed less than another.', way };
  }
  return null;
}

function readEntries(
  exchange: Exchange,
  prices: Prices,
  ledger: readonly LedgerEntry[],
): ReadonlyMap<number, LedgerEntry> | null {
  const { agents } = exchange.count.snapshot;
  const entries = new Map<number, LedgerEntry>();
  for (const entry of ledger) {
    const agent = agents.findIndex(({ id }) => id === entry.agentId);
    const isPart = entry.credit.num > 0n && entry.credit.num < entry.credit.den;
    const hasPlace =
      entry.debit === 1 ? canGive(exchange, prices, agent) : entry.debit === 0 && canTake(exchange, prices, agent);
    if (agent < 0 || entries.has(agent) || !isPart || !hasPlace) return null;
    entries.set(agent, entry);
  }
  return entries;
}

function buildLadders(
  exchange: Exchange,
  prices: Prices,
  entries: ReadonlyMap<number, LedgerEntry>,
): readonly Ladder[] {
  const ladders = new Map<string, Ladder>();
  const at = ({ total, weight }: Rung) => {
    const key = `${total}/${weight}`;
    const ladder = ladders.get(key) ?? { givers: [], takers: [] };
    ladders.set(key, ladder);
    return ladder;
  };
  exchange.count.load.forEach((_, agent) => {
    const entry = entries.get(agent) ?? null;
    if (entry !== null) {
      const ladder = at(rungOf(exchange, agent, entry.debit === 1 ? 0 : 1));
      const due = { agent, part: entry.credit, entry };
      ladder.givers.push(due);
      ladder.takers.push(due);
      return;
    }
    const due = (num: bigint) => ({ agent, part: { num, den: 1n }, entry });
    if (canGive(exchange, prices, agent)) at(rungOf(exchange, agent, 0)).givers.push(due(1n));
    if (canTake(exchange, prices, agent)) at(rungOf(exchange, agent, 1)).takers.push(due(0n));
  });
  return [...ladders.values()].filter(({ givers, takers }) => givers.length > 0 && takers.length > 0);
}

function serveCredits(pieces: Pieces, { givers }: Ladder, scale: bigint): boolean {
  const surplus = new Map<number, bigint>();
  const wants = new Map<number, bigint>();
  for (const { agent, part, entry } of givers) {
    if (entry?.debit === 1) surplus.set(agent, ((part.den - part.num) * scale) / part.den);
    if (entry?.debit === 0) wants.set(agent, (part.num * scale) / part.den);
  }
  return surplus.size + wants.size === 0 || pieces.serve(surplus, wants);
}

/** No piece can pass from one whom more of the rung is due to one whom less is due. */
function isFairest(pieces: Pieces, { givers, takers }: Ladder): boolean {
  const parts = new Map(givers.map(({ part }) => [`${part.num}/${part.den}`, part]));
  return [...parts.values()].every((part) => {
    const lesser = takers.filter((taker) => compareRatios(taker.part, part) < 0);
    if (lesser.length === 0) return true;
    const sources = givers.filter((giver) => compareRatios(giver.part, part) === 0);
    const reached = new Set(pieces.reachFrom(sources.map(({ agent }) => agent)));
    return lesser.every((taker) => !reached.has(taker.agent));
  });
}

function findOwedMore(exchange: Exchange, prices: Prices, { givers }: Ladder): readonly number[] | null {
  const isFree = freeSteps(exchange, prices);
  const { agents } = exchange.count.snapshot;
  const claimOf = ({ agent, part }: Due) => sum(exchange.count.snapshot.owed.get(agents[agent]!.id), part);
  const comesFirst = (left: Due, right: Due) => {
    const order = compareRatios(claimOf(left), claimOf(right));
    return order > 0 || (order === 0 && agents[left.agent]!.id < agents[right.agent]!.id);
  };
  const passedOver = givers.filter((due) => due.entry?.debit === 0);
  for (const receiver of givers.filter((due) => due.entry?.debit === 1)) {
    const owedMore = new Set(passedOver.filter((due) => comesFirst(due, receiver)).map((due) => due.agent));
    if (owedMore.size === 0) continue;
    const way = findWay(exchange, receiver.agent, isFree, (holder) => owedMore.has(holder));
    if (way !== null) return way;
  }
  return null;
}

function sum(left: Fraction | undefined, right: Ratio): Ratio {
  if (left === undefined) return right;
  return { num: left.num * right.den + right.num * left.den, den: left.den * right.den };
}

function compareRatios(left: Ratio, right: Ratio): number {
  const difference = left.num * right.den - right.num * left.den;
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let divisor = left;
  let rest = right;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (left / divisor) * right;
}
