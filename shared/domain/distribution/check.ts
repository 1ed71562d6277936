import { compareFigures, countPlan, findUnlawful, inconsistent, type Count, type Objection } from './check-count.ts';
import { findEvenerWay } from './check-evenness.ts';
import { type Exchange, exchangesOf, findPrices, findWay, movesAlong, NEVER } from './check-exchange.ts';
import { findLedgerFault } from './check-ledger.ts';
import type { Certificate, DistributionPlan, DistributionSnapshot } from './types.ts';

/**
 * Proves a plan, or names what is wrong with it and the moves that would mend it. Everything is counted afresh from
 * the leads; what is optimal is shown by the absence of any better exchange, never by planning again. Pure.
 */
export function checkDistribution(snapshot: DistributionSnapshot, plan: DistributionPlan): Certificate {
  if (plan.to.length !== snapshot.leads.signature.length) {
    return refuse(snapshot, plan, inconsistent('The plan has another number of leads.'));
  }
  const count = countPlan(snapshot, plan);
  const objection = findUnlawful(count) ?? compareFigures(count, plan);
  if (objection !== null) return refuse(snapshot, plan, objection);
  return checkOptimal(count, plan);
}

function checkOptimal(count: Count, plan: DistributionPlan): Certificate {
  const exchange = exchangesOf(count);
  const placing = findPlacingWay(exchange);
  if (placing !== null) return disprove(exchange, 'places_more', placing, 'One more lead could be placed.');
  const prices = findPrices(exchange);
  if ('cycle' in prices)
    return disprove(exchange, 'fewer_kept', prices.cycle, 'Fewer leads could stay with their agent.');
  const evener = findEvenerWay(exchange, prices);
  if (evener !== null) return disprove(exchange, 'more_even', evener, 'The leads could be spread more evenly.');
  const ledger = findLedgerFault(exchange, prices, plan);
  if (ledger !== null) return disprove(exchange, 'ledger', ledger.way, ledger.statement);
  return { proven: true, statement: praise(count) };
}

function findPlacingWay(exchange: Exchange): readonly number[] | null {
  const { count, cost, size } = exchange;
  const isPossible = (giver: number, receiver: number) => cost[giver * size + receiver] !== NEVER;
  return findWay(exchange, count.nobody, isPossible, (holder) => count.load[holder]! < count.room[holder]!);
}

function praise({ load, nobody, snapshot }: Count): string {
  const placed = load.reduce((sum, given) => sum + given, 0);
  const leads = snapshot.leads.signature.length;
  return (
    `Checked: ${placed} of ${leads} leads with ${nobody} ${nobody === 1 ? 'agent' : 'agents'}. Nobody is over room, every agent may take the leads given, ` +
    'no more leads could be placed, no fewer kept, none spread more evenly, and remainders went to those owed most.'
  );
}

function disprove(
  exchange: Exchange,
  fault: 'places_more' | 'fewer_kept' | 'more_even' | 'ledger',
  way: readonly number[],
  statement: string,
): Certificate {
  return { proven: false, fault, path: movesAlong(exchange, way), statement };
}

function refuse(
  { leads }: DistributionSnapshot,
  { to }: DistributionPlan,
  { fault, lead, statement }: Objection,
): Certificate {
  if (lead === null) return { proven: false, fault, path: [], statement };
  const move = { leadId: leads.ids[lead]!, fromAgentId: idOrNull(leads.from[lead]), toAgentId: idOrNull(to[lead]) };
  return { proven: false, fault, path: [move], statement };
}

function idOrNull(id: number | undefined): number | null {
  return id === undefined || id === 0 ? null : id;
}
