import type { Word } from './inquiry-words.ts';

type Element =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'gap'; readonly most: number; readonly barred: Barred };
type Phrase<T> = { readonly value: T; readonly rest: readonly Element[] };

/** Words that no gap of a phrase may skip. */
type Barred = ReadonlySet<string>;

export type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** A phrase in an inquiry: its words from `from` up to `to`. */
export type Found<T> = { readonly value: T; readonly from: number; readonly to: number };

/**
 * Phrases to look for, parted by `|` and line breaks. In a phrase, `a/b` is either word, `*3` up to three words of any
 * kind but `barred` ones, and `<name>` the words listed under that name. A phrase begins with a word.
 */
export function phrases<T>(
  entries: readonly (readonly [T, string])[],
  lists: Readonly<Record<string, string>> = {},
  barred: Barred = new Set(),
): Phrases<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [value, list] of entries) {
    for (const phrase of list.split(/[|\n]/)) {
      const [first, ...rest] = phrase
        .trim()
        .split(' ')
        .map((part) => elementOf(part, lists, barred));
      if (first?.kind !== 'words') throw new Error(`The phrase “${phrase}” has to begin with a word.`);
      for (const word of first.words) {
        const alike = byFirst.get(word) ?? [];
        alike.push({ value, rest });
        byFirst.set(word, alike);
      }
    }
  }
  return byFirst;
}

/** Every phrase in the words, the longest of those that begin at a word, none inside another; never across clauses. */
export function findPhrases<T>(among: Phrases<T>, words: readonly Word[]): Found<T>[] {
  const found: Found<T>[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const longest = phraseAt(among, words, from);
    if (longest === null) continue;
    found.push(longest);
    from = longest.to - 1;
  }
  return found;
}

/** The longest phrase that begins at a word, or null. */
export function phraseAt<T>(among: Phrases<T>, words: readonly Word[], from: number): Found<T> | null {
  const first = words[from];
  const candidates = first === undefined ? undefined : among.get(first.text);
  if (first === undefined || candidates === undefined) return null;
  let longest: Found<T> | null = null;
  for (const { value, rest } of candidates) {
    const to = endOf(rest, 0, words, from + 1, first.clause);
    if (to > (longest?.to ?? 0)) longest = { value, from, to };
  }
  return longest;
}

/** Where the elements from `index` on end when they begin at word `at`; -1 where they do not stand. */
function endOf(rest: readonly Element[], index: number, words: readonly Word[], at: number, clause: number): number {
  const element = rest[index];
  if (element === undefined) return at;
  if (element.kind === 'words') {
    const word = words[at];
    if (word === undefined || word.clause !== clause || !element.words.has(word.text)) return -1;
    return endOf(rest, index + 1, words, at + 1, clause);
  }
  for (let skipped = 0; skipped <= element.most; skipped += 1) {
    const last = skipped > 0 ? words[at + skipped - 1] : undefined;
    if (skipped > 0 && (last?.clause !== clause || element.barred.has(last.text))) return -1;
    const end = endOf(rest, index + 1, words, at + skipped, clause);
    if (end >= 0) return end;
  }
  return -1;
}

function elementOf(part: string, lists: Readonly<Record<string, string>>, barred: Barred): Element {
  const gap = /^\*(\d)$/.exec(part);
  if (gap !== null) return { kind: 'gap', most: Number(gap[1]), barred };
  const words = part.split('/').flatMap((word) => {
    const name = /^<(\w+)>$/.exec(word)?.[1];
    return name === undefined ? [word] : (lists[name] ?? unknownList(name)).split(/[\s|]+/).filter((one) => one !== '');
  });
  return { kind: 'words', words: new Set(words) };
}

function unknownList(name: string): never {
  throw new Error(`No words are listed under “${name}”.`);
}
