import { AgentSets } from './agent-sets.ts';
import type { Remainder } from './evenness.ts';
import { type Fraction, fraction } from '../ledger/fraction.ts';
import { Network, type Part } from './network.ts';

/**
 * The fairest parts of a remainder that its takers could be served on average: `count / takers` each, unless some of
 * them together cannot be reached by that much; they then share what can reach them, and the others share the rest.
 * This is the lexicographically optimal base (Fujishige 1980). `network` must hold the remainder as excess.
 */
export function entitle(network: Network, whole: Remainder): ReadonlyMap<number, Fraction> {
  const size = sizes(network, whole.part);
  const credit = new Map<number, Fraction>();
  const waiting = [whole];
  for (let remainder = waiting.pop(); remainder !== undefined; remainder = waiting.pop()) {
    const { takers, count } = remainder;
    const scaled = spread(network, size, remainder);
    if (scaled === undefined) for (const taker of takers) credit.set(taker, fraction(count, takers.length));
    else waiting.push(...split(network, size, remainder, scaled));
  }
  return credit;
}

function sizes(network: Network, part: Part): Float64Array {
  const size = network.excess.slice();
  const { first, next, group, amount } = network.flow;
  for (const agent of part.agents) {
    for (let edge = first[agent]!; edge >= 0; edge = next[edge]!) size[group[edge]!]! += amount[edge]!;
  }
  return size;
}

/** Cuts every lead into as many pieces as there are takers; undefined if all pieces can be spread evenly. */
function spread(network: Network, size: Float64Array, remainder: Remainder): Network | undefined {
  const { part, takers, count } = remainder;
  if (count === 0 || count === takers.length) return undefined;
  const scaled = new Network(part.groups.length, network.agentCount);
  const members = new AgentSets(1, network.agentCount);
  for (const agent of part.agents) members.add(0, agent);
  part.groups.forEach((group, row) => {
    scaled.allowed.setCommon(row, network.allowed, group, members, 0);
    scaled.excess[row] = size[group]! * takers.length;
  });
  for (const agent of part.agents) scaled.cap[agent] = network.cap[agent]! * takers.length;
  const rows = { groups: [...part.groups.keys()], agents: part.agents };
  scaled.spread(rows.groups);
  scaled.pour(rows);
  for (const taker of takers) scaled.cap[taker]! += count;
  scaled.pour(rows);
  return scaled.excess.some((left) => left > 0) ? scaled : undefined;
}

function split(
  network: Network,
  size: Float64Array,
  { part, takers, count }: Remainder,
  scaled: Network,
): readonly Remainder[] {
  const isReached = (agent: number) => scaled.agentDepth[agent]! >= 0;
  const higher: Part = {
    groups: part.groups.filter((_, row) => scaled.groupDepth[row]! >= 0),
    agents: part.agents.filter(isReached),
  };
  const lower: Part = {
    groups: part.groups.filter((_, row) => scaled.groupDepth[row]! < 0),
    agents: part.agents.filter((agent) => !isReached(agent)),
  };
  let higherCount = 0;
  for (const group of higher.groups) higherCount += size[group]!;
  for (const agent of higher.agents) higherCount -= network.cap[agent]!;
  return [
    { part: higher, takers: takers.filter(isReached), count: higherCount },
    { part: lower, takers: takers.filter((agent) => !isReached(agent)), count: count - higherCount },
  ];
}
