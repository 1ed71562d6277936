import { markedParts } from '../panel/marked-parts.ts';
import { matchesIn, type SearchTerms } from './search-terms.ts';

type MarkedProps = { readonly text: string; readonly terms: SearchTerms; readonly isPhone?: boolean };

/** A text with what was searched for marked in it. */
export function Marked({ text, terms, isPhone = false }: MarkedProps) {
  if (terms.length === 0) return text;
  const ranges = matchesIn(text, terms, isPhone);
  if (ranges.length === 0) return text;
  return markedParts(text, ranges).map(({ at, words, isMarked }) =>
    isMarked ? (
      <mark key={at} className="rounded-[2px] bg-accent/25 text-inherit forced-colors:bg-[Mark]">
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
