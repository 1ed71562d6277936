import { add, compare, type Fraction, fraction, ZERO } from '../../../../shared/domain/ledger/fraction.ts';
import type { DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';

/** What aims 1 to 4 fix, found by trying every assignment there is. */
export type BestOutcome = {
  readonly placed: number;
  readonly kept: number;
  /** Per agent, in the order of the snapshot. */
  readonly given: readonly number[];
  readonly ledger: readonly { agentId: number; credit: Fraction; debit: number }[];
};

type Candidate = { readonly placed: number; readonly kept: number; readonly given: readonly number[] };

export function tryEverything(snapshot: DistributionSnapshot): BestOutcome {
  const candidates = enumerate(snapshot);
  const placed = Math.max(...candidates.map((candidate) => candidate.placed));
  const full = candidates.filter((candidate) => candidate.placed === placed);
  const kept = Math.min(...full.map((candidate) => candidate.kept));
  const moved = full.filter((candidate) => candidate.kept === kept);
  let best: Candidate[] = [];
  for (const candidate of moved) {
    const order = best[0] === undefined ? -1 : compareLevels(snapshot, candidate.given, best[0].given);
    if (order < 0) best = [candidate];
    else if (order === 0) best.push(candidate);
  }
  return {
    placed,
    kept,
    ...settle(
      snapshot,
      best.map((candidate) => candidate.given),
    ),
  };
}

function enumerate({ agents, signatures, leads }: DistributionSnapshot): Candidate[] {
  const own = agents.map(({ id }) => leads.from.filter((from) => from === id).length);
  const roomOf = (index: number) => {
    const { room, active } = agents[index]!;
    return active ? Math.max(room ?? Number.POSITIVE_INFINITY, own[index]!) : 0;
  };
  let states = new Map<string, Candidate>([['', { placed: 0, kept: 0, given: agents.map(() => 0) }]]);
  leads.signature.forEach((signature, lead) => {
    const following = new Map<string, Candidate>();
    const reach = (state: Candidate) => following.set(`${state.placed}/${state.kept}/${state.given.join()}`, state);
    for (const state of states.values()) {
      let isOwned = false;
      agents.forEach(({ id, active }, index) => {
        const isOwn = leads.from[lead] === id;
        if (isOwn && active) isOwned = true;
        if (!active || (!isOwn && !signatures[signature]!.includes(id)) || state.given[index]! >= roomOf(index)) return;
        const given = state.given.with(index, state.given[index]! + 1);
        reach({ placed: state.placed + 1, kept: state.kept + (isOwn ? 1 : 0), given });
      });
      if (!isOwned) reach(state);
    }
    states = following;
  });
  return [...states.values()];
}

/** Negative where the sorted levels of `left` are the lower ones at the first difference from the fullest down. */
export function compareLevels(
  { agents }: DistributionSnapshot,
  left: readonly number[],
  right: readonly number[],
): number {
  const levels = (given: readonly number[]) =>
    given
      .map((count, index) => fraction(agents[index]!.base + count, agents[index]!.weight))
      .toSorted((a, b) => compare(b, a));
  const lefts = levels(left);
  const rights = levels(right);
  for (let index = 0; index < lefts.length; index++) {
    const order = compare(lefts[index]!, rights[index]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** Shares the leads that fall differently from one best outcome to the next, and picks by what is owed. */
function settle(
  { agents, owed }: DistributionSnapshot,
  best: readonly (readonly number[])[],
): { given: readonly number[]; ledger: BestOutcome['ledger'] } {
  const floor = agents.map((_, index) => Math.min(...best.map((given) => given[index]!)));
  const bases = best.map((given) => given.map((count, index) => count - floor[index]!));
  const credit = fairParts(bases, agents.length);
  const claim = agents.map(({ id }, index) => add(owed.get(id) ?? ZERO, credit[index]!));
  const order = agents
    .map((_, index) => index)
    .toSorted((left, right) => compare(claim[right]!, claim[left]!) || agents[left]!.id - agents[right]!.id);
  const chosen = bases.reduce((leading, base) =>
    order.map((i) => base[i]).join('') > order.map((i) => leading[i]).join('') ? base : leading,
  );
  return {
    given: floor.map((count, index) => count + chosen[index]!),
    ledger: agents
      .map(({ id }, index) => ({ agentId: id, credit: credit[index]!, debit: chosen[index]! }))
      .filter((entry) => entry.credit.den !== 1n),
  };
}

/** Peels off, again and again, the largest set of agents that can be given least per head, and gives it that. */
function fairParts(bases: readonly (readonly number[])[], agentCount: number): readonly Fraction[] {
  const rank = (set: number) =>
    Math.max(...bases.map((base) => base.reduce((sum, count, index) => sum + ((set >> index) & 1) * count, 0)));
  const heads = (set: number) => set.toString(2).replaceAll('0', '').length;
  const parts = Array.from({ length: agentCount }, () => ZERO);
  const everyone = (1 << agentCount) - 1;
  let done = 0;
  while (done !== everyone) {
    let tightest = everyone;
    const partOf = (set: number) => fraction(rank(set) - rank(done), heads(set) - heads(done));
    for (let set = 0; set < everyone; set++) {
      if ((set & done) !== done || set === done) continue;
      const order = compare(partOf(set), partOf(tightest));
      if (order < 0 || (order === 0 && heads(set) > heads(tightest))) tightest = set;
    }
    for (let index = 0; index < agentCount; index++) {
      if (((tightest & ~done) >> index) & 1) parts[index] = partOf(tightest);
    }
    done = tightest;
  }
  return parts;
}
