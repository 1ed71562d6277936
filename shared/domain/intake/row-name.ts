import { decodeMarkedEntities } from './message/html-entities.ts';
import { foldText } from './text.ts';

/**
 * A lead's name out of what a row holds for the whole name, the first and the last one: a half that the whole name lacks
 * is put to it, nothing is said twice. Null if there is none.
 */
export function nameOf(whole: string | null, first: string | null, last: string | null): string | null {
  const name = first === null && last === null ? whole : joined(whole, first, last);
  return name === null ? null : decodeMarkedEntities(name);
}

function joined(whole: string | null, first: string | null, last: string | null): string | null {
  const halves = [first, last].filter((half) => half !== null).join(' ');
  if (whole === null) return halves === '' ? null : halves;
  if (halves === '') return whole;
  const words = wordsOf(whole);
  const lacksFirst = first !== null && !isTold(first, words);
  const lacksLast = last !== null && !isTold(last, words);
  if (lacksFirst && lacksLast) return `${halves} (${whole})`;
  return [lacksFirst ? first : null, whole, lacksLast ? last : null].filter((part) => part !== null).join(' ');
}

/** By each of its words, or by the letter that one begins with: "R. Smith" tells of Robert. */
function isTold(half: string, words: readonly string[]): boolean {
  return wordsOf(half).every((word) => words.some((each) => each === word || (each.length === 1 && word[0] === each)));
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
