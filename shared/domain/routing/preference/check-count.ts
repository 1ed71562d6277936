import type { CertificateFault, CertificateMove, DistributionPlan } from '../../distribution/types.ts';
import type { PreferenceSnapshot } from './types.ts';

/** The plan counted afresh from its leads; agents are indexes into the snapshot's. */
export type Count = {
  readonly snapshot: PreferenceSnapshot;
  /** Per signature: the active agents it names. */
  readonly takers: readonly (readonly number[])[];
  /** The same as 0 and 1, at `signature * agents + agent`. */
  readonly mayTake: Uint8Array;
  /** Per lead; `nobody` = left over, -1 = an unknown agent. */
  readonly holder: Int32Array;
  readonly nobody: number;
  readonly load: Float64Array;
  readonly room: Float64Array;
};

export type Objection = {
  readonly fault: CertificateFault;
  readonly path: readonly CertificateMove[];
  readonly statement: string;
};

export function countPlan(snapshot: PreferenceSnapshot, { to }: DistributionPlan): Count {
  const { agents, signatures } = snapshot;
  const nobody = agents.length;
  const indexes = new Map(agents.map(({ id }, index) => [id, index]));
  const mayTake = new Uint8Array(signatures.length * nobody);
  const takers = signatures.map((ids, signature) => {
    const active = [...new Set(ids)]
      .map((id) => indexes.get(id) ?? -1)
      .filter((agent) => agents[agent]?.active === true);
    for (const agent of active) mayTake[signature * nobody + agent] = 1;
    return active;
  });
  const holder = Int32Array.from(to, (id) => (id === 0 ? nobody : (indexes.get(id) ?? -1)));
  const load = new Float64Array(nobody);
  for (const agent of holder) if (agent >= 0 && agent < nobody) load[agent]!++;
  const room = Float64Array.from(agents, (agent) => agent.room ?? Number.POSITIVE_INFINITY);
  return { snapshot, takers, mayTake, holder, nobody, load, room };
}

/** Leads that are where they may not be, and agents with more than their room; null = none. */
export function findUnlawful({ snapshot, mayTake, holder, nobody, load, room }: Count): Objection | null {
  const { agents, leads } = snapshot;
  for (let lead = 0; lead < holder.length; lead++) {
    const agent = holder[lead]!;
    if (agent === nobody || (agent >= 0 && mayTake[leads.signature[lead]! * nobody + agent] === 1)) continue;
    const path = [{ leadId: leads.ids[lead]!, fromAgentId: agents[agent]?.id ?? null, toAgentId: null }];
    return { fault: 'ineligible', path, statement: 'A lead is with an agent who may not take it.' };
  }
  const crowded = agents.find((_, agent) => load[agent]! > room[agent]!);
  if (crowded === undefined) return null;
  return { fault: 'over_room', path: [], statement: `Agent ${crowded.id} has more leads than room.` };
}

/** What the plan says of itself, against the count; null = it agrees. */
export function compareFigures({ snapshot, load, ...count }: Count, plan: DistributionPlan): Objection | null {
  const order = [...snapshot.agents.keys()].toSorted((a, b) => snapshot.agents[a]!.id - snapshot.agents[b]!.id);
  const isTrue = order.every((agent, position) => {
    const { id, base, weight } = snapshot.agents[agent]!;
    const share = plan.perAgent[position];
    if (share?.agentId !== id || share.given !== load[agent] || share.kept !== 0) return false;
    const { level } = share;
    return level.base === base && level.weight === weight && level.total === base + share.given;
  });
  if (!isTrue || plan.perAgent.length !== order.length) {
    return inconsistent("The agents' figures are not those of the leads.");
  }
  return sameLeftover({ snapshot, load, ...count }, plan)
    ? null
    : inconsistent('The leads left over are not those of the plan.');
}

function sameLeftover({ snapshot, takers, holder, nobody }: Count, { leftover }: DistributionPlan): boolean {
  const counts = takers.map(() => 0);
  holder.forEach((agent, lead) => agent === nobody && counts[snapshot.leads.signature[lead]!]!++);
  const expected = [...counts.keys()].filter((signature) => counts[signature]! > 0);
  return (
    leftover.length === expected.length &&
    leftover.every(({ signature, from, count, reason }, row) => {
      const why = takers[signature]?.length === 0 ? 'nobody_eligible' : 'no_room';
      return signature === expected[row] && from === 0 && count === counts[signature] && reason === why;
    })
  );
}

export function inconsistent(statement: string): Objection {
  return { fault: 'inconsistent', path: [], statement };
}
