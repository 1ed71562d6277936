import type { LeadFacts } from './gates.ts';

/** A match score in hundredths, 0 to 100; this one stands for "nothing to compare". */
export const noScore = 255;

/** Scores of one lead in the order of the agents, `noScore` for an agent who wrote nothing; null = nothing to compare. */
export type LeadScores = Uint8Array | null;

export type FilteredLeads = {
  readonly signatures: readonly LeadFacts[];
  readonly signature: Int32Array;
};

/**
 * Lays the threshold over the leads of each signature: leads below whose threshold the same agents of the pool lie get
 * a signature of their own that names those agents. An agent who wrote nothing passes; where nobody would pass, the
 * whole pool stays in, and the signature says so. The signatures given come first and unchanged.
 *
 * `pools` holds, by signature, the indexes of the agents who pass every other gate; `threshold` is in hundredths.
 */
export function filterByMatch(
  leads: { readonly signature: Int32Array; readonly scores: readonly LeadScores[] },
  signatures: readonly LeadFacts[],
  pools: readonly (readonly number[])[],
  { threshold, agentIds }: { readonly threshold: number; readonly agentIds: readonly number[] },
): FilteredLeads {
  const all = [...signatures];
  const numbers = new Map<string, number>();
  const signature = Int32Array.from(leads.signature, (own, lead) => {
    const scores = leads.scores[lead] ?? null;
    const pool = pools[own]!;
    if (scores === null || pool.length === 0) return own;
    const below = pool.filter((index) => scores[index]! < threshold);
    if (below.length === 0) return own;
    const isWaived = below.length === pool.length;
    const key = `${own} ${isWaived ? 'waived' : below.join(' ')}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const facts = isWaived
      ? { ...signatures[own]!, isFilterWaived: true }
      : { ...signatures[own]!, lowMatch: below.map((index) => agentIds[index]!) };
    numbers.set(key, all.push(facts) - 1);
    return all.length - 1;
  });
  return { signatures: all, signature };
}
