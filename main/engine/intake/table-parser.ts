import Papa from 'papaparse';
import { AppError } from '../app-error.ts';

export type TableRow = {
  readonly cells: readonly string[];
  /** Where the row begins in the file, counted from 1 as an editor does. */
  readonly line: number;
  /** Why the row cannot be trusted, as a sentence; null for a sound one. */
  readonly problem: string | null;
};

export type TableParser = { readonly write: (text: string) => void; readonly end: () => void };

type Parsed = {
  readonly data: string[][];
  readonly errors: readonly { readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

const longestRow = 150_000;
const mostGivenUp = 20;
const brokenQuote = 'A quotation mark in this row is never closed or stands in the wrong place.';
const overlong = 'The row is longer than 150,000 characters.';
const noTable =
  'This is not a table: in more than 20 rows the quotation marks do not match or there are over 150,000 characters.';

/**
 * Cuts text that comes in pieces into rows, with memory for one piece and one row. A quotation mark that is never closed
 * would swallow every row after it: where the swallowed lines look like rows themselves, only the line with the mark is
 * given up, and reading goes on after it.
 */
export function createTableParser(separator: string, onRow: (row: TableRow) => void): TableParser {
  let rest = '';
  let line = 1;
  let width = 0;
  let givenUp = 0;
  let isSkipping = false;

  const emit = (cells: string[], hasQuotes: boolean, problem: string | null) => {
    onRow({ cells, line, problem });
    line += 1 + (hasQuotes ? lineEnds(cells) : 0);
  };

  const giveUpLine = () => {
    givenUp += 1;
    if (givenUp > mostGivenUp) throw new AppError('FILE_UNREADABLE', noTable);
    const end = rest.indexOf('\n');
    const text = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end + 1);
    isSkipping = end < 0;
    emit(text.split(separator), false, text.length > longestRow || !text.includes('"') ? overlong : brokenQuote);
  };

  const drain = (isLast: boolean) => {
    for (;;) {
      if (rest === '') return;
      const parsed = parse(rest, separator, isLast);
      if (width < 2) width = usualWidth(parsed, rest, separator);
      const suspect = firstSwallowing(parsed, separator, width);
      const sound = suspect < 0 ? parsed.data : parsed.data.slice(0, suspect);
      const hasQuotes = rest.includes('"');
      const misquoted = new Set(parsed.errors.map((error) => error.row));
      let row = 0;
      for (const cells of sound) {
        const isShifted = misquoted.size > 0 && misquoted.has(row) && cells.length !== width;
        emit(cells, hasQuotes, isShifted ? brokenQuote : null);
        row += 1;
      }
      rest = rest.slice(suspect < 0 ? parsed.meta.cursor : endOfRows(rest, separator, suspect));
      if (suspect >= 0 || rest.length > longestRow) giveUpLine();
      else if (!isLast || rest === '') return;
    }
  };

  return {
    write: (text) => {
      const end = isSkipping ? text.indexOf('\n') : -1;
      if (isSkipping && end < 0) return;
      isSkipping = false;
      rest += text.slice(end + 1);
      drain(false);
    },
    end: () => {
      if (rest.endsWith('\n')) rest = rest.slice(0, -1);
      drain(true);
    },
  };
}

function parse(text: string, separator: string, isLast: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n' });
  const parsed: Parsed = parser.parse(text, 0, !isLast);
  return isLast ? { ...parsed, meta: { cursor: text.length } } : parsed;
}

/** The first row with a misplaced or open quotation mark that has swallowed rows after it. */
function firstSwallowing({ data, errors }: Parsed, separator: string, width: number): number {
  for (const row of new Set(errors.map((error) => error.row))) {
    const cells = data[row];
    if (cells !== undefined && hasSwallowed(cells, separator, width)) return row;
  }
  return -1;
}

/** A text of several lines fills one row between its first and its last line; swallowed rows fill one on each. */
function hasSwallowed(cells: readonly string[], separator: string, width: number): boolean {
  const lines = cells.join(separator).split('\n');
  const isFull = (line: string | undefined) => (line ?? '').split(separator).length >= width;
  return width > 1 && lines.length > 1 && isFull(lines[0]) && isFull(lines.at(-1));
}

/** The cells of the first sound row that has several; of the first line as it stands if there is none. */
function usualWidth({ data, errors }: Parsed, text: string, separator: string): number {
  const suspects = new Set(errors.map((error) => error.row));
  const sound = data.find((cells, row) => cells.length > 1 && !suspects.has(row));
  return sound?.length ?? text.slice(0, longestRow).split('\n', 1)[0]?.split(separator).length ?? 0;
}

function endOfRows(text: string, separator: string, rows: number): number {
  if (rows === 0) return 0;
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n', preview: rows });
  const parsed: Parsed = parser.parse(text, 0, false);
  return parsed.meta.cursor;
}

function lineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
