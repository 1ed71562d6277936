import type { DistributionAgent } from '../../distribution/types.ts';
import { absorb, finish, hashText } from './murmur.ts';
import type { Wishes } from './types.ts';

const cellBits = 12;
const cellCount = 2 ** cellBits;
const restBits = 31 - cellBits;
/** The bits of a draw that lie within a cell. */
const restMask = 2 ** restBits - 1;
const fractionBits = 32;
const one = 2 ** fractionBits;
/** Leaves room for the quotient: the longest wait, 32 * 2^32 * 2^14 = 2^51, is still exact. */
const fineness = 2 ** 14;

/**
 * The lots that leads draw for agents, as a preference: the higher comes first. Each agent waits -log2(u) / weight for
 * a `u` between 0 and 1 that is made of the seed and both ids alone, and who waits least comes first: that is a draw
 * without replacement in proportion to the weights (Efraimidis and Spirakis 2006), in which nobody's lot depends on
 * who else takes part. Whole numbers throughout; chances are true to the weights within 1 in 10,000.
 */
export function lottery(
  seed: string,
  leadIds: Float64Array | Int32Array,
  agents: readonly DistributionAgent[],
): Wishes {
  const start = hashText(seed);
  const low = Int32Array.from(agents, ({ id }) => lowWord(id));
  const high = Int32Array.from(agents, ({ id }) => highWord(id));
  const weight = Float64Array.from(agents, (agent) => agent.weight);
  return (lead) => {
    const id = leadIds[lead]!;
    const state = absorb(absorb(start, lowWord(id)), highWord(id));
    return (agent) => {
      const draw = finish(absorb(absorb(state, low[agent]!), high[agent]!), 4);
      return -Math.floor((waitOf(draw) * fineness) / weight[agent]!);
    };
  };
}

function lowWord(id: number): number {
  return id | 0;
}

function highWord(id: number): number {
  return Math.floor(id / 2 ** 32) | 0;
}

let table: Float64Array | null = null;

/** -log2 from 1/2 to 1 in units of 2^-32: 2^32 at the start of the first cell, 0 at the end of the last. */
function waits(): Float64Array {
  table ??= Float64Array.from({ length: cellCount + 1 }, (_, cell) => one - logOf(cellCount + cell));
  return table;
}

/** -log2((draw + 1) / 2^32) in units of 2^-32, from a table with straight lines between its entries. */
export function waitOf(draw: number): number {
  if (draw === 2 ** 32 - 1) return 0;
  const zeros = Math.clz32(draw + 1);
  const mantissa = (draw + 1) << zeros;
  const cell = (mantissa >>> restBits) & (cellCount - 1);
  const wait = waits()[cell]!;
  const fall = wait - waits()[cell + 1]!;
  return zeros * one + wait - Math.floor((fall * (mantissa & restMask)) / (restMask + 1));
}

/** log2(value / cellCount) in units of 2^-32, bit by bit: squaring a number doubles its logarithm. */
function logOf(value: number): number {
  const precision = 60n;
  let rest = BigInt(value) << (precision - BigInt(cellBits));
  if (rest >> (precision + 1n) === 1n) return one;
  let log = 0;
  for (let bit = one / 2; bit >= 1; bit /= 2) {
    rest = (rest * rest) >> precision;
    if (rest >> (precision + 1n) === 0n) continue;
    rest >>= 1n;
    log += bit;
  }
  return log;
}
