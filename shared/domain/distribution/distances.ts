import { lowestBit } from './agent-sets.ts';
import type { Grouping } from './groups.ts';
import type { Network, Part } from './network.ts';

export const UNREACHABLE = 1 << 28;

/**
 * Cheapest way to every group and agent when keeping a lead costs 1 and un-keeping one gives 1 back. A used way is
 * always a cheapest one, so these distances tell which flows cost no more than the present flow.
 */
export type Distances = {
  readonly group: Int32Array;
  readonly agent: Int32Array;
  /** Of giving a lead to an agent at all; only `settleAll` measures it. */
  top: number;
};

/** From the excess of `sources`. */
export function measureFrom(network: Network, grouping: Grouping, part: Part, sources: readonly number[]): Distances {
  const distances = startAt(network, UNREACHABLE);
  const isNearer = new Uint8Array(network.agentCount);
  let nearer = sources.filter((group) => network.excess[group]! > 0);
  for (const group of nearer) distances.group[group] = 0;
  while (nearer.length > 0) {
    relaxAgents(grouping, nearer, distances, isNearer);
    nearer = relaxGroups(network, grouping, part, distances, isNearer);
  }
  return distances;
}

/** From everywhere at once: potentials under which every change that costs nothing runs along equal steps. */
export function settleAll(network: Network, grouping: Grouping, part: Part): Distances {
  const distances = startAt(network, 0);
  const isNearer = new Uint8Array(network.agentCount).fill(1);
  let nearer = relaxGroups(network, grouping, part, distances, isNearer);
  while (nearer.length > 0) {
    relaxAgents(grouping, nearer, distances, isNearer);
    relaxTop(network, part, distances, isNearer);
    nearer = relaxGroups(network, grouping, part, distances, isNearer);
  }
  return distances;
}

function startAt(network: Network, distance: number): Distances {
  return {
    group: new Int32Array(network.groupCount).fill(distance),
    agent: new Int32Array(network.agentCount).fill(distance),
    top: distance,
  };
}

/** Passes on how near `groups` have come; marks the agents who come nearer by it. */
function relaxAgents(
  { takers, keeper }: Grouping,
  groups: readonly number[],
  { group: near, agent: far }: Distances,
  isNearer: Uint8Array,
): void {
  const { words, bits } = takers;
  const settled = new Int32Array(words);
  const reach = (agent: number, distance: number) => {
    if (distance >= far[agent]!) return;
    far[agent] = distance;
    isNearer[agent] = 1;
  };
  for (const group of byDistance(groups, near)) {
    const distance = near[group]!;
    for (let word = 0; word < words; word++) {
      let fresh = bits[group * words + word]! & ~settled[word]!;
      settled[word]! |= fresh;
      for (; fresh !== 0; fresh &= fresh - 1) reach((word << 5) + lowestBit(fresh), distance);
    }
    if (keeper[group]! >= 0) reach(keeper[group]!, distance + 1);
  }
}

/** Nearest first: a counting sort, for distances lie close together. */
function byDistance(groups: readonly number[], distance: Int32Array): Int32Array {
  let least = UNREACHABLE;
  let most = -UNREACHABLE;
  for (const group of groups) {
    least = Math.min(least, distance[group]!);
    most = Math.max(most, distance[group]!);
  }
  const next = new Int32Array(most - least + 2);
  for (const group of groups) next[distance[group]! - least + 1]!++;
  for (let step = 1; step < next.length; step++) next[step]! += next[step - 1]!;
  const ordered = new Int32Array(groups.length);
  for (const group of groups) ordered[next[distance[group]! - least]!++] = group;
  return ordered;
}

/** Passes on how near the marked agents of the part have come; returns the groups that come nearer by it. */
function relaxGroups(
  network: Network,
  { keeper }: Grouping,
  part: Part,
  { group: near, agent: far }: Distances,
  isNearer: Uint8Array,
): number[] {
  const { first, next, group: groupOf, amount } = network.flow;
  const nearer: number[] = [];
  for (const agent of part.agents) {
    if (isNearer[agent] === 0) continue;
    for (let edge = first[agent]!; edge >= 0; edge = next[edge]!) {
      const group = groupOf[edge]!;
      const distance = far[agent]! - (keeper[group] === agent ? 1 : 0);
      if (amount[edge]! <= 0 || distance >= near[group]!) continue;
      near[group] = distance;
      nearer.push(group);
    }
  }
  isNearer.fill(0);
  return nearer;
}

function relaxTop(network: Network, part: Part, distances: Distances, isNearer: Uint8Array): void {
  const { agent: far } = distances;
  for (const agent of part.agents) {
    if (network.load[agent]! < network.cap[agent]!) distances.top = Math.min(distances.top, far[agent]!);
  }
  for (const agent of part.agents) {
    if (network.load[agent]! <= 0 || far[agent]! <= distances.top) continue;
    far[agent] = distances.top;
    isNearer[agent] = 1;
  }
}
