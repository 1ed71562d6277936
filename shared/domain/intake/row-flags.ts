import type { Flag } from '../../contract/lead-filter.ts';
import { flagOfWords } from './flag-words.ts';
import { headerWords } from './header.ts';
import { yesOrNo } from './yes-no.ts';

/** What the cell of a column of flags says: the flags, and the words in it that name none, which are kept as tags. */
export type SaidFlags = { readonly flags: readonly Flag[]; readonly others: readonly string[] };

/**
 * Reads one column of flags: the flag of its header for whoever says yes ("Do not contact: yes"), or flags by their names
 * ("VIP; Referral"). Pure.
 */
export function createFlagReader(header: string): (cell: string) => SaidFlags {
  const asked = flagOfWords(headerWords(header));
  return (cell) => {
    const answer = yesOrNo(cell);
    if (asked !== null && answer !== null) return { flags: answer ? [asked] : [], others: [] };
    const words = cell.split(/[,;|\n]/).filter((word) => word.trim() !== '' && yesOrNo(word) !== false);
    const named = words.map((word) => flagOfWords(headerWords(word)));
    return {
      flags: [...new Set(named.filter((flag) => flag !== null))],
      others: words.filter((_, index) => named[index] === null),
    };
  };
}
