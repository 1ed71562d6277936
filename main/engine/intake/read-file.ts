import { basename } from 'node:path';
import type { FileSource, Reading } from '../../../shared/contract/intake.ts';
import { findHeader, plainHeader } from '../../../shared/domain/intake/header.ts';
import { ungarbled } from '../../../shared/domain/intake/garbled.ts';
import { guessSeparator } from '../../../shared/domain/intake/separator.ts';
import { AppError } from '../app-error.ts';
import type { Encoding } from './encoding.ts';
import { forEachPiece, measureSource } from './file-text.ts';
import { createTableParser, type TableRow } from './table-parser.ts';
import { separatorWithin, unwrapped } from './wrapped-rows.ts';

/** What must be known of a table to read its rows. */
export type TableShape = {
  readonly encoding: Encoding;
  readonly separator: string;
  /** The separator inside the one cell of each row, where a spreadsheet has wrapped whole rows; null elsewhere. */
  readonly within: string | null;
  /** How many rows stand before the data: the header and what is above it. */
  readonly rowsBefore: number;
};

export type Table = TableShape & {
  readonly name: string;
  readonly bytes: number;
  /** The row that names the columns, counted from 1 below a separator line; 0 = none does. */
  readonly headerRow: number;
  readonly header: string[];
  /** The first rows with a value, and what fills columns that these leave empty, up to 20; very long cells are cut. */
  readonly sampleRows: string[][];
  /** All rows with a value in the part that is looked at. */
  readonly headRows: readonly (readonly string[])[];
  /** How the text begins. */
  readonly start: string;
  /** Rows with a value. Exact when the file fits into the part that is looked at, about 384 KB. */
  readonly rowEstimate: number;
};

export type RowCount = { readonly rows: number; readonly blank: number };

const mostSamples = 20;
/** How many of these may come from further down. */
const mostFound = 8;
const mostColumns = 1000;
const longestSample = 1000;
const startLength = 200;
const headLength = 384 * 1024;
const separatorLine = /^sep=(.)\n/i;

/**
 * Looks into a file or text: how it is encoded and cut, its header, its first rows; what `reading` says goes before what
 * is found. Throws AppError FILE_UNREADABLE.
 */
export function inspectTable(source: FileSource, reading: Reading = {}): Table {
  const { bytes, encoding } = measureSource(source, reading.encoding);
  const { text, isWhole } = readHead(source, encoding);
  const named = separatorLine.exec(text)?.[1];
  const separator = reading.separator ?? named ?? guessSeparator(text);
  const wrapped = parseHead(text, separator, isWhole);
  const within = reading.separator === undefined ? separatorWithin(wrapped) : null;
  const rows = wrapped.map((row) => unwrapped(row, within));
  const above = named === undefined ? 0 : 1;
  const headerIndex =
    reading.headerRow === undefined
      ? findHeader(rows.slice(above).map(({ cells }) => cells))
      : Math.min(reading.headerRow, rows.length - above) - 1;
  const rowsBefore = above + headerIndex + 1;
  const data = rows.slice(rowsBefore).filter(hasValue);
  const header =
    headerIndex < 0 ? plainHeader(widest(data)) : titlesOf(rows[rowsBefore - 1]?.cells ?? [], widest(data));
  if (header.length > mostColumns) throw new AppError('FILE_UNREADABLE', 'The file has more than 1,000 columns.');
  return {
    name: nameOf(source),
    bytes,
    encoding,
    separator,
    within,
    start: text.slice(0, startLength),
    rowsBefore,
    headerRow: headerIndex + 1,
    header,
    sampleRows: samplesOf(data).map(({ cells }) => cells.map((cell) => cell.slice(0, longestSample))),
    headRows: data.map(({ cells }) => cells),
    rowEstimate: isWhole ? data.length : estimate(data.length, text, bytes, encoding),
  };
}

/**
 * Gives every row after the header that has a value, in file order, with bounded memory, until `onRow` gives false; blank rows are only counted.
 * What `onRow` throws ends the reading and comes out here. Throws AppError FILE_UNREADABLE.
 */
export function forEachRow(source: FileSource, shape: TableShape, onRow: (row: TableRow) => unknown): RowCount {
  let seen = 0;
  let blank = 0;
  let isWanted = true;
  const parser = createTableParser(shape.separator, (row) => {
    seen += 1;
    if (!isWanted || seen <= shape.rowsBefore) return;
    if (hasValue(row)) isWanted = onRow(unwrapped(row, shape.within)) !== false;
    else blank += 1;
  });
  forEachPiece(source, shape.encoding, (text) => {
    parser.write(text);
    return isWanted;
  });
  if (isWanted) parser.end();
  return { rows: Math.max(0, seen - shape.rowsBefore), blank };
}

function readHead(source: FileSource, encoding: Encoding): { text: string; isWhole: boolean } {
  let text = '';
  const isWhole = forEachPiece(source, encoding, (piece) => {
    text += piece;
    return text.length < headLength;
  });
  if (text.trim() === '') throw new AppError('FILE_UNREADABLE', 'The file is empty.');
  return { text, isWhole };
}

function parseHead(text: string, separator: string, isWhole: boolean): TableRow[] {
  const rows: TableRow[] = [];
  const parser = createTableParser(separator, (row) => rows.push(row));
  parser.write(text);
  if (isWhole || rows.length === 0) parser.end();
  return rows;
}

function hasValue({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== '' && cell.trim() !== '');
}

/** Many a column is seldom filled: what it holds is known by the first row that fills it. */
function samplesOf(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.length <= mostSamples) return rows;
  const filled = new Set<number>();
  const isNew = rows.map((row, at) => noteFilled(row, filled) && at >= mostSamples - mostFound);
  const found = rows.filter((_, at) => isNew[at]).slice(0, mostFound);
  const others = rows.filter((_, at) => !isNew[at]).slice(0, mostSamples - found.length);
  return [...others, ...found];
}

function noteFilled({ cells }: TableRow, filled: Set<number>): boolean {
  const before = filled.size;
  for (const [column, cell] of cells.entries()) {
    if (cell !== '' && !filled.has(column) && cell.trim() !== '') filled.add(column);
  }
  return filled.size > before;
}

/** Columns without a title count as far as they hold values. */
function titlesOf(cells: readonly string[], usedWidth: number): string[] {
  const width = Math.min(cells.length, Math.max(lastFilled(cells) + 1, usedWidth));
  return cells.slice(0, width).map((cell) => ungarbled(cell.trim().slice(0, longestSample)));
}

function widest(rows: readonly TableRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 1);
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}

function estimate(rows: number, text: string, bytes: number, encoding: Encoding): number {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const headBytes = isWide ? text.length * 2 : Buffer.byteLength(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
  return Math.round((rows * bytes) / headBytes);
}

function nameOf(source: FileSource): string {
  return source.name ?? ('path' in source ? basename(source.path) : 'Pasted text');
}
