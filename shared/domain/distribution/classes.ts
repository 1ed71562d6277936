import type { AgentSets } from './agent-sets.ts';
import { Dealer, type Hand, handsByGroup } from './deal.ts';
import { Network, type Part } from './network.ts';
import type { Freedom } from './placement.ts';

const NONE = -1;

/** The same freedom over classes in place of groups, and the way back: `expand` gives the groups what their class was given. */
export type Condensed = { readonly freedom: Freedom; readonly expand: () => void };

/**
 * Takes groups together whose leads may flow to the same agents. Which of them flow where makes no difference to aims 3
 * and 4: every choice that is left keeps as few leads as any other of the same loads. A re-deal has tens of thousands of
 * groups, told apart by the desks that they come from, and a few hundred classes.
 */
export function condense(freedom: Freedom): Condensed {
  const classes = classesOf(freedom.network.allowed, freedom.part.groups);
  const isWorthIt = classes.length * 2 <= freedom.part.groups.length;
  return isWorthIt ? condenseTo(classes, freedom) : { freedom, expand: () => {} };
}

function condenseTo(classes: readonly (readonly number[])[], { network, part, fewest, most }: Freedom): Condensed {
  const size = sizesOf(network, part);
  const condensed = new Network(classes.length, network.agentCount);
  classes.forEach((groups, row) => {
    condensed.allowed.setCommon(row, network.allowed, groups[0]!, network.allowed, groups[0]!);
    for (const group of groups) condensed.excess[row]! += size[group]!;
  });
  for (const agent of part.agents) condensed.cap[agent] = network.cap[agent]!;
  const whole: Part = { groups: [...classes.keys()], agents: part.agents };
  return {
    freedom: { network: condensed, part: whole, fewest, most },
    expand() {
      takeBack(network, part);
      const hands = handsByGroup(classes.length, condensed);
      classes.forEach((groups, row) => give(network, groups, size, hands[row]!));
    },
  };
}

/** The leads of each group of the part, all of which are placed. */
function sizesOf(network: Network, part: Part): Float64Array {
  const size = new Float64Array(network.groupCount);
  const { first, next, group, amount } = network.flow;
  for (const agent of part.agents) {
    for (let edge = first[agent]!; edge >= 0; edge = next[edge]!) size[group[edge]!]! += amount[edge]!;
  }
  return size;
}

/** Groups of equal rows together, each class by its first group, in the order of the groups. */
function classesOf({ words, bits }: AgentSets, groups: readonly number[]): readonly (readonly number[])[] {
  const classes: number[][] = [];
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(groups.length * 2 + 2))).fill(NONE);
  const isEqual = (left: number, right: number) => {
    for (let word = 0; word < words; word++) if (bits[left * words + word] !== bits[right * words + word]) return false;
    return true;
  };
  for (const group of groups) {
    let hash = 0;
    for (let word = 0; word < words; word++)
      hash = Math.imul(hash ^ bits[group * words + word]!, 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    while (slots[slot] !== NONE && !isEqual(classes[slots[slot]!]![0]!, group)) slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] === NONE) slots[slot] = classes.push([group]) - 1;
    else classes[slots[slot]!]!.push(group);
  }
  return classes;
}

function takeBack(network: Network, part: Part): void {
  for (const agent of part.agents) {
    network.cap[agent] = 0;
    network.release(agent);
  }
  for (const group of part.groups) network.excess[group] = 0;
}

/** Every group gets a like share of each hand of its class. */
function give(network: Network, groups: readonly number[], size: Float64Array, hands: readonly Hand[]): void {
  const add = (group: number, agent: number, count: number) => {
    network.flow.add(group, agent, count);
    network.load[agent]! += count;
    network.cap[agent] = network.load[agent]!;
  };
  if (groups.length === 1) {
    for (const { agent, count } of hands) add(groups[0]!, agent, count);
    return;
  }
  const leads = hands.reduce((sum, { count }) => sum + count, 0);
  const seats = new Int32Array(leads);
  new Dealer(seats, leads).deal(hands, 0);
  let seat = 0;
  for (const group of groups) {
    for (const last = seat + size[group]!; seat < last; seat++) add(group, seats[seat]!, 1);
  }
}
