import type { DraftLead } from '../../../shared/domain/intake/row.ts';

/** What a row of a file says of where its lead comes from and where it belongs, in the words of the file. */
export type FilePlace = Pick<DraftLead, 'source' | 'agentName' | 'branchName' | 'statusName'>;

/** Numbers by the four words of a place, one after the other: one text for all would be put together for every row. */
type Numbered = Map<string | null, Numbered | number>;

/** Numbers the places that the rows of a file name, from 1 on in the order of the file; tells of each new one. */
export function createPlaceBook(onNew: (place: FilePlace) => void): (draft: FilePlace) => number {
  const book: Numbered = new Map();
  let numbers = 0;
  const under = (words: Numbered, word: string | null): Numbered => {
    let next = words.get(word);
    if (!(next instanceof Map)) words.set(word, (next = new Map()));
    return next;
  };
  return ({ source, agentName, branchName, statusName }) => {
    const last = under(under(under(book, source), branchName), agentName);
    let number = last.get(statusName);
    if (typeof number === 'number') return number;
    last.set(statusName, (number = numbers += 1));
    onNew({ source, agentName, branchName, statusName });
    return number;
  };
}
