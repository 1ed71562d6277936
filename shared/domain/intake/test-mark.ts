import { headerWords } from './header.ts';
import { isTestMark } from './header-words.ts';
import { yesOrNo } from './yes-no.ts';

/** Google's test leads carry this in their ids. */
const googleTest = /^TeSter-\d/;

/**
 * Tells the test leads of a form from people: Meta writes `<test lead: …>` into cells, Google a mark in a column of its own,
 * or `TeSter-…` as an id. Takes the header, then the cells of a row.
 */
export function createTestMark(header: readonly string[]): (cells: readonly string[]) => boolean {
  const words = header.map(headerWords);
  const marks = columnsOf(words, isTestMark);
  const ids = columnsOf(words, (word) => word === 'gclid' || word === 'lead id');
  const hasMarks = marks.length + ids.length > 0;
  return (cells) => {
    if (cells.some(isMetaTest)) return true;
    if (!hasMarks) return false;
    const isMarked = marks.some((column) => yesOrNo((cells[column] ?? '').trim()) === true);
    return isMarked || ids.some((column) => googleTest.test(cells[column] ?? ''));
  };
}

const angle = 60;

function isMetaTest(cell: string): boolean {
  return cell.charCodeAt(0) === angle && cell.startsWith('<test lead:');
}

function columnsOf(words: readonly string[], isWanted: (word: string) => boolean): number[] {
  return words.flatMap((word, column) => (isWanted(word) ? [column] : []));
}
