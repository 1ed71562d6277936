import { type Fraction, fraction } from '../../../../shared/domain/ledger/fraction.ts';
import type { DistributionAgent, DistributionSnapshot } from '../../../../shared/domain/distribution/types.ts';

/** A repeatable stream of numbers from 0 up to 1 (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type CaseShape = { readonly agents: number; readonly leads: number; readonly maxWeight: number };

export function randomSnapshot(random: () => number, shape: CaseShape): DistributionSnapshot {
  const below = (limit: number) => Math.floor(random() * limit);
  const agentCount = 1 + below(shape.agents);
  const hasOwners = random() < 0.6;
  const reach = 0.3 + random() * 0.6;
  const agents: DistributionAgent[] = Array.from({ length: agentCount }, (_, index) => ({
    id: index + 1,
    room: random() < 0.15 ? null : below(4),
    base: random() < 0.4 ? 0 : below(4),
    weight: 1 + below(shape.maxWeight),
    active: random() < 0.85,
  }));
  const signatures = Array.from({ length: 1 + below(4) }, () =>
    agents.filter(() => random() < reach).map((agent) => agent.id),
  );
  const leadCount = below(shape.leads + 1);
  return {
    agents,
    signatures,
    leads: {
      ids: Int32Array.from({ length: leadCount }, (_, index) => 101 + index),
      signature: Int32Array.from({ length: leadCount }, () => below(signatures.length)),
      from: Float64Array.from({ length: leadCount }, () => (hasOwners && random() < 0.6 ? 1 + below(agentCount) : 0)),
    },
    owed: random() < 0.5 ? new Map() : new Map(agents.map(({ id }) => [id, randomOwed(below)])),
  };
}

function randomOwed(below: (limit: number) => number): Fraction {
  return fraction(below(7) - 3, 1 + below(4));
}

/** A snapshot in few words: `agents` by row (ids from 1), `leads` as [eligible ids, present agent]. */
export function snapshotOf(
  agents: readonly Partial<DistributionAgent>[],
  leads: readonly (readonly [readonly number[], number?])[],
  owed: ReadonlyMap<number, Fraction> = new Map(),
): DistributionSnapshot {
  const signatures = [...new Set(leads.map(([eligible]) => eligible.join()))];
  return {
    agents: agents.map((agent, index) => ({ id: index + 1, room: null, base: 0, weight: 1, active: true, ...agent })),
    signatures: signatures.map((text) => (text === '' ? [] : text.split(',').map(Number))),
    leads: {
      ids: Int32Array.from(leads, (_, index) => 101 + index),
      signature: Int32Array.from(leads, ([eligible]) => signatures.indexOf(eligible.join())),
      from: Float64Array.from(leads, ([, from]) => from ?? 0),
    },
    owed,
  };
}

export function repeated<Item>(count: number, item: Item): readonly Item[] {
  return Array.from({ length: count }, () => item);
}
