import type { Phrase } from './agent-profile.ts';
import type { WeighedInquiry } from './features.ts';
import { rarity, type Office } from './office.ts';

const most = 3;
const leastShare = 0.25;
const leastWorth = 0.4;

/** The phrases of an agent's text that speak of the inquiry, at most 3, as they stand there and in that order. */
export function matchingPhrases(office: Office, agent: number, inquiry: WeighedInquiry): string[] {
  const { phrases } = office.profiles[agent]!;
  const worths = phrases.map((phrase) => worthOf(office, office.fits[agent]!, phrase, inquiry));
  const best = Math.max(0, ...worths);
  return worths
    .map((worth, at) => ({ worth, at }))
    .filter(({ worth }) => worth >= leastWorth && worth >= best * leastShare)
    .toSorted((left, right) => right.worth - left.worth || left.at - right.at)
    .slice(0, most)
    .toSorted((left, right) => left.at - right.at)
    .map(({ at }) => phrases[at]!.text);
}

function worthOf(office: Office, fits: Float64Array, phrase: Phrase, inquiry: WeighedInquiry): number {
  let worth = 0;
  for (const [at, share] of phrase.cues) worth += share * inquiry.likely[at]! * fits[at]!;
  for (const stem of phrase.stems) worth += 0.5 * (inquiry.stems.get(stem) ?? 0) * rarity(office, stem);
  return worth;
}
