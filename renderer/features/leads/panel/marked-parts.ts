import type { Proposal } from '../../../../shared/contract/needs.ts';

type Range = { readonly start: number; readonly end: number };
export type TextPart = { readonly at: number; readonly words: string; readonly isMarked: boolean };

/** A text in parts, those of the ranges marked; ranges that overlap are one. */
export function markedParts(text: string, ranges: readonly Range[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end <= done) return;
    parts.push({ at: done, words: text.slice(done, end), isMarked });
    done = end;
  };
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

/** Which inquiry each proposal was read from: the first that has its words where they are said to stand. */
export function marksByInquiry(
  inquiries: readonly { readonly id: number; readonly text: string }[],
  proposals: readonly Proposal[],
): ReadonlyMap<number, readonly Proposal[]> {
  const placed = proposals.flatMap((proposal) => {
    const inquiry = inquiries.find(({ text }) => holds(text, proposal));
    return inquiry === undefined ? [] : [{ id: inquiry.id, proposal }];
  });
  return new Map(
    [...Map.groupBy(placed, ({ id }) => id)].map(([id, found]) => [id, found.map(({ proposal }) => proposal)]),
  );
}

function holds(text: string, { words, start, end }: Proposal): boolean {
  return words !== '' && text.slice(start, end) === words;
}
