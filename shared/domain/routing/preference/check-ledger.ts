import type { DistributionPlan } from '../../distribution/types.ts';
import type { Count, Objection } from './check-count.ts';
import { insteadOf } from './check-wishes.ts';

/** A lead that went by turns: who shares it, and those of them whose turn it could have been. */
export type Round = { readonly lead: number; readonly sharers: readonly number[]; readonly level: readonly number[] };

/**
 * Goes through the turns in service order. Leads are counted in pieces so small that every share of one, and whatever
 * is owed beforehand, is a whole number of them. Shares are equal; those of a lead that came alone are as the weights.
 */
export function findLedgerFault(count: Count, rounds: readonly Round[], plan: DistributionPlan): Objection | null {
  const { agents, owed } = count.snapshot;
  const debts = agents.map(({ id }) => owed.get(id) ?? { num: 0n, den: 1n });
  const claimOn = (agent: number) => BigInt(count.holder.length === 1 ? agents[agent]!.weight : 1);
  const claimsOn = ({ sharers }: Round) => sharers.reduce((sum, agent) => sum + claimOn(agent), 0n);
  const parts = new Set([...debts.map(({ den }) => den), ...rounds.map(claimsOn)]);
  const whole = [...parts].reduce(leastCommonMultiple, 1n);
  const before = debts.map(({ num, den }) => (num * whole) / den);
  const claims = [...before];
  for (const round of rounds) {
    const { lead, sharers, level } = round;
    const share = whole / claimsOn(round);
    for (const agent of sharers) claims[agent]! += share * claimOn(agent);
    const receiver = count.holder[lead]!;
    const first = level.find((agent) => {
      const more = claims[agent]! - claims[receiver]!;
      return more > 0n || (more === 0n && agents[agent]!.id < agents[receiver]!.id);
    });
    if (first !== undefined) return passedOver(count, lead, first);
    claims[receiver]! -= whole;
  }
  const gains = claims.map((claim, agent) => claim - before[agent]!);
  return explainsLedger(count, gains, whole, plan) ? null : unexplained;
}

const unexplained: Objection = { fault: 'ledger', path: [], statement: 'The ledger is not what the ties make it.' };

function passedOver(count: Count, lead: number, first: number): Objection {
  const statement = 'A lead went to an agent who is owed less than another one, or whose turn comes later.';
  return { fault: 'ledger', path: insteadOf(count, lead, first), statement };
}

/** Whether each agent has one entry that comes to its gain, with nothing in it that cancels out; none for no gain. */
function explainsLedger(
  { snapshot }: Count,
  gains: readonly bigint[],
  whole: bigint,
  { ledger }: DistributionPlan,
): boolean {
  const entries = new Map(ledger.map((entry) => [entry.agentId, entry]));
  const gained = snapshot.agents.filter((_, agent) => gains[agent] !== 0n);
  return (
    entries.size === ledger.length &&
    ledger.length === gained.length &&
    snapshot.agents.every(({ id }, agent) => {
      const entry = entries.get(id);
      if (entry === undefined) return gains[agent] === 0n;
      const { credit, debit } = entry;
      const isBare = debit === 0 ? credit.num > 0n : credit.num >= 0n && credit.num < credit.den;
      return isBare && debit >= 0 && (credit.num - BigInt(debit) * credit.den) * whole === gains[agent]! * credit.den;
    })
  );
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let divisor = left;
  let rest = right;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (left / divisor) * right;
}
