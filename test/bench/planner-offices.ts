import type { DistributionAgent, DistributionSnapshot } from '../../shared/domain/distribution/types.ts';
import { seeded } from '../shared/domain/distribution/random-case.ts';

const agentCount = 200;
const signatureCount = 200;

type Office = {
  readonly leads: number;
  readonly agent: (index: number) => Pick<DistributionAgent, 'room' | 'base' | 'weight'>;
  readonly takes: (signature: number, index: number) => boolean;
  readonly signature: () => number;
  /** Whether the leads have an agent already, as in a re-deal. */
  readonly isOwned: boolean;
};

/** Every agent takes a third of the signatures, desks differ, and there is 5 % more room than leads. */
export function typicalOffice(leads: number): DistributionSnapshot {
  const random = seeded(20260511);
  return snapshotOf(random, {
    leads,
    agent: () => ({ room: Math.ceil((leads / agentCount) * 1.05), base: Math.floor(random() * 50), weight: 1 }),
    takes: () => random() < 1 / 3,
    signature: () => Math.floor(random() * signatureCount),
    isOwned: false,
  });
}

/**
 * Rings: each signature fits a few neighbours only, and most leads come in on one side, so that evenness has to be
 * passed on from neighbour to neighbour, all the way round.
 */
export function rings(leads: number): readonly (readonly [string, DistributionSnapshot])[] {
  const random = seeded(300);
  const share = leads / agentCount;
  const ring = (width: number) => (signature: number, index: number) =>
    (index - signature + agentCount) % agentCount < width;
  const oneSided = () => Math.floor(signatureCount * random() ** 3);
  const plain = { leads, takes: ring(2), signature: oneSided, isOwned: false };
  const free = () => ({ room: null, base: 0, weight: 1 });
  return [
    ['a ring without caps', snapshotOf(random, { ...plain, agent: free })],
    [
      'a ring with caps',
      snapshotOf(random, {
        ...plain,
        agent: () => ({ ...free(), room: Math.ceil(share * (0.5 + random())) }),
      }),
    ],
    [
      'a ring with weights from 1 to 1000',
      snapshotOf(random, {
        ...plain,
        takes: ring(3),
        agent: (index) => ({ room: null, base: (index * 7919) % 5000, weight: 1 + ((index * 37) % 1000) }),
      }),
    ],
    [
      'a full ring of leads that all have an agent',
      snapshotOf(random, { ...plain, agent: () => ({ ...free(), room: Math.ceil(share * 0.9) }), isOwned: true }),
    ],
  ];
}

function snapshotOf(random: () => number, { leads, agent, takes, signature, isOwned }: Office): DistributionSnapshot {
  const agents = Array.from({ length: agentCount }, (_, index) => ({ id: index + 1, active: true, ...agent(index) }));
  return {
    agents,
    signatures: Array.from({ length: signatureCount }, (_, row) =>
      agents.filter((_agent, index) => takes(row, index)).map(({ id }) => id),
    ),
    leads: {
      ids: Float64Array.from({ length: leads }, (_, lead) => lead + 1),
      signature: Int32Array.from({ length: leads }, signature),
      from: Float64Array.from({ length: leads }, () => (isOwned ? 1 + Math.floor(random() * agentCount) : 0)),
    },
    owed: new Map(),
  };
}
