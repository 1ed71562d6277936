import type { Grouping } from './groups.ts';
import { type Bounds, findWaterline, leadsAt, type Step } from './levels.ts';
import type { Network, Part } from './network.ts';
import type { Freedom } from './placement.ts';

/** `count` leads that remain for `takers`, who may each take one more and would all reach the same level by it. */
export type Remainder = { readonly part: Part; readonly takers: readonly number[]; readonly count: number };

/**
 * Aim 3: water rises in all agents of a part alike until the leads are used up. Where some of them cannot get that
 * far, the cut of the flow shows who: they and the leads that only they can take are solved apart, and so are the
 * others. On return every part is as even as can be, except for its remainder, which is left as excess.
 */
export function levelOut({ agents }: Grouping, freedom: Freedom): readonly Remainder[] {
  const bounds: Bounds = { agents, fewest: freedom.fewest, most: freedom.most };
  spreadOut(bounds, freedom);
  const remainders: Remainder[] = [];
  const waiting: Part[] = [freedom.part];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const outcome = levelPart(bounds, freedom, part);
    if (outcome === 'level') continue;
    if (outcome === 'uneven') waiting.push(...split(bounds, freedom, part));
    else remainders.push(outcome);
  }
  return remainders;
}

/** Starts the search with every group spread over all its agents as far as the common waterline lets it. */
function spreadOut(bounds: Bounds, { network, part }: Freedom): void {
  const supply = supplyOf(network, part);
  const full = mostOf(bounds, part) === supply ? null : findWaterline(bounds, part.agents, supply).full;
  for (const agent of part.agents) {
    network.cap[agent] = 0;
    network.release(agent);
    network.cap[agent] = full === null ? bounds.most[agent]! : leadsAt(bounds, agent, full);
  }
  network.spread(part.groups);
}

function supplyOf(network: Network, part: Part): number {
  let supply = 0;
  for (const group of part.groups) supply += network.excess[group]!;
  for (const agent of part.agents) supply += network.load[agent]!;
  return supply;
}

function mostOf({ most }: Bounds, part: Part): number {
  let sum = 0;
  for (const agent of part.agents) sum += most[agent]!;
  return sum;
}

function levelPart(bounds: Bounds, { network }: Freedom, part: Part): 'level' | 'uneven' | Remainder {
  const supply = supplyOf(network, part);
  if (mostOf(bounds, part) === supply) {
    fillTo(network, part, (agent) => bounds.most[agent]!);
    return 'level';
  }
  const { full, next } = findWaterline(bounds, part.agents, supply);
  let left = fillTo(network, part, (agent) => leadsAt(bounds, agent, full));
  if (left === 0) return 'level';
  if (hasUnfilled(network, part)) return 'uneven';
  left = fillTo(network, part, (agent) => leadsAt(bounds, agent, next));
  return left > 0 ? 'uneven' : takeBack(bounds, network, part, full, next);
}

function takeBack(bounds: Bounds, network: Network, part: Part, full: Step, next: Step): Remainder {
  const takers = part.agents.filter((agent) => leadsAt(bounds, agent, next) > leadsAt(bounds, agent, full));
  let count = 0;
  for (const agent of takers) {
    network.cap[agent] = leadsAt(bounds, agent, full);
    count += network.load[agent]! - network.cap[agent];
    network.release(agent);
  }
  return { part, takers, count };
}

/** Fills every agent of the part to its target as far as possible; returns how many leads are over. */
function fillTo(network: Network, part: Part, targetOf: (agent: number) => number): number {
  for (const agent of part.agents) {
    network.cap[agent] = targetOf(agent);
    network.release(agent);
  }
  network.pour(part);
  let left = 0;
  for (const group of part.groups) left += network.excess[group]!;
  return left;
}

function hasUnfilled(network: Network, part: Part): boolean {
  return part.agents.some((agent) => network.load[agent]! < network.cap[agent]!);
}

/** Those whom the leads that are over can reach need at least what they have now; the others need no more. */
function split({ fewest, most }: Bounds, { network }: Freedom, part: Part): readonly Part[] {
  const { groupDepth, agentDepth, allowed, unreached } = network;
  const isReached = {
    group: (group: number) => groupDepth[group]! >= 0,
    agent: (agent: number) => agentDepth[agent]! >= 0,
  };
  const higher = { groups: part.groups.filter(isReached.group), agents: part.agents.filter(isReached.agent) };
  const lower = {
    groups: part.groups.filter((group) => !isReached.group(group)),
    agents: part.agents.filter((agent) => !isReached.agent(agent)),
  };
  for (const group of lower.groups) allowed.setCommon(group, allowed, group, unreached, 0);
  for (const agent of higher.agents) fewest[agent] = network.cap[agent]!;
  for (const agent of lower.agents) most[agent] = network.cap[agent]!;
  return [higher, lower];
}
