import type { CertificateFault, DistributionPlan, DistributionSnapshot } from './types.ts';

/** Leads of one signature and one present agent (-1 = none who is active), counted by who ends up with them. */
export type Stack = { readonly signature: number; readonly keeper: number; readonly piles: Pile[] };
/** `holder` is an index into the agents; one past the last agent stands for nobody, -1 for an unknown agent. */
export type Pile = { readonly holder: number; readonly count: number };

/** The plan counted afresh from its leads; agents are indexes into the snapshot's. */
export type Count = {
  readonly snapshot: DistributionSnapshot;
  readonly nobody: number;
  readonly stacks: readonly Stack[];
  readonly stackOfLead: Int32Array;
  readonly holderOfLead: Int32Array;
  readonly load: readonly number[];
  readonly room: readonly number[];
  /** Per signature: the active agents it names, a bit each. */
  readonly eligible: readonly bigint[];
};

export type Objection = { readonly fault: CertificateFault; readonly lead: number | null; readonly statement: string };

export function countPlan(snapshot: DistributionSnapshot, plan: DistributionPlan): Count {
  const { agents, signatures } = snapshot;
  const nobody = agents.length;
  const indexOf = indexer(agents.map((agent) => agent.id));
  const bit = (id: number) => (agents[indexOf(id)]?.active === true ? 1n << BigInt(indexOf(id)) : 0n);
  const { stacks, stackOfLead } = stackLeads(snapshot, indexOf);
  const holderOfLead = new Int32Array(stackOfLead.length);
  for (let lead = 0; lead < holderOfLead.length; lead++) {
    holderOfLead[lead] = plan.to[lead] === 0 ? nobody : indexOf(plan.to[lead]!);
  }
  pileUp(stacks, stackOfLead, holderOfLead, nobody);
  const load = agents.map(() => 0);
  const own = agents.map(() => 0);
  for (const { keeper, piles } of stacks) {
    for (const { holder, count } of piles) {
      if (keeper >= 0) own[keeper]! += count;
      if (holder >= 0 && holder !== nobody) load[holder]! += count;
    }
  }
  return {
    snapshot,
    nobody,
    stacks,
    stackOfLead,
    holderOfLead,
    load,
    room: agents.map((agent, index) => roomOf(agent, own[index]!)),
    eligible: signatures.map((ids) => ids.reduce((mask, id) => mask | bit(id), 0n)),
  };
}

function roomOf({ active, room }: { active: boolean; room: number | null }, own: number): number {
  if (!active) return 0;
  return room === null ? Number.POSITIVE_INFINITY : Math.max(room, own);
}

function indexer(ids: readonly number[]): (id: number) => number {
  const isDense = ids.every((id) => Number.isInteger(id) && id >= 0 && id < 1_000_000);
  if (!isDense) {
    const indexes = new Map(ids.map((id, index) => [id, index]));
    return (id) => indexes.get(id) ?? -1;
  }
  const table = new Int32Array(Math.max(0, ...ids) + 1).fill(-1);
  ids.forEach((id, index) => (table[id] = index));
  return (id) => table[id] ?? -1;
}

function stackLeads(
  { agents, signatures, leads }: DistributionSnapshot,
  indexOf: (id: number) => number,
): { stacks: readonly Stack[]; stackOfLead: Int32Array } {
  const stacks: Stack[] = [];
  const rows = signatures.map(() => new Int32Array(agents.length + 1).fill(-1));
  const stackOfLead = new Int32Array(leads.signature.length);
  for (let lead = 0; lead < stackOfLead.length; lead++) {
    const signature = leads.signature[lead]!;
    const present = leads.from[lead] === 0 ? -1 : indexOf(leads.from[lead]!);
    const keeper = present >= 0 && agents[present]!.active ? present : -1;
    const row = rows[signature]!;
    if (row[keeper + 1] === -1) row[keeper + 1] = stacks.push({ signature, keeper, piles: [] }) - 1;
    stackOfLead[lead] = row[keeper + 1]!;
  }
  return { stacks, stackOfLead };
}

/** Sorts the holders by stack, so that one small table is enough to count those of a stack. */
function pileUp(stacks: readonly Stack[], stackOfLead: Int32Array, holderOfLead: Int32Array, nobody: number): void {
  const start = new Int32Array(stacks.length + 1);
  for (const stack of stackOfLead) start[stack + 1]!++;
  for (let stack = 0; stack < stacks.length; stack++) start[stack + 1]! += start[stack]!;
  const next = start.slice();
  const sorted = new Int32Array(stackOfLead.length);
  for (let lead = 0; lead < stackOfLead.length; lead++) sorted[next[stackOfLead[lead]!]!++] = holderOfLead[lead]!;
  const counts = new Int32Array(nobody + 2);
  stacks.forEach(({ piles }, stack) => {
    for (let at = start[stack]!; at < start[stack + 1]!; at++) counts[sorted[at]! + 1]!++;
    counts.forEach((count, slot) => count > 0 && piles.push({ holder: slot - 1, count }));
    counts.fill(0);
  });
}

/** One lead of a pile. */
export function leadIn({ stackOfLead, holderOfLead }: Count, stack: number, holder: number): number {
  return stackOfLead.findIndex((own, lead) => own === stack && holderOfLead[lead] === holder);
}

/** Leads that are where they may not be, and agents with more than their room; null = none. */
export function findUnlawful(count: Count): Objection | null {
  const { snapshot, nobody, stacks, load, room, eligible } = count;
  for (const [index, { signature, keeper, piles }] of stacks.entries()) {
    for (const { holder } of piles) {
      const refuse = (fault: CertificateFault, statement: string) => ({
        fault,
        statement,
        lead: leadIn(count, index, holder),
      });
      if (holder === nobody && keeper >= 0)
        return refuse('lost_agent', 'A lead of an active agent ends without an agent.');
      const isTaker = holder >= 0 && (holder === keeper || ((eligible[signature]! >> BigInt(holder)) & 1n) === 1n);
      if (holder !== nobody && !isTaker) return refuse('ineligible', 'A lead is with an agent who may not take it.');
    }
  }
  const crowded = snapshot.agents.find((_, agent) => load[agent]! > room[agent]!);
  if (crowded === undefined) return null;
  return { fault: 'over_room', lead: null, statement: `Agent ${crowded.id} has more leads than room.` };
}

/** What the plan says of itself, against the count; null = it agrees. */
export function compareFigures({ snapshot, stacks, load }: Count, plan: DistributionPlan): Objection | null {
  const kept = snapshot.agents.map(() => 0);
  for (const { keeper, piles } of stacks) {
    for (const { holder, count } of piles) if (holder === keeper) kept[keeper]! += count;
  }
  const shares = new Map(plan.perAgent.map((share) => [share.agentId, share]));
  const isTrue = snapshot.agents.every(({ id, base, weight }, index) => {
    const share = shares.get(id);
    if (share === undefined || share.given !== load[index] || share.kept !== kept[index]) return false;
    const { level } = share;
    return level.base === base && level.weight === weight && level.total === base + share.given;
  });
  if (!isTrue || plan.perAgent.length !== snapshot.agents.length) {
    return inconsistent("The agents' figures are not those of the leads.");
  }
  return sameLeftover(snapshot, plan) ? null : inconsistent('The leads left over are not those of the plan.');
}

export function inconsistent(statement: string): Objection {
  return { fault: 'inconsistent', lead: null, statement };
}

function sameLeftover(
  { agents, signatures, leads }: DistributionSnapshot,
  { to, leftover }: DistributionPlan,
): boolean {
  const active = new Set(agents.filter((agent) => agent.active).map((agent) => agent.id));
  const counted = signatures.map(() => new Map<number, number>());
  for (let lead = 0; lead < to.length; lead++) {
    if (to[lead] !== 0) continue;
    const byFrom = counted[leads.signature[lead]!]!;
    byFrom.set(leads.from[lead]!, (byFrom.get(leads.from[lead]!) ?? 0) + 1);
  }
  return (
    leftover.length === counted.reduce((rows, byFrom) => rows + byFrom.size, 0) &&
    new Set(leftover.map(({ signature, from }) => `${signature}/${from}`)).size === leftover.length &&
    leftover.every(({ signature, from, count, reason }) => {
      const isOpen = signatures[signature]?.some((id) => active.has(id)) === true;
      return counted[signature]?.get(from) === count && reason === (isOpen ? 'no_room' : 'nobody_eligible');
    })
  );
}
