import { foldText } from '../intake/text.ts';

const endings = ['ations', 'ation', 'ings', 'ing', 'ies', 'ers', 'er', 'ed', 'es', 's', 'ly'] as const;

/** The words of a text as stems, in order; letters of scripts without spaces stay together. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf);
}

/** Lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A word without its English ending, so that "renting", "rented" and "rents" are one. Rough on purpose: both sides of a
 * comparison go through it, and a word of another language only has to come out the same each time.
 */
export function stemOf(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= 3) ?? '';
  let stem = ending === '' ? word : word.slice(0, -ending.length);
  if (ending === 'ies') stem += 'y';
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 3 && isDoubled(stem)) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}

function isDoubled(stem: string): boolean {
  const last = stem.at(-1);
  return last === stem.at(-2) && last !== 'l' && last !== 's';
}
