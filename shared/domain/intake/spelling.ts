export type Slip = 'swapped' | 'one_letter' | 'last_letter' | 'two_letters';

const longestWord = 40;

/**
 * How two words differ if by a slip of the pen: two letters changed places, one or two letters are others, missing or too
 * many. A change at the end of a word is told apart, because it often makes another word of it (Mario, Maria). Null for
 * the same word and for words that differ more. Pure.
 */
export function slipBetween(one: string, other: string): Slip | null {
  if (one === other || Math.abs(one.length - other.length) > 2) return null;
  if (one.length > longestWord || other.length > longestWord) return null;
  const start = sameStart(one, other);
  const end = sameEnd(one, other, start);
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return 'swapped';
  if (left.length <= 1 && right.length <= 1) return end === 0 ? 'last_letter' : 'one_letter';
  return edits(one, other) <= 2 ? 'two_letters' : null;
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** A letter counts once: what the start has is not taken again. */
function sameEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** The edit distance of Levenshtein, row by row. */
function edits(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
