import { condense } from './classes.ts';
import { dealLeads } from './deal.ts';
import { levelOut } from './evenness.ts';
import { type Grouping, groupLeads } from './groups.ts';
import type { Network } from './network.ts';
import { placeLeads } from './placement.ts';
import { payRemainder } from './remainders.ts';
import { tallyAgents, tallyLeftover } from './tally.ts';
import type { DistributionPlan, DistributionSnapshot, LedgerEntry } from './types.ts';

/**
 * Gives the leads of a snapshot to agents, exactly, by these aims in this order: no lead of an active agent without an
 * agent and as many placed as possible; as few kept as possible; levels as even as possible from the fullest agent
 * down; remainders to those the ledger owes most; a like mix of early and late leads for everybody; fixed ids.
 * The order of agents, signatures and ids within a signature makes no difference; the order of leads is the service order.
 *
 * Pure. Whole numbers throughout: room and base up to 10^9, weight 1 to 1000.
 * @throws RangeError if two agents share an id, or a signature names an agent whom the snapshot does not know.
 */
export function planDistribution(snapshot: DistributionSnapshot): DistributionPlan {
  const grouping: Grouping = groupLeads(snapshot);
  const { network, ledger } = solveGroups(grouping, snapshot.owed);
  const to = dealLeads(grouping, network);
  return { to, perAgent: tallyAgents(grouping, network), ledger, leftover: tallyLeftover(snapshot, to) };
}

/** Aims 1 to 4: how many leads of each group go to whom, as the flow of `network`, and what that adds to the ledger. */
export function solveGroups(
  grouping: Grouping,
  owed: DistributionSnapshot['owed'],
): { readonly network: Network; readonly ledger: readonly LedgerEntry[] } {
  const placed = placeLeads(grouping);
  const { freedom, expand } = condense(placed);
  const ledger = levelOut(grouping, freedom).flatMap((remainder) =>
    payRemainder(freedom.network, grouping, remainder, owed),
  );
  expand();
  return { network: placed.network, ledger: ledger.toSorted((left, right) => left.agentId - right.agentId) };
}
