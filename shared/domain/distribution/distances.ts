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
  for (const group of sources) if (network.excess[group]! > 0) distances.group[group] = 0;
  do relaxAgents(grouping, part, distances);
  while (relaxGroups(network, grouping, part, distances));
  return distances;
}

/** From everywhere at once: potentials under which every change that costs nothing runs along equal steps. */
export function settleAll(network: Network, grouping: Grouping, part: Part): Distances {
  const distances = startAt(network, 0);
  let changed = true;
  while (changed) {
    relaxAgents(grouping, part, distances);
    changed = relaxTop(network, part, distances);
    changed = relaxGroups(network, grouping, part, distances) || changed;
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

function relaxAgents({ takers, keeper }: Grouping, part: Part, { group: near, agent: far }: Distances): void {
  const { words, bits } = takers;
  const settled = new Int32Array(words);
  for (const group of byDistance(part.groups, near)) {
    const distance = near[group]!;
    if (distance === UNREACHABLE) break;
    for (let word = 0; word < words; word++) {
      const fresh = bits[group * words + word]! & ~settled[word]!;
      if (fresh === 0) continue;
      settled[word]! |= fresh;
      for (let agent = word << 5; agent < far.length && agent < (word + 1) << 5; agent++) {
        if ((fresh & (1 << (agent & 31))) !== 0 && distance < far[agent]!) far[agent] = distance;
      }
    }
    const owner = keeper[group]!;
    if (owner >= 0 && distance + 1 < far[owner]!) far[owner] = distance + 1;
  }
}

function byDistance(groups: readonly number[], distance: Int32Array): readonly number[] {
  const isLevel = groups.every((group) => distance[group] === distance[groups[0]!]);
  return isLevel ? groups : groups.toSorted((left, right) => distance[left]! - distance[right]! || left - right);
}

function relaxGroups(
  network: Network,
  { keeper }: Grouping,
  part: Part,
  { group: near, agent: far }: Distances,
): boolean {
  const { first, next, group: groupOf, amount } = network.flow;
  let changed = false;
  for (const agent of part.agents) {
    if (far[agent] === UNREACHABLE) continue;
    for (let edge = first[agent]!; edge >= 0; edge = next[edge]!) {
      const group = groupOf[edge]!;
      const distance = far[agent]! - (keeper[group] === agent ? 1 : 0);
      if (amount[edge]! <= 0 || distance >= near[group]!) continue;
      near[group] = distance;
      changed = true;
    }
  }
  return changed;
}

function relaxTop(network: Network, part: Part, distances: Distances): boolean {
  const { agent: far } = distances;
  for (const agent of part.agents) {
    if (network.load[agent]! < network.cap[agent]!) distances.top = Math.min(distances.top, far[agent]!);
  }
  let changed = false;
  for (const agent of part.agents) {
    if (network.load[agent]! <= 0 || far[agent]! <= distances.top) continue;
    far[agent] = distances.top;
    changed = true;
  }
  return changed;
}
