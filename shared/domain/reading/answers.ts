import { canonicalWord } from './canonical-word.ts';
import type { Word } from './inquiry-words.ts';
import { wordSet } from './manner.ts';
import type { Found } from './phrases.ts';
import { subjectLabels } from './words/subject-phrases.ts';
import { subjectWords } from './words/subjects.ts';

const subjects: ReadonlySet<string> = new Set(subjectWords.map(([subject]) => subject));
const labels = wordSet(subjectLabels);
const longestAnswer = 2;
const longestLabel = 8;

/** Subjects given as the answer to a form's question: "Interest: Buying", "Are you looking to buy or sell? Sell". */
export function answeredSubjects(text: string, words: readonly Word[]): Found<string>[] {
  return words.flatMap((word, from) => {
    const before = words[from - 1];
    if (before === undefined || before.clause === word.clause) return [];
    if (!/^\s?[:?]\s/.test(text.slice(before.end, word.start)) || !isLabel(words, from)) return [];
    let to = from + 1;
    while (to <= from + longestAnswer && words[to]?.clause === word.clause) to += 1;
    if (to > from + longestAnswer) return [];
    const value = canonicalWord('subject', text.slice(word.start, words[to - 1]?.end));
    return subjects.has(value) ? [{ value, from, to }] : [];
  });
}

function isLabel(words: readonly Word[], to: number): boolean {
  return words.slice(Math.max(0, to - longestLabel), to).some(({ text }) => labels.has(text));
}
