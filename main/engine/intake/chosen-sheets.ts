import Papa from 'papaparse';
import type { Sheet } from '../../../shared/contract/intake.ts';
import { headerWords } from '../../../shared/domain/intake/header.ts';
import { guessMapping } from '../../../shared/domain/intake/mapping.ts';
import { AppError } from '../app-error.ts';
import { inspectTable } from './read-file.ts';

/** The cells of a sheet as they are written there. */
export type SheetCells = { readonly name: string; readonly isHidden: boolean; readonly rows: readonly string[][] };

/** One table out of a workbook, and what became of each of its sheets that has a value, in their order. */
export type ChosenSheets = { readonly text: string; readonly sheets: Sheet[] };

type Judged = SheetCells & {
  /** Its titles, whatever their spelling; null if no row names the columns. */
  readonly titles: string | null;
  readonly rowsBefore: number;
  readonly reaches: boolean;
  /** How many of name, e-mail and phone its titles name. */
  readonly named: number;
  /** How many fields of a lead it fills. */
  readonly fields: number;
};

const reach = new Set(['email', 'phone', 'phone2']);
const names = new Set(['name', 'firstName', 'lastName']);
const plain = new Set(['message', 'ignore']);
const sureEnough = 0.7;
const rowsLookedAt = 200;

/**
 * Chooses the sheet that holds people who can be reached, and all with the same titles, which are read one after the other.
 * Hidden sheets are passed over unless nothing else has a value. Null if no sheet has a value.
 */
export function chooseSheets(sheets: readonly SheetCells[]): ChosenSheets | null {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const seen = filled.filter(({ isHidden }) => !isHidden);
  const judged = (seen.length > 0 ? seen : filled).map(judge);
  const [first] = judged;
  if (first === undefined) return null;
  const groups = judged.filter(({ reaches }) => reaches).map((sheet) => likeOf(sheet, judged));
  const chosen = groups.toSorted(byPromise)[0] ?? [first];
  const { text, firstLines } = joined(chosen);
  const noted = filled.map((sheet): Sheet => {
    const firstLine = firstLines.get(sheet.name) ?? null;
    const found = judged.find(({ name }) => name === sheet.name);
    return { name: sheet.name, firstLine, leftOut: firstLine === null ? whyLeftOut(found, chosen) : null };
  });
  return { text, sheets: noted };
}

/** The first sheet as it is, then the rows of the others, and where each begins. */
function joined(chosen: readonly Judged[]): { text: string; firstLines: ReadonlyMap<string, number> } {
  const width = chosen.reduce((widest, { rows }) => Math.max(widest, widthOf(rows)), 0);
  const firstLines = new Map<string, number>();
  let text = '';
  let line = 1;
  for (const [at, { name, rows, rowsBefore }] of chosen.entries()) {
    const part = asCsv(at === 0 ? rows : rows.slice(rowsBefore), width);
    if (part === '') continue;
    firstLines.set(name, line);
    text += part;
    line += part.split('\n').length - 1;
  }
  return { text, firstLines };
}

/** For files that are taken in by themselves, with nobody to look at the sheets; null if all were read. */
export function leftOutSentence(sheets: readonly Sheet[]): string | null {
  const leftOut = sheets
    .filter((sheet) => sheet.leftOut !== null)
    .map(({ name, leftOut: why }) => `“${name}” (${why})`);
  return leftOut.length === 0 ? null : `Sheets left out: ${leftOut.join(', ')}.`;
}

function judge(sheet: SheetCells): Judged {
  try {
    const { header, sampleRows, headerRow, rowsBefore } = inspectTable(
      { text: asCsv(sheet.rows.slice(0, rowsLookedAt)) },
      { separator: ',' },
    );
    const { proposals } = guessMapping(header, sampleRows);
    const isNamed = (fields: ReadonlySet<string>) =>
      proposals.some(({ field, confidence }) => fields.has(field) && confidence >= sureEnough);
    return {
      ...sheet,
      titles: headerRow === 0 ? null : titlesOf(header),
      rowsBefore,
      reaches: sampleRows.length > 0 && proposals.some(({ field }) => reach.has(field)),
      named: [names, new Set(['email']), new Set(['phone', 'phone2'])].filter(isNamed).length,
      fields: new Set(proposals.map(({ field }) => field).filter((field) => !plain.has(field))).size,
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { ...sheet, titles: null, rowsBefore: 0, reaches: false, named: 0, fields: 0 };
  }
}

function titlesOf(header: readonly string[]): string {
  const words = header.map(headerWords);
  return JSON.stringify(words.slice(0, words.findLastIndex((title) => title !== '') + 1));
}

function likeOf(sheet: Judged, all: readonly Judged[]): readonly Judged[] {
  return sheet.titles === null ? [sheet] : all.filter(({ titles }) => titles === sheet.titles);
}

function byPromise(one: readonly Judged[], other: readonly Judged[]): number {
  const [{ named, fields }, rival] = [one[0]!, other[0]!];
  return rival.named - named || other.length - one.length || rival.fields - fields;
}

function whyLeftOut(sheet: Judged | undefined, chosen: readonly Judged[]): string {
  if (sheet === undefined) return 'it is hidden';
  if (chosen.includes(sheet)) return 'it has no rows';
  return sheet.reaches && sheet.named > 0 ? 'its columns are other ones' : 'it does not look like a list of people';
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** Every line ends, so that one sheet can follow another. */
function asCsv(rows: readonly (readonly string[])[], width = 0): string {
  if (rows.length === 0) return '';
  const padded = rows.map((row) =>
    row.length < width ? Array.from({ length: width }, (_, at) => row[at] ?? '') : row,
  );
  return `${Papa.unparse(padded, { newline: '\n' })}\n`;
}
