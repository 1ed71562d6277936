import type { FileSource, Problem } from '../../../shared/contract/intake.ts';
import { createRowReader, type RowContext } from '../../../shared/domain/intake/row.ts';
import type { Refused } from '../../../shared/domain/intake/row-contact.ts';
import { isTotalsLine } from '../../../shared/domain/intake/totals-line.ts';
import { draftValues, type DraftValues } from './draft-values.ts';
import { createPlaceBook, type FilePlace } from './place-book.ts';
import { forEachRow, type TableShape } from './read-file.ts';

/** All that must be known to read the rows of a file, fit to be handed to another thread. */
export type RowRequest = { readonly source: FileSource; readonly shape: TableShape; readonly context: RowContext };

/** A refused row as it stood in the file. */
export type Reject = {
  readonly line: number;
  readonly reason: string;
  readonly repair: Problem['repair'];
  readonly cells: readonly string[];
};

/** What some hundred rows of a file say, in file order. */
export type RowPage = {
  /** How many rows it took, refused ones too. */
  readonly read: number;
  readonly drafts: readonly DraftValues[];
  readonly rejects: readonly Reject[];
  /** The places that are named here for the first time; they are numbered from 1 on through the whole file. */
  readonly places: readonly FilePlace[];
  /** Its last row has a date that can be read two ways: nothing after it was read. */
  readonly isOpen: boolean;
};

/** Gives a file's rows page by page until `take` says false. Throws AppError FILE_UNREADABLE. Returns how many were blank. */
export type PageReader = (request: RowRequest, take: (page: RowPage) => boolean) => number;

const rowsPerPage = 500;
const totalsLine = 'A line of totals, not a lead.';

type Growing = {
  read: number;
  readonly drafts: DraftValues[];
  readonly rejects: Reject[];
  readonly places: FilePlace[];
  isOpen: boolean;
};

function emptyPage(): Growing {
  return { read: 0, drafts: [], rejects: [], places: [], isOpen: false };
}

/** A line of totals is refused for whatever its figures are not: the broker is told what it is. */
function rejectOf({ reason, repair }: Refused, line: number, cells: readonly string[]): Reject {
  if (isTotalsLine(cells)) return { line, reason: totalsLine, repair: null, cells };
  return { line, reason, repair: repair ?? null, cells };
}

/** Reads in this thread. */
export const readPages: PageReader = ({ source, shape, context }, take) => {
  const readRow = createRowReader(context);
  let page = emptyPage();
  const placeOf = createPlaceBook((place) => page.places.push(place));
  const hand = () => {
    const full = page;
    page = emptyPage();
    return take(full) && !full.isOpen;
  };
  const { blank } = forEachRow(source, shape, ({ cells, line, problem }) => {
    const result = problem === null ? readRow(cells, line) : { ok: false as const, reason: problem };
    page.read += 1;
    if (result.ok) page.drafts.push(draftValues(result.lead, placeOf(result.lead)));
    else {
      page.rejects.push(rejectOf(result, line, cells));
      page.isOpen = result.isAmbiguousDate === true;
    }
    return page.read < rowsPerPage && !page.isOpen ? true : hand();
  });
  if (page.read > 0) hand();
  return blank;
};
