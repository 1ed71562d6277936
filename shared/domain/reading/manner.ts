import type { Word } from './inquiry-words.ts';
import { findPhrases, type Found, phrases } from './phrases.ts';
import {
  articles,
  denials,
  foremost,
  having,
  notForemost,
  others,
  ownership,
  putOff,
  putOffRest,
  putOffUntil,
  selves,
  shortened,
  speakers,
  trailingDenials,
} from './words/manner.ts';

const denying = phrases(denials);
const timing = phrases<'later' | 'rest' | 'until' | 'first' | 'none'>([
  ['later', putOff],
  ['rest', putOffRest],
  ['until', putOffUntil],
  ['first', foremost],
  ['none', notForemost],
]);
const denyingAfter = wordSet(trailingDenials);
const otherPeople = wordSet(others);
const self = wordSet(selves);
const owners = wordSet(ownership);
const has = wordSet(having);
const speaker = wordSet(speakers);
const contracted = wordSet(shortened);
const indefinite = wordSet(articles);
const furthestDenial = 8;
const furthestPerson = 8;
const furthestOwner = 4;
const mostBeforePutOff = 3;

/** How the words of an inquiry are meant: where something is denied, put off, or said to come first. */
export type Manner = {
  readonly words: readonly Word[];
  /** For the word after a denial, how many words it reaches over. */
  readonly denialsEndingAt: ReadonlyMap<number, number>;
  readonly putOffClauses: ReadonlySet<number>;
  readonly firstClauses: ReadonlySet<number>;
  /** Words that something before them in their clause puts off. */
  readonly putOffWords: ReadonlySet<number>;
};

type Span = { readonly from: number; readonly to: number };

export function readManner(words: readonly Word[]): Manner {
  const denialsEndingAt = new Map<number, number>();
  for (const { value, to } of findPhrases(denying, words)) if (value > 0) denialsEndingAt.set(to, value);
  const times = findPhrases(timing, words);
  const clausesOf = (kind: string) =>
    new Set(times.filter(({ value }) => value === kind).map(({ from }) => words[from]?.clause ?? 0));
  return {
    words,
    denialsEndingAt,
    putOffClauses: putOffClauses(words, times),
    firstClauses: clausesOf('first'),
    putOffWords: putOffWords(words, times),
  };
}

/** A clause that says nothing but "by the way" or "some day" puts off the next one. */
function putOffClauses(words: readonly Word[], times: readonly Found<string>[]): ReadonlySet<number> {
  const put = new Set<number>();
  for (const { value, from, to } of times) {
    if (value !== 'later') continue;
    const clause = words[from]?.clause ?? 0;
    put.add(clause);
    const next = words[to]?.clause === clause ? words[to + 1] : words[to];
    const isAlone = words[from - mostBeforePutOff]?.clause !== clause && next?.clause !== clause;
    if (isAlone && next !== undefined && next.sentence === words[from]?.sentence) put.add(next.clause);
  }
  return put;
}

function putOffWords(words: readonly Word[], times: readonly Found<string>[]): ReadonlySet<number> {
  const put = new Set<number>();
  let covered = 0;
  for (const { value, from, to } of times) {
    if (value !== 'rest' && value !== 'until') continue;
    const clause = words[from]?.clause;
    for (let at = Math.max(from + 1, covered); at < words.length; at += 1) {
      const word = words[at];
      if (word?.clause !== clause || (value === 'until' && at > to && speaker.has(word?.text ?? ''))) break;
      put.add(at);
      covered = at + 1;
    }
  }
  return put;
}

/** Whether a mention is denied: by words before it in its clause, within it, or directly after it. */
export function isDenied({ words, denialsEndingAt }: Manner, { from, to }: Span): boolean {
  const clause = words[from]?.clause;
  const next = words[to];
  if (next !== undefined && next.clause === clause && denyingAfter.has(next.text)) return true;
  for (let at = to - 1; at >= Math.max(1, from - furthestDenial); at -= 1) {
    if (at < from && words[at]?.clause !== clause) return false;
    const reach = denialsEndingAt.get(at);
    if (reach !== undefined && from - at <= reach && words[at - 1]?.clause === clause) return true;
  }
  return false;
}

/** Whether a mention is put off, or named beside what matters. */
export function isPutOff({ words, putOffClauses, putOffWords }: Manner, { from }: Span): boolean {
  return putOffClauses.has(words[from]?.clause ?? 0) || putOffWords.has(from);
}

export function comesFirst({ words, firstClauses }: Manner, { from }: Span): boolean {
  return firstClauses.has(words[from]?.clause ?? 0);
}

/** Whether a mention speaks of who writes: "sell my", "help us buy". */
export function namesSelf(words: readonly Word[], { from, to }: Span): boolean {
  return words.slice(from, to).some(({ text }) => self.has(text));
}

/** Whether a wish is somebody else's: the nearest person named before it in its clause is not the one who writes. */
export function isOfOthers({ words }: Manner, { from, to }: Span): boolean {
  if (namesSelf(words, { from, to })) return false;
  const clause = words[from]?.clause;
  for (let at = from - 1; at >= Math.max(0, from - furthestPerson); at -= 1) {
    const word = words[at];
    if (word === undefined || word.clause !== clause || self.has(word.text)) return false;
    if (otherPeople.has(word.text)) return true;
  }
  return false;
}

/** Whether a thing is somebody's already: "my little house", "we live in a condo", "the parents' farm". */
export function isOwned({ words }: Manner, { from }: Span): boolean {
  const clause = words[from]?.clause;
  let isIndefinite = false;
  for (let at = from - 1; at >= Math.max(0, from - furthestOwner); at -= 1) {
    const word = words[at];
    const before = words[at - 1]?.text ?? '';
    if (word === undefined || word.clause !== clause || word.text === 'for') return false;
    if (has.has(word.text) && before !== 'to') return true;
    if (!isIndefinite && owners.has(word.text)) return true;
    if (!isIndefinite && word.text === 's' && !contracted.has(before)) return true;
    isIndefinite ||= indefinite.has(word.text);
  }
  return false;
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/[\s|]+/).filter((word) => word !== ''));
}
