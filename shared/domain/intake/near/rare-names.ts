import type { NameParts } from './names.ts';

/** How usual the words of names are among the people that are compared. */
export type NameCounts = {
  /** A row with this name: its words are counted from now on. */
  countRow(name: NameParts): void;
  countLead(name: NameParts): void;
  /** Whether chance alone would hardly give two people this name. */
  isRare(name: NameParts): boolean;
};

/** In smaller offices a name is judged as if among so many, or every word would be usual. */
const fewestPeople = 1000;
/** One chance in twenty. */
const chance = 1 / 20;

/**
 * A given name that `a` others have and a family name that `b` others have meet by chance in about a × b ÷ people.
 * Words that no row's name has are not counted.
 */
export function createNameCounts(): NameCounts {
  const bearers = new Map<string, number>();
  let people = 0;
  const countKnown = (word: string) => {
    const known = bearers.get(word);
    if (known !== undefined) bearers.set(word, known + 1);
  };
  const othersOf = (word: string) => Math.max(1, (bearers.get(word) ?? 0) - 1);
  return {
    countRow({ first, last }) {
      people += 1;
      bearers.set(first, (bearers.get(first) ?? 0) + 1);
      if (last !== first) bearers.set(last, (bearers.get(last) ?? 0) + 1);
    },
    countLead({ first, last }) {
      people += 1;
      countKnown(first);
      if (last !== first) countKnown(last);
    },
    isRare: ({ first, last }) => othersOf(first) * othersOf(last) <= Math.max(people, fewestPeople) * chance,
  };
}
