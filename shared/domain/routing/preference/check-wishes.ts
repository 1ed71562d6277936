import type { Count, Objection } from './check-count.ts';
import { movesTo } from './check-moves.ts';
import { Steps } from './check-steps.ts';
import { wishesOf } from './wishes.ts';

/** A lead that prefers several agents alike: all of them, and those of them who could have it, its own included. */
export type Tie = { readonly lead: number; readonly tied: readonly number[]; readonly possible: readonly number[] };

/**
 * Aim 2, for leads that are placed as aim 1 asks: a lead could have another agent only if that one has room, or holds
 * a later lead that can move on, in any number of steps of later leads, to an agent with room or to the one whom the
 * lead would leave. Goes from the last lead to the first, so that the later ones are those already seen.
 */
export function sweepWishes(count: Count): { readonly objection: Objection } | { readonly ties: readonly Tie[] } {
  const { holder, nobody, snapshot, takers } = count;
  const wishes = wishesOf(snapshot, snapshot.agents);
  const steps = new Steps(count);
  const ties: Tie[] = [];
  let fault: { readonly lead: number; readonly agent: number } | null = null;
  for (let lead = holder.length - 1; lead >= 0; lead--) {
    const own = holder[lead]!;
    if (own === nobody) continue;
    const candidates = takers[snapshot.leads.signature[lead]!]!;
    const wish = wishes(lead);
    const settled = wish(own);
    const rivals = candidates.filter((agent) => agent !== own && wish(agent) >= settled);
    if (rivals.length > 0) {
      const couldHave = possibleAgents(steps, own, rivals);
      const preferred = rivals.find((agent) => couldHave(agent) && wish(agent) > settled);
      if (preferred !== undefined) fault = { lead, agent: preferred };
      const tied = keepIf(candidates, (agent) => wish(agent) === settled);
      if (tied.length > 1) ties.push({ lead, tied, possible: keepIf(tied, couldHave) });
    }
    steps.add(lead);
  }
  if (fault === null) return { ties: ties.toReversed() };
  const statement = 'A lead prefers an agent who could take it.';
  return { objection: { fault: 'more_even', path: insteadOf(count, fault.lead, fault.agent), statement } };
}

function possibleAgents(steps: Steps, own: number, rivals: readonly number[]): (agent: number) => boolean {
  const { isOpen } = steps;
  const isClear = isOpen[own] === 1 || rivals.every((agent) => isOpen[agent] === 1);
  const isOpened = isClear ? isOpen : steps.openedBy(own);
  return (agent) => agent === own || isOpen[agent] === 1 || isOpened[agent] === 1;
}

/** The same list where it loses nobody: ties of everybody with everybody then take no memory. */
function keepIf(agents: readonly number[], isKept: (agent: number) => boolean): readonly number[] {
  return agents.every(isKept) ? agents : agents.filter(isKept);
}

/** The moves that give a lead to another agent than its own. */
export function insteadOf(count: Count, lead: number, agent: number): Objection['path'] {
  const { holder, load, room } = count;
  return movesTo(count, lead, [agent], lead, (end) => load[end]! < room[end]! || end === holder[lead]);
}
