import { AgentSets } from './agent-sets.ts';
import { type Distances, measureFrom, settleAll, UNREACHABLE } from './distances.ts';
import type { Grouping } from './groups.ts';
import { Network, type Part } from './network.ts';

/** What aims 1 and 2 leave open: where evenness may still choose. */
export type Freedom = {
  readonly network: Network;
  /** Every lead of the part is placed; `network.allowed` holds the choices that keep no more leads than now. */
  readonly part: Part;
  /** Per agent: the fewest and the most leads that any choice gives. */
  readonly fewest: Float64Array;
  readonly most: Float64Array;
};

/**
 * Aims 1 and 2: no lead of an active agent without an agent, as many placed as possible, as few kept as possible.
 * Successive cheapest paths (Jewell 1958), all of one cost at a time. The groups and agents that leftover leads can
 * reach are done with then, since every best plan fills those agents to the brim.
 */
export function placeLeads(grouping: Grouping): Freedom {
  const network = new Network(grouping.size.length, grouping.agents.length);
  network.cap.set(effectiveRoom(grouping));
  const everything = { groups: [...grouping.size.keys()], agents: [...grouping.agents.keys()] };
  const { group, agent } = placeBest(network, grouping, everything);
  const brimful = {
    groups: everything.groups.filter((index) => group[index] !== UNREACHABLE),
    agents: everything.agents.filter((index) => agent[index] !== UNREACHABLE),
  };
  if (brimful.groups.length > 0) placeSpread(network, grouping, brimful);
  return settleFreedom(network, grouping, {
    groups: everything.groups.filter((index) => group[index] === UNREACHABLE),
    agents: everything.agents.filter((index) => agent[index] === UNREACHABLE),
  });
}

type Prepare = (sources: readonly number[]) => void;

function placeBest(network: Network, grouping: Grouping, part: Part, prepare?: Prepare): Distances {
  const owned = part.groups.filter((group) => grouping.keeper[group]! >= 0);
  const unowned = part.groups.filter((group) => grouping.keeper[group]! < 0);
  for (const group of owned) network.excess[group] = grouping.size[group]!;
  prepare?.(owned);
  pushCheapest(network, grouping, part, owned);
  for (const group of unowned) network.excess[group] = grouping.size[group]!;
  prepare?.(unowned);
  return pushCheapest(network, grouping, part, unowned);
}

/** Places the leads of full agents afresh, this time from a start that mixes them well. */
function placeSpread(network: Network, grouping: Grouping, part: Part): void {
  for (const agent of part.agents) {
    const room = network.cap[agent]!;
    network.cap[agent] = 0;
    network.release(agent);
    network.cap[agent] = room;
  }
  placeBest(network, grouping, part, (sources) => {
    for (const group of sources) network.allowed.setCommon(group, grouping.takers, group, grouping.takers, group);
    network.spread(sources);
  });
}

function effectiveRoom({ agents, keeper, size }: Grouping): Float64Array {
  const own = new Float64Array(agents.length);
  let total = 0;
  size.forEach((count, group) => {
    total += count;
    if (keeper[group]! >= 0) own[keeper[group]!]! += count;
  });
  return Float64Array.from(agents, ({ room, active }, agent) => {
    if (!active) return 0;
    return room === null ? total : Math.min(total, Math.max(room, own[agent]!));
  });
}

function pushCheapest(network: Network, grouping: Grouping, part: Part, sources: readonly number[]): Distances {
  const room = network.cap.slice();
  for (;;) {
    const distances = measureFrom(network, grouping, part, sources);
    const cheapest = part.agents.reduce(
      (least, agent) => (network.load[agent]! < room[agent]! ? Math.min(least, distances.agent[agent]!) : least),
      UNREACHABLE,
    );
    if (cheapest === UNREACHABLE) return distances;
    allowEqualSteps(network, grouping, part, distances);
    for (const agent of part.agents) {
      network.cap[agent] = distances.agent[agent] === cheapest ? room[agent]! : network.load[agent]!;
    }
    network.pour(
      part,
      sources.filter((group) => distances.group[group] === 0),
    );
    network.cap.set(room);
  }
}

function allowEqualSteps({ allowed }: Network, { takers, keeper }: Grouping, part: Part, distances: Distances): void {
  const atDistance = new Map<number, AgentSets>();
  for (const agent of part.agents) {
    const distance = distances.agent[agent]!;
    const members = atDistance.get(distance) ?? new AgentSets(1, distances.agent.length);
    atDistance.set(distance, members);
    members.add(0, agent);
  }
  const nobody = new AgentSets(1, distances.agent.length);
  for (const group of part.groups) {
    const distance = distances.group[group]!;
    allowed.setCommon(group, takers, group, atDistance.get(distance) ?? nobody, 0);
    const owner = keeper[group]!;
    if (owner >= 0 && atDistance.get(distance + 1)?.has(0, owner) === true) allowed.add(group, owner);
  }
}

function settleFreedom(network: Network, grouping: Grouping, part: Part): Freedom {
  const distances = settleAll(network, grouping, part);
  allowEqualSteps(network, grouping, part, distances);
  const fewest = network.load.slice();
  const most = network.load.slice();
  for (const agent of part.agents) {
    if (distances.agent[agent] !== distances.top) continue;
    fewest[agent] = 0;
    most[agent] = network.cap[agent]!;
  }
  return { network, part, fewest, most };
}
