import { groupLeads } from '../../distribution/groups.ts';
import { tallyLeftover } from '../../distribution/tally.ts';
import type { DistributionPlan } from '../../distribution/types.ts';
import { serveLeads } from './serve.ts';
import { Turns } from './turns.ts';
import type { PreferenceSnapshot } from './types.ts';
import { wishesOf } from './wishes.ts';

/**
 * Gives leads that arrived together to the agents they prefer, by these aims in this order: as many placed as
 * possible, earlier leads before later ones; in service order each lead has the agent it prefers most of those whom it
 * can have without a lead more left over or an earlier one given another agent (serial dictatorship); of agents
 * preferred alike the one on the lowest level, then the one who is owed most, then the lowest id.
 * The order of agents, signatures and ids within a signature makes no difference; the order of leads is the service order.
 *
 * Pure. Whole numbers throughout: room and base up to 10^9, weight 1 to 1000.
 * @throws RangeError if two agents share an id, a signature names an agent whom the snapshot does not know, or a score
 * is not a whole number.
 */
export function planByPreference(snapshot: PreferenceSnapshot): DistributionPlan {
  const from = new Float64Array(snapshot.leads.signature.length);
  const pool = { ...snapshot, leads: { ...snapshot.leads, from } };
  const grouping = groupLeads(pool);
  const turns = new Turns(grouping.agents, snapshot.owed, snapshot.leads.signature.length === 1);
  const to = serveLeads(grouping, turns, wishesOf(snapshot, grouping.agents));
  return { to, perAgent: turns.shares(), ledger: turns.entries(), leftover: tallyLeftover(pool, to) };
}
