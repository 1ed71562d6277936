import { contentStems } from './agent-profile.ts';
import { clausesOf } from './clauses.ts';
import { cuesOf, specialties, type CueHit } from './cues.ts';
import { directionFrom, rarity, softmax, type Office } from './office.ts';
import { specialtyLogits } from './specialty-model.ts';

/** What is compared of one inquiry and one agent, each 0 to 1 or nearly. */
export type Features = { readonly specialty: number; readonly words: number; readonly direction: number };

export type WeighedInquiry = {
  readonly likely: Float64Array;
  /** Stems with how much the sender asks for what they stand in. */
  readonly stems: ReadonlyMap<string, number>;
  readonly direction: Float32Array | null;
};

const vectorTrust = 0.8;
const wordSaturation = 3;

/** How words and vectors are read. */
export type Reading = {
  readonly hits: (text: string) => readonly CueHit[];
  readonly logits: (vector: Float32Array) => Float64Array;
};

const asShipped: Reading = { hits: (text) => cuesOf(text, 'client'), logits: specialtyLogits };

/**
 * What an inquiry is about: how likely each specialty is by its words and its vector, in an office of this kind. Who
 * judges words and weights that were chosen with the inquiry in view gives a reading that goes without it.
 */
export function weighInquiry(
  office: Office,
  inquiry: string,
  vector: Float32Array | null,
  { hits, logits }: Reading = asShipped,
): WeighedInquiry {
  const evidence = Float64Array.from(office.prior);
  const stems = new Map<string, number>();
  for (const { text, weight } of clausesOf(inquiry)) {
    for (const { shares } of hits(text)) for (const [at, share] of shares) evidence[at]! += weight * share;
    for (const stem of contentStems(text)) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
  }
  if (vector !== null) logits(vector).forEach((logit, at) => (evidence[at]! += vectorTrust * logit));
  const direction = vector === null ? null : directionFrom(office.mean, vector);
  return { likely: softmax(evidence), stems, direction };
}

/** Compares an inquiry with each agent of the office, in the office's order. */
export function compareWithOffice(office: Office, inquiry: WeighedInquiry): Features[] {
  return office.profiles.map((profile, index) => {
    const fits = office.fits[index]!;
    let specialty = 0;
    for (let at = 0; at < specialties.length; at += 1)
      specialty += (inquiry.likely[at]! - office.usual[at]!) * fits[at]!;
    let words = 0;
    for (const [stem, weight] of inquiry.stems) {
      const count = profile.stems.get(stem);
      if (count !== undefined)
        words += weight * rarity(office, stem) * saturated(count, profile.length / office.meanLength);
    }
    return {
      specialty,
      words: words / (words + wordSaturation),
      direction: cosine(office.directions[index]!, inquiry.direction),
    };
  });
}

/** Okapi BM25 (Robertson and Zaragoza, 2009) with k1 = 1.2 and b = 0.75. */
function saturated(count: number, relativeLength: number): number {
  return (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * relativeLength));
}

function cosine(left: Float32Array | null, right: Float32Array | null): number {
  if (left === null || right === null) return 0;
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += left[at]! * right[at]!;
  return sum;
}
