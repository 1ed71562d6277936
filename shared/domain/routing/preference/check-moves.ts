import type { CertificateMove } from '../../distribution/types.ts';
import type { Count } from './check-count.ts';

/**
 * The moves that give `lead` to one of `agents` and make the place there: each of the later leads after `after` hands
 * its place to the one before and moves on, up to an agent with `isEnd`. Shortest way; empty if there is none.
 */
export function movesTo(
  count: Count,
  lead: number,
  agents: readonly number[],
  after: number,
  isEnd: (agent: number) => boolean,
): readonly CertificateMove[] {
  const before = new Map<number, CertificateMove & { readonly giver: number }>();
  const giver = count.holder[lead]!;
  for (const agent of agents) before.set(agent, { ...moveOf(count, lead, agent), giver });
  for (const agent of before.keys()) {
    if (isEnd(agent)) return trace(before, agent, agents);
    for (let later = after + 1; later < count.holder.length; later++) {
      if (count.holder[later] !== agent || later === lead) continue;
      for (const taker of count.takers[count.snapshot.leads.signature[later]!]!) {
        if (!before.has(taker)) before.set(taker, { ...moveOf(count, later, taker), giver: agent });
      }
    }
  }
  return [];
}

function trace(
  before: ReadonlyMap<number, CertificateMove & { readonly giver: number }>,
  end: number,
  starts: readonly number[],
): readonly CertificateMove[] {
  const moves: CertificateMove[] = [];
  for (let agent = end; ;) {
    const { giver, ...move } = before.get(agent)!;
    moves.unshift(move);
    if (starts.includes(agent)) return moves;
    agent = giver;
  }
}

/** A lead that leaves its agent for another one, or for nobody. */
export function moveOf({ snapshot, holder }: Count, lead: number, agent: number): CertificateMove {
  const { agents, leads } = snapshot;
  return {
    leadId: leads.ids[lead]!,
    fromAgentId: agents[holder[lead]!]?.id ?? null,
    toAgentId: agents[agent]?.id ?? null,
  };
}
