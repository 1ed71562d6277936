import { agentProfile, type AgentProfile } from './agent-profile.ts';
import { specialties, tradeCount, tradeOf } from './cues.ts';
import { specialtyLogits, vectorLength } from './specialty-model.ts';

export type WrittenAgent = { readonly id: number; readonly text: string; readonly vector: Float32Array | null };

/** The agents who wrote something, with what they stand for beside each other. */
export type Office = {
  readonly profiles: readonly AgentProfile[];
  /** For each agent and specialty: 1 for who stands for it most, 0 for who does not. */
  readonly fits: readonly Float64Array[];
  /** For each specialty how much the office is in its trade at all, as a logarithm. */
  readonly prior: Float64Array;
  /** How likely each specialty is as long as nothing is known of an inquiry. */
  readonly usual: Float64Array;
  /** In how many texts each stem stands. */
  readonly spread: ReadonlyMap<string, number>;
  readonly meanLength: number;
  /** The agents' vectors less their mean, of length 1; null where one has none. */
  readonly directions: readonly (Float32Array | null)[];
  readonly mean: Float32Array;
};

const vectorWeight = 4;
const leastPrior = 0.003;
const smoothing = 1;

let last: { readonly agents: readonly WrittenAgent[]; readonly office: Office } | null = null;

/**
 * Reads the agents' texts as one office. The agents come in a fixed order, so that sums do not differ by it. Many
 * inquiries meet one office: the last one is kept.
 */
export function readOffice(agents: readonly WrittenAgent[]): Office {
  if (last === null || !isSame(last.agents, agents)) last = { agents: [...agents], office: read(agents) };
  return last.office;
}

function isSame(left: readonly WrittenAgent[], right: readonly WrittenAgent[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ text, vector }, at) => vector === right[at]!.vector && text === right[at]!.text);
}

function read(agents: readonly WrittenAgent[]): Office {
  const profiles = agents.map(({ text }) => agentProfile(text));
  const logits = agents.map(({ vector }) => (vector === null ? null : specialtyLogits(vector)));
  const shares = tradeShares(profiles, logits);
  const top = Math.max(...shares);
  const prior = Float64Array.from(tradeOf, (trade) => Math.log((shares[trade]! / top) ** 2 + leastPrior));
  const weights = profiles.map(({ cues }, index) => {
    const likely = logits[index] ? softmax(logits[index].map((value, at) => value + prior[at]!)) : null;
    return cues.map((cue, at) => (cue * shares[tradeOf[at]!]!) / top + vectorWeight * (likely?.[at] ?? 0));
  });
  const most = Float64Array.from(specialties, (_, at) => Math.max(...weights.map((weight) => weight[at]!)));
  const fits = weights.map((weight) => weight.map((value, at) => value / (most[at]! + smoothing)));
  const mean = meanVector(agents);
  return {
    profiles,
    fits,
    prior,
    usual: softmax(prior),
    spread: spreadOf(profiles),
    meanLength: profiles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, profiles.length),
    directions: agents.map(({ vector }) => (vector === null ? null : directionFrom(mean, vector))),
    mean,
  };
}

/** Which trade the office is in, by all that its agents wrote: shares that add up to 1. */
function tradeShares(profiles: readonly AgentProfile[], logits: readonly (Float64Array | null)[]): number[] {
  const said = new Float64Array(tradeCount);
  const meant = new Float64Array(tradeCount);
  for (const { cues } of profiles) cues.forEach((cue, at) => (said[tradeOf[at]!]! += cue));
  for (const values of logits) if (values) softmax(values).forEach((value, at) => (meant[tradeOf[at]!]! += value));
  const [saidAll, meantAll] = [sumOf(said), sumOf(meant)];
  if (saidAll === 0 && meantAll === 0) return Array.from(said, () => 1 / tradeCount);
  const parts = Array.from(said, (value, trade) => [
    ...(saidAll === 0 ? [] : [value / saidAll]),
    ...(meantAll === 0 ? [] : [meant[trade]! / meantAll]),
  ]);
  return parts.map((part) => sumOf(part) / part.length);
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits);
  const powers = logits.map((value) => Math.exp(value - top));
  const total = sumOf(powers);
  return powers.map((power) => power / total);
}

function spreadOf(profiles: readonly AgentProfile[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const { stems } of profiles) for (const stem of stems.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return spread;
}

/** How much a stem that stands in these texts tells: the fewer agents use it, the more. */
export function rarity(office: Office, stem: string): number {
  const among = office.profiles.length;
  const count = office.spread.get(stem) ?? 0;
  return Math.log(1 + (among - count + 0.5) / (count + 0.5));
}

function meanVector(agents: readonly WrittenAgent[]): Float32Array {
  const sums = new Float32Array(vectorLength);
  const vectors = agents.flatMap(({ vector }) => vector ?? []);
  for (const vector of vectors) for (let at = 0; at < vectorLength; at += 1) sums[at]! += vector[at]!;
  return sums.map((sum) => sum / Math.max(1, vectors.length));
}

/** Where a vector lies from the mean, as a vector of length 1; all zeros where it lies on it. */
export function directionFrom(mean: Float32Array, vector: Float32Array): Float32Array {
  const away = vector.map((value, at) => value - mean[at]!);
  const length = Math.sqrt(away.reduce((sum, value) => sum + value * value, 0));
  return length < 1e-6 ? new Float32Array(vectorLength) : away.map((value) => value / length);
}
