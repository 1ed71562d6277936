import type { Count, Objection } from './check-count.ts';
import { moveOf, movesTo } from './check-moves.ts';
import { Steps } from './check-steps.ts';

/**
 * Aim 1: a lead is left over only if no place can be made for it, not even at the cost of a later one. A set that
 * no single exchange for an earlier lead improves is the greedy one, as what can be placed is a matroid.
 */
export function findPlacing(count: Count): Objection | null {
  const { holder, nobody, snapshot, takers, load, room } = count;
  const leftOver = [...holder.keys()].filter((lead) => holder[lead] === nobody);
  if (leftOver.length === 0) return null;
  const steps = new Steps(count);
  for (let lead = 0; lead < holder.length; lead++) steps.add(lead);
  const takersOf = (lead: number) => takers[snapshot.leads.signature[lead]!]!;
  const placeable = leftOver.find((lead) => takersOf(lead).some((agent) => steps.isOpen[agent] === 1));
  if (placeable !== undefined) {
    const path = movesTo(count, placeable, takersOf(placeable), -1, (agent) => load[agent]! < room[agent]!);
    return { fault: 'places_more', path, statement: 'One more lead could be placed.' };
  }
  const last = lastLeads(count);
  const latest = latestToGiveUp(steps, last);
  const passedOver = leftOver.find((lead) => takersOf(lead).some((agent) => latest[agent]! > lead));
  if (passedOver === undefined) return null;
  const path = movesTo(count, passedOver, takersOf(passedOver), -1, (agent) => last[agent]! > passedOver);
  const end = path.at(-1)!.toAgentId;
  const later = last[snapshot.agents.findIndex(({ id }) => id === end)]!;
  return {
    fault: 'lost_agent',
    path: [...path, moveOf(count, later, nobody)],
    statement: 'A lead was left over for the sake of a later one.',
  };
}

/** Per agent the last lead in service order, or -1. */
function lastLeads({ holder, nobody }: Count): Int32Array {
  const last = new Int32Array(nobody).fill(-1);
  holder.forEach((agent, lead) => agent !== nobody && (last[agent] = lead));
  return last;
}

/** Per agent: the latest lead that could be given up for a place there, or -1. */
function latestToGiveUp(steps: Steps, last: Int32Array): Int32Array {
  const latest = last.slice();
  last.forEach((lead, agent) => {
    steps.openedBy(agent).forEach((isOpened, other) => {
      if (isOpened === 1 && latest[other]! < lead) latest[other] = lead;
    });
  });
  return latest;
}
