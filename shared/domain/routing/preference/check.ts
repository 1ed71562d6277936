import type { Certificate, DistributionPlan } from '../../distribution/types.ts';
import { compareFigures, type Count, countPlan, findUnlawful, inconsistent, type Objection } from './check-count.ts';
import { findPlacing } from './check-placing.ts';
import { findTurnFault } from './check-turns.ts';
import { sweepWishes } from './check-wishes.ts';
import type { PreferenceSnapshot } from './types.ts';

/**
 * Proves a plan by preference, or names what is wrong with it and the moves that would mend it. Everything is counted
 * afresh from the leads; that no lead could do better is shown by the absence of any way, never by planning again.
 * Faults: `lost_agent` is a lead left over for the sake of a later one, `more_even` a lead with a less preferred agent
 * or, of agents preferred alike, with the fuller one. Pure. @throws RangeError if a score is not a whole number.
 */
export function checkPreferencePlan(snapshot: PreferenceSnapshot, plan: DistributionPlan): Certificate {
  if (plan.to.length !== snapshot.leads.signature.length) {
    return refuse(inconsistent('The plan has another number of leads.'));
  }
  const count = countPlan(snapshot, plan);
  const objection = findUnlawful(count) ?? compareFigures(count, plan) ?? findPlacing(count);
  if (objection !== null) return refuse(objection);
  const swept = sweepWishes(count);
  const fault = 'objection' in swept ? swept.objection : findTurnFault(count, swept.ties, plan);
  return fault === null ? { proven: true, statement: praise(count) } : refuse(fault);
}

function praise({ load, nobody, holder }: Count): string {
  const placed = load.reduce((sum, given) => sum + given, 0);
  return (
    `Checked: ${placed} of ${holder.length} leads with ${nobody} ${nobody === 1 ? 'agent' : 'agents'}. Nobody is over room, every agent may take the leads ` +
    'given, no more leads could be placed and none made way for a later one, each has the agent it prefers of those it ' +
    'could have, and ties went to the lower level, then to those owed most.'
  );
}

function refuse(objection: Objection): Certificate {
  return { proven: false, ...objection };
}
