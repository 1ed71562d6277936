import { foldText } from '../intake/text.ts';

/** A word or a number of an inquiry: its letters folded, and where it stands. */
export type Word = {
  readonly text: string;
  /** In UTF-16 units of the inquiry. */
  readonly start: number;
  readonly end: number;
  /**
   * Rises at every comma, bracket, "but" and sentence end: what is denied or put off in one clause is so in no other.
   */
  readonly clause: number;
  readonly sentence: number;
};

const parts = /\d+(?:[.,'’]\d+)*[\p{L}\p{M}\p{N}]*|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]|\n+/gu;
const isPlain = /^[a-z0-9]+$/;
const negative = /^(?:do|does|did|wo|is|are|was|were|ca|could|would|should|has|have|had|ai)n$/;
const abbreviations = new Set(
  'max min ca approx st ave apt no tel ph mr mrs dr incl inkl mtl zi nr str mio mrd tsd aprox av sr sra eur rs'.split(
    ' ',
  ),
);
const turns = new Set(
  'but however though although aber sondern doch pero sino mas porem mais cependant jedoch'.split(' '),
);
/** After "and" these begin a thought of its own. */
const beginners = new Set('i we want wants wanna need needs would looking am are im hope plan instead'.split(' '));
const anything = new Set('anything anywhere everything everywhere nothing nobody all'.split(' '));

/**
 * The words of an inquiry in order. "don't" is the one word "dont"; at other apostrophes words part ("I'm", "l'achat").
 * A number keeps its separators and the letters that follow at once: "450,000", "1.5m", "3br".
 */
export function inquiryWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  for (const match of text.matchAll(parts)) {
    const part = match[0];
    const start = match.index;
    const end = start + part.length;
    const last = words.at(-1);
    if (!isWordPart(part)) {
      if (endsSentence(part, text[end], last, start)) sentence += 1;
      if (partsClauses(part, text, start, end)) clause += 1;
      continue;
    }
    const folded = foldWord(part);
    if (folded === 't' && last !== undefined && last.end === start - 1 && negative.test(last.text)) {
      words[words.length - 1] = { ...last, text: `${last.text}t`, end };
      continue;
    }
    if (isTurn(folded, last)) clause += 1;
    words.push({ text: folded, start, end, clause: clause + sentence, sentence });
  }
  return words;
}

/** Where the words from `from` up to `to` stand in the inquiry. */
export function spanOf(
  words: readonly Word[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

function isTurn(word: string, last: Word | undefined): boolean {
  if (turns.has(word)) return last === undefined || !anything.has(last.text);
  return last?.text === 'and' && beginners.has(word);
}

function isWordPart(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

function foldWord(part: string): string {
  const lower = part.toLowerCase();
  return isPlain.test(lower) ? lower : foldText(part.replace('²', '2')).replace('’', "'");
}

function endsSentence(mark: string, next: string | undefined, last: Word | undefined, start: number): boolean {
  if (mark !== '.') return '!?;…\n。！？'.includes(mark[0] ?? '');
  if (next !== undefined && !/\s/.test(next)) return false;
  return last === undefined || last.end !== start || !isAbbreviation(last.text);
}

function isAbbreviation(word: string): boolean {
  return abbreviations.has(word) || (word.length === 1 && word >= 'a');
}

function partsClauses(mark: string, text: string, start: number, end: number): boolean {
  if (',，、:()[]¿¡—'.includes(mark)) return true;
  return (mark === '-' || mark === '–') && text[start - 1] === ' ' && text[end] === ' ';
}
