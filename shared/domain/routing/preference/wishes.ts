import type { DistributionAgent } from '../../distribution/types.ts';
import { lottery } from './lottery.ts';
import type { PreferenceSnapshot, Wishes } from './types.ts';

/**
 * The wishes of a snapshot by the indexes of its leads and of `agents`, who are its agents in any order. They are what
 * it says, not how it is planned, so the checker reads them too. A wish throws RangeError for a score that is not a
 * whole number.
 */
export function wishesOf(snapshot: PreferenceSnapshot, agents: readonly DistributionAgent[]): Wishes {
  const { leads, preference } = snapshot;
  if (preference.kind === 'random') return lottery(preference.seed, leads.ids, agents);
  const indexOfId = new Map(snapshot.agents.map(({ id }, index) => [id, index]));
  const indexes = Int32Array.from(agents, ({ id }) => indexOfId.get(id)!);
  return (lead) => (agent) => {
    const score = preference.of(lead, indexes[agent]!);
    if (!Number.isSafeInteger(score)) throw new RangeError(`${score} is no whole number to prefer an agent by.`);
    return score;
  };
}
