import type { AgentSets } from '../../distribution/agent-sets.ts';
import type { Grouping } from '../../distribution/groups.ts';
import { Places } from './places.ts';
import { reservePlaces } from './reserve.ts';
import type { Turns } from './turns.ts';
import type { Wishes } from './types.ts';

/**
 * Aim 2: in service order each lead that has its place takes the agent it wishes for most of those with whom a place
 * is free or can be made. `wishes` takes the indexes of the grouping. Returns an agent's id per lead, 0 = left over.
 */
export function serveLeads(grouping: Grouping, turns: Turns, wishes: Wishes): Float64Array {
  const { agents, takers, groupOfLead } = grouping;
  const places = new Places(grouping);
  const isPlaced = reservePlaces(grouping, places);
  const to = new Float64Array(groupOfLead.length);
  const wished = new Float64Array(agents.length);
  for (let lead = 0; lead < to.length; lead++) {
    if (isPlaced[lead] === 0) continue;
    const group = groupOfLead[lead]!;
    const candidates = membersOf(takers, group);
    const wish = wishes(lead);
    for (const agent of candidates) wished[agent] = wish(agent);
    places.giveUp(group);
    const receiver = choose(candidates, wished, places, turns);
    places.take(receiver);
    to[lead] = agents[receiver]!.id;
  }
  return to;
}

function membersOf(takers: AgentSets, group: number): readonly number[] {
  const members: number[] = [];
  for (let agent = takers.firstFrom(group, 0); agent >= 0; agent = takers.firstFrom(group, agent + 1)) {
    members.push(agent);
  }
  return members;
}

function choose(candidates: readonly number[], wished: Float64Array, places: Places, turns: Turns): number {
  const favourites = mostWished(candidates, candidates, wished);
  if (favourites.every((agent) => places.free[agent]! > 0)) return turns.give(favourites, favourites);
  places.search();
  const possible = candidates.filter((agent) => places.isPossible(agent));
  return turns.give(mostWished(candidates, possible, wished), mostWished(possible, possible, wished));
}

/** Those of `candidates` who are wished for as much as the best of `possible`. */
function mostWished(
  candidates: readonly number[],
  possible: readonly number[],
  wished: Float64Array,
): readonly number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const agent of possible) most = Math.max(most, wished[agent]!);
  return candidates.filter((agent) => wished[agent] === most);
}
