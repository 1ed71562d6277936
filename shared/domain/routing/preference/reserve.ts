import type { AgentSets } from '../../distribution/agent-sets.ts';
import type { Grouping } from '../../distribution/groups.ts';
import type { Places } from './places.ts';

/**
 * Aim 1: a place for as many leads as possible, the earlier ones in service order first. A lead that can be placed
 * beside all earlier ones is never given up again: what can be placed together is a transversal matroid (Edmonds and
 * Fulkerson 1965), so that taking one lead after the other is exact. Returns 1 for each lead that has its place.
 */
export function reservePlaces({ takers, groupOfLead, size }: Grouping, places: Places): Uint8Array {
  const isSure = Uint8Array.from(size, (_, group) => (hasEndless(takers, group, places) ? 1 : 0));
  const isFull = new Uint8Array(size.length);
  const isPlaced = new Uint8Array(groupOfLead.length);
  for (let lead = 0; lead < isPlaced.length; lead++) {
    const group = groupOfLead[lead]!;
    if (isSure[group] === 0 && isFull[group] === 0) isFull[group] = holdPlace(takers, group, places) ? 0 : 1;
    isPlaced[lead] = 1 - isFull[group]!;
  }
  return isPlaced;
}

/** With an agent whose cap cannot be reached, a lead need not hold a place in advance. */
function hasEndless(takers: AgentSets, group: number, { free }: Places): boolean {
  return firstTaker(takers, group, (agent) => free[agent] === Number.POSITIVE_INFINITY) !== undefined;
}

function holdPlace(takers: AgentSets, group: number, places: Places): boolean {
  let agent = firstTaker(takers, group, (taker) => places.free[taker]! > 0);
  if (agent === undefined) {
    places.search();
    agent = firstTaker(takers, group, (taker) => places.isPossible(taker));
  }
  if (agent !== undefined) places.hold(group, agent);
  return agent !== undefined;
}

function firstTaker(takers: AgentSets, group: number, isWanted: (agent: number) => boolean): number | undefined {
  for (let agent = takers.firstFrom(group, 0); agent >= 0; agent = takers.firstFrom(group, agent + 1)) {
    if (isWanted(agent)) return agent;
  }
  return undefined;
}
