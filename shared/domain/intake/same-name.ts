import { foldText } from './text.ts';

/** Names of up to so many words are looked for in every order; of longer ones the parts may change places. */
const mostReordered = 4;

/**
 * The folded names that say the same as this one, its words in another order: "Silva, Ana" and "ana silva" are one. The
 * words of a longer name stay in order, but the last ones may come first. None for a name without a letter or digit. Pure.
 */
export function nameKeys(name: string): string[] {
  const words = foldText(name)
    .replaceAll(',', ' ')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return [];
  const orders = words.length <= mostReordered ? permutations(words) : rotations(words);
  return [...new Set([foldText(name), ...orders.flatMap(written)])];
}

/** The words as they are written one after the other, and with a comma after the family name. */
function written(words: readonly string[]): string[] {
  const commas = words.slice(1).map((_, index) => {
    return `${words.slice(0, index + 1).join(' ')}, ${words.slice(index + 1).join(' ')}`;
  });
  return [words.join(' '), ...commas];
}

function permutations(words: readonly string[]): string[][] {
  if (words.length <= 1) return [[...words]];
  return words.flatMap((word, index) => {
    return permutations(words.toSpliced(index, 1)).map((rest) => [word, ...rest]);
  });
}

function rotations(words: readonly string[]): string[][] {
  return words.map((_, index) => [...words.slice(index), ...words.slice(0, index)]);
}
