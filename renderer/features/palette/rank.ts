import { entryGroups, type Entry, type EntryGroup } from './entry.ts';

type Searchable = Pick<Entry, 'label' | 'also' | 'detail' | 'isFound'>;

/** Small letters without accents, as people type them. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}

/**
 * How well an entry answers what was typed, 0 to 100; null = not at all. The beginning of the label is worth most, then
 * beginnings of its words, then parts of words, then the letters in their order. Every word typed must be found.
 */
export function matchOf(text: string, { label, also = '', detail = '', isFound }: Searchable): number | null {
  const wanted = folded(text);
  const name = folded(label);
  if (name === wanted) return 100;
  if (name.startsWith(wanted)) return 90;
  const words = wanted.split(/\s+/);
  const scores = words.map((word) => wordMatch(word, name, `${folded(also)} ${folded(detail)}`));
  if (scores.every((score) => score !== null)) return Math.min(...scores);
  if (isFound) return 50;
  const letters = words.join('');
  if (initialsOf(name).startsWith(letters)) return 45;
  return letters.length >= 3 && hasInOrder(name, letters) ? 10 : null;
}

function wordMatch(word: string, name: string, rest: string): number | null {
  if (beginsAWord(word, name)) return 70;
  if (beginsAWord(word, rest)) return 40;
  return word.length > 1 && name.includes(word) ? 30 : null;
}

function beginsAWord(word: string, text: string): boolean {
  return ` ${text.replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')}`.includes(` ${word}`);
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('');
}

function hasInOrder(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

export type RankedGroup = { readonly group: EntryGroup; readonly entries: readonly Entry[] };

const mostOfAGroup = 8;

/** What answers best first, in its groups; the group with the best answer leads. */
export function ranked(text: string, entries: readonly Entry[]): readonly RankedGroup[] {
  const scored = entries.flatMap((entry) => {
    const score = matchOf(text, entry);
    return score === null ? [] : [{ entry, score }];
  });
  return entryGroups
    .map((group) => scored.filter(({ entry }) => entry.group === group).toSorted((a, b) => b.score - a.score))
    .filter((group) => group.length > 0)
    .toSorted(([a], [b]) => (b?.score ?? 0) - (a?.score ?? 0))
    .map((group) => groupOf(group.map(({ entry }) => entry).slice(0, mostOfAGroup)));
}

/** Nothing is searched for: groups in their order. */
export function unranked(entries: readonly Entry[]): readonly RankedGroup[] {
  return entryGroups
    .map((group) => entries.filter((entry) => entry.group === group))
    .filter((group) => group.length > 0)
    .map(groupOf);
}

function groupOf(entries: readonly Entry[]): RankedGroup {
  const [first] = entries;
  return { group: first?.group ?? 'Acts', entries };
}
