import { chatWords } from './chat-words.ts';
import { lazy } from './lazy.ts';
import { plainWords } from './specialties/plain-words.ts';
import { insuranceWords } from './specialties/insurance.ts';
import { mortgageWords } from './specialties/mortgage.ts';
import { realEstateWords } from './specialties/real-estate.ts';
import { stemOf } from './stem.ts';

const vocabulary = lazy(() => {
  const ofTrades = new Set(
    [realEstateWords, insuranceWords, mortgageWords]
      .flat()
      .flatMap(([, words]) => words.toLowerCase().match(/[a-z]+/g) ?? []),
  );
  const known = [...new Set([...ofTrades, ...plainWords.split(/\s+/)])].toSorted();
  return {
    ofTrades,
    stems: new Set(known.map(stemOf)),
    /** Words worth guessing at. */
    byInitial: Map.groupBy(
      known.filter((word) => word.length >= 4),
      (word) => word.charAt(0),
    ),
  };
});

const oddWords = 2;
/** From which share of odd words a text is full of slips: sooner where it is written like a text message. */
const oddShare = { chat: 0.15, other: 0.4 };
const letters = /[A-Za-z0-9]+(?:'[a-z]+)?/g;

/**
 * An inquiry as it was meant: where it is written like a text message or full of slips, shortened words are written out
 * and unknown ones replaced by the known word one slip away (two in long words). Any other text comes back as it is.
 */
export function plainInquiry(text: string): string {
  const straight = text.replaceAll('’', "'");
  const words = straight.match(letters) ?? [];
  const short = words.filter(isShort).length;
  const odd = short + words.filter((word) => !isShort(word) && isUnknown(word)).length;
  if (odd < oddWords || odd < words.length * oddShare[short > 0 ? 'chat' : 'other']) return text;
  return straight.replace(letters, (word) => {
    if (isShort(word)) return chatWords.get(word.toLowerCase()) ?? word;
    return isUnknown(word) ? (nearest(word) ?? word) : word;
  });
}

function isShort(word: string): boolean {
  return chatWords.has(word) || chatWords.has(word.toLowerCase());
}

/** Lower case only: a capital begins a name more often than a slip. */
function isUnknown(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !vocabulary().stems.has(stemOf(word));
}

function nearest(word: string): string | null {
  if (word.length < 4) return null;
  const limit = word.length < 7 ? 1 : 2;
  const { byInitial, ofTrades } = vocabulary();
  let best: { readonly word: string; readonly rank: number } | null = null;
  for (const candidate of byInitial.get(word.charAt(0)) ?? []) {
    const slips = slipsBetween(word, candidate, limit);
    const rank = slips * 2 + (ofTrades.has(candidate) ? 0 : 1);
    if (slips <= limit && (best === null || rank < best.rank)) best = { word: candidate, rank };
  }
  return best?.word ?? null;
}

/** Letters added, dropped, changed or swapped with their neighbour (optimal string alignment); past the limit: limit + 1. */
function slipsBetween(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let slips = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (isSame ? 0 : 1));
      const isSwapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwapped) slips = Math.min(slips, before[column - 2]! + 1);
      line.push(slips);
    }
    if (Math.min(...line) > limit) return limit + 1;
    [before, above] = [above, line];
  }
  return above[right.length]!;
}
