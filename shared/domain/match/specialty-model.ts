import { specialties } from './cues.ts';
import { lazy } from './lazy.ts';
import { specialtyWeights } from './specialties/weights.ts';

/** What a vector of meaning has, as the sentence encoder gives it. */
export const vectorLength = 512;

const model = lazy(decode);
const known = new WeakMap<Float32Array, Float64Array>();

/**
 * How much a text speaks of each specialty by its vector: log-odds up to a constant, from a multinomial logistic
 * regression on sentences as clients and agents say them (test/bench/match/train.ts).
 */
export function specialtyLogits(vector: Float32Array): Float64Array {
  const found = known.get(vector);
  if (found !== undefined) return found;
  const { weights, scales, bias } = model();
  const logits = Float64Array.from(bias);
  for (let specialty = 0; specialty < logits.length; specialty += 1) {
    const offset = specialty * vectorLength;
    let sum = 0;
    for (let index = 0; index < vectorLength; index += 1) sum += weights[offset + index]! * vector[index]!;
    logits[specialty]! += sum * scales[specialty]!;
  }
  known.set(vector, logits);
  return logits;
}

function decode() {
  const bytes = Uint8Array.from(atob(specialtyWeights.weights), (character) => character.charCodeAt(0));
  const [weights, { scales, bias }] = [new Int8Array(bytes.buffer), specialtyWeights];
  if (weights.length !== specialties.length * vectorLength || bias.length !== specialties.length) {
    throw new Error('The weights of the specialties do not fit their words: run test/bench/match/train.ts.');
  }
  return { weights, scales, bias };
}
