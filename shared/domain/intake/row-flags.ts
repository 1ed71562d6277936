import type { Flag } from '../../contract/lead-filter.ts';
import { flagOfTitle, flagOfWords, isSubscribed } from './flag-words.ts';
import { bareTitle, headerWords } from './header.ts';
import { tagsOf } from './row-parts.ts';
import { yesOrNo } from './yes-no.ts';

/** What the cell of a column of flags says: the flags, and the words in it that name none, which are kept as tags. */
export type SaidFlags = { readonly flags: readonly Flag[]; readonly others: readonly string[] };

/**
 * Reads one column of flags: the flag of its header for whoever says yes ("Do not contact: yes"), or flags by their names
 * ("VIP; Referral"). Pure.
 */
export function createFlagReader(header: string): (cell: string) => SaidFlags {
  const asked = flagOfTitle(headerWords(header)) ?? flagOfTitle(headerWords(bareTitle(header)));
  return (cell) => {
    const answer = yesOrNo(cell);
    if (asked !== null && answer !== null) return { flags: answer === asked.isForNo ? [] : [asked.flag], others: [] };
    const words = cell
      .split(/[,;|\n]/)
      .filter((word) => word.trim() !== '' && yesOrNo(word) !== false && !isSubscribed(word));
    const named = words.map((word) => flagOfWords(headerWords(word)));
    return {
      flags: [...new Set(named.filter((flag) => flag !== null))],
      others: words.filter((_, index) => named[index] === null),
    };
  };
}

/** The wishes to be left alone that a status or tags name ("Do Not Call"), which stay what they are. Pure. */
export function wishesNamedIn(cell: string): Flag[] {
  return tagsOf(cell)
    .map((tag) => flagOfWords(headerWords(tag)))
    .filter((flag) => flag === 'doNotContact' || flag === 'unsubscribed');
}

/** What several readers say of one row, each flag once. */
export function allFlags<Row>(readers: readonly ((row: Row) => readonly Flag[])[], row: Row): readonly Flag[] {
  let all: readonly Flag[] = [];
  for (const read of readers) {
    const flags = read(row);
    if (flags.length > 0) all = all.length === 0 ? flags : [...all, ...flags];
  }
  return all.length < 2 ? all : [...new Set(all)];
}
