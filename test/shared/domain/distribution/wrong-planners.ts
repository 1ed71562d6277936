import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';

type Load = { readonly own: number; given: number };

/** One lead at a time to the agent who is lowest just then: what most systems do. */
export function dealGreedily(snapshot: DistributionSnapshot): Float64Array {
  return dealBy(snapshot, (left, right) => left.total * right.weight - right.total * left.weight);
}

/** Greedy, but with levels in single precision, which loses small differences. */
export function dealByFloats(snapshot: DistributionSnapshot): Float64Array {
  return dealBy(
    snapshot,
    (left, right) => Math.fround(left.total / left.weight) - Math.fround(right.total / right.weight),
  );
}

type Candidate = { readonly index: number; readonly total: number; readonly weight: number };

function dealBy(
  { agents, signatures, leads }: DistributionSnapshot,
  compare: (left: Candidate, right: Candidate) => number,
): Float64Array {
  const loads: Load[] = agents.map(({ id }) => ({ own: leads.from.filter((from) => from === id).length, given: 0 }));
  return Float64Array.from(leads.signature, (signature, lead) => {
    const candidates = agents.flatMap(({ id, room, base, weight, active }, index) => {
      const load = loads[index]!;
      const isOwn = leads.from[lead] === id;
      const hasRoom = load.given < Math.max(room ?? Number.POSITIVE_INFINITY, load.own);
      const isTaker = active && !isOwn && signatures[signature]!.includes(id) && hasRoom;
      return isTaker ? [{ index, total: base + load.given + 1, weight }] : [];
    });
    const chosen = candidates.toSorted((left, right) => compare(left, right) || left.index - right.index)[0];
    const present = agents.findIndex((agent) => agent.id === leads.from[lead] && agent.active);
    const index = chosen?.index ?? present;
    if (index < 0) return 0;
    loads[index]!.given++;
    return agents[index]!.id;
  });
}
