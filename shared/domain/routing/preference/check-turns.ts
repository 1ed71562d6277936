import type { DistributionPlan } from '../../distribution/types.ts';
import type { Count, Objection } from './check-count.ts';
import { findLedgerFault, type Round } from './check-ledger.ts';
import { insteadOf, type Tie } from './check-wishes.ts';

/** Aim 3: the lower level, then what is owed, then the lower id; and what the ties add to the ledger. */
export function findTurnFault(count: Count, ties: readonly Tie[], plan: DistributionPlan): Objection | null {
  const { agents } = count.snapshot;
  const total = agents.map(({ base }) => base);
  const won = agents.map(() => new Set<number>());
  const rounds: Round[] = [];
  let at = 0;
  for (let lead = 0; lead < count.holder.length; lead++) {
    const own = count.holder[lead]!;
    if (own === count.nobody) continue;
    if (ties[at]?.lead === lead) {
      const { tied, possible } = ties[at++]!;
      const above = (agent: number) => total[agent]! * agents[own]!.weight - total[own]! * agents[agent]!.weight;
      const lower = possible.find((agent) => above(agent) < 0);
      if (lower !== undefined) return fuller(count, lead, lower);
      const level = possible.filter((agent) => above(agent) === 0);
      const hadTurn = (agent: number) => won[agent]!.has((total[own]! * agents[agent]!.weight) / agents[own]!.weight);
      const sharers = [...level, ...tied.filter(hadTurn)];
      if (sharers.length > 1) {
        rounds.push({ lead, sharers, level });
        won[own]!.add(total[own]!);
      }
    }
    total[own]!++;
  }
  return findLedgerFault(count, rounds, plan);
}

function fuller(count: Count, lead: number, lower: number): Objection {
  const statement = 'A lead went to the fuller one of agents whom it prefers alike.';
  return { fault: 'more_even', path: insteadOf(count, lead, lower), statement };
}
