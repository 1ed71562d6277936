import { isDenied, isOfOthers, isOwned, isPutOff, type Manner, wordSet } from './manner.ts';
import { findPhrases, type Found, phrases } from './phrases.ts';
import type { SubjectReading } from './subject.ts';
import { soughtThings, tenancyWords } from './words/sought.ts';

const sought = phrases(soughtThings);
const tenancy = wordSet(tenancyWords);

/** Who looks for a home with a purchase price in mind is buying, where no subject at all is spoken of. */
export function boughtThing(manner: Manner, { spokenOf }: SubjectReading, isPriced: boolean): Found<string> | null {
  if (!isPriced || spokenOf.size > 0 || manner.words.some(({ text }) => tenancy.has(text))) return null;
  const found = findPhrases(sought, manner.words).find(
    (mention) =>
      !isDenied(manner, mention) &&
      !isPutOff(manner, mention) &&
      !isOfOthers(manner, mention) &&
      !isOwned(manner, mention),
  );
  return found ?? null;
}
