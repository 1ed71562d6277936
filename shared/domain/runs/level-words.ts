import type { DistributionLevel } from '../distribution/types.ts';
import { compare, parseFraction } from '../ledger/fraction.ts';

/** An agent as the plan left one: the level, and what the ledger owed before, as in "-1/3". */
export type Contestant = { readonly name: string; readonly level: DistributionLevel; readonly owed: string };

/**
 * Why one agent did not get a lead that another one got, both being eligible: what each would stand at with it, as in
 * "lost on level 7 against 6"; where that is the same, what the ledger owed them; where that is the same, too, the turn.
 */
export function describeLoss(loser: Contestant, chosen: Contestant): string {
  const own = { ...loser.level, total: loser.level.total + 1 };
  if (own.total * chosen.level.weight !== chosen.level.total * own.weight) {
    return `lost on level ${formatLevel(own)} against ${formatLevel(chosen.level)}`;
  }
  const even = `even with ${chosen.name} at level ${formatLevel(own)}`;
  if (compare(parseFraction(loser.owed), parseFraction(chosen.owed)) < 0) {
    return `${even}, but owed ${loser.owed} against ${chosen.owed}`;
  }
  return loser.owed === chosen.owed ? `${even}, owed alike: not yet the turn` : even;
}

function formatLevel({ total, weight }: DistributionLevel): string {
  return total % weight === 0 ? String(total / weight) : `${total}/${weight}`;
}
