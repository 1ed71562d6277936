import fs from 'node:fs';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import type { FileSource } from '../../../shared/contract/intake.ts';
import { harmlessCell } from '../../../shared/domain/intake/harmless-cell.ts';
import { AppError } from '../app-error.ts';
import { chooseSheets, type ChosenSheets } from './chosen-sheets.ts';
import { hiddenSheets } from './hidden-sheets.ts';

/** `sheets`: what became of each sheet of a workbook. */
export type TextSource = { readonly source: FileSource; readonly sheets: ChosenSheets['sheets'] };

const packedMark = '504b0304';
/** Workbooks that began on a Macintosh count their days from here. */
const firstDayOfMac = '1904-01-01';
const largestBytes = 64 * 1024 ** 2;

/**
 * A source as text: a workbook becomes the table of its sheets that hold people, each cell as it is written there,
 * numbers to the last digit and dates without a zone. Everything else is given back as it is.
 */
export async function asText(source: FileSource): Promise<TextSource> {
  if (!('path' in source) || !isWorkbook(startOf(source.path))) return { source, sheets: [] };
  const { size } = fs.statSync(source.path);
  if (size > largestBytes) {
    throw new AppError(
      'FILE_TOO_LARGE',
      'The workbook is larger than 64 MB. Save the sheet as “CSV UTF-8” and import that.',
    );
  }
  const { text, sheets } = await readSheets(source.path);
  return { source: { name: source.name ?? path.basename(source.path), text }, sheets };
}

export function isWorkbook(start: Buffer): boolean {
  return start.subarray(0, 4).toString('hex') === packedMark;
}

/** `workbook` is a path or the bytes. Throws AppError FILE_UNREADABLE. */
export async function readSheets(workbook: string | Buffer): Promise<ChosenSheets> {
  const { sheets, hidden } = await sheetsOf(workbook);
  const chosen = chooseSheets(
    sheets.map(({ sheet, data }) => ({
      name: sheet,
      isHidden: hidden.has(sheet),
      rows: cellsOf(data),
    })),
  );
  if (chosen === null) throw new AppError('FILE_UNREADABLE', 'No sheet of the workbook has a value.');
  return chosen;
}

/** A sheet that is nothing but a chart has no cells, though the reader promises some. */
function cellsOf(data: readonly (readonly unknown[])[] | undefined): string[][] {
  return (data ?? []).map((row) => row.map((cell) => written(cell)));
}

async function sheetsOf(workbook: string | Buffer) {
  try {
    const bytes = typeof workbook === 'string' ? fs.readFileSync(workbook) : workbook;
    return { sheets: await readWorkbook(bytes, { parseNumber: plainNumber }), hidden: hiddenSheets(bytes) };
  } catch (cause) {
    throw new AppError(
      'FILE_UNREADABLE',
      'This is not an Excel workbook that can be read: it is damaged, locked by a password, or another packed file. In Excel, save the sheet as “CSV UTF-8” and import that.',
      undefined,
      cause,
    );
  }
}

/** A workbook keeps `14155550142` as `1.4155550142E10`: nothing is lost by that, and the digits are what was typed. */
function plainNumber(text: string): string {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (Number.isSafeInteger(number)) return String(number);
  return /e/i.test(text) ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** A text of a workbook is never run: it gets the mark that a reader of cells takes off again. */
function written(cell: unknown): string {
  if (cell instanceof Date) return wallTime(cell);
  return typeof cell === 'string' ? harmlessCell(cell) : typeof cell === 'boolean' ? String(cell) : '';
}

/** The time on the wall of whoever typed it: a workbook knows no zones. A clock alone is a part of day 0. */
function wallTime(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day, clock] = [text.slice(0, 10), text.slice(11, 19)];
  const isMidnight = clock === '00:00:00';
  if (date.getUTCFullYear() < 1900 || (day === firstDayOfMac && !isMidnight)) return clock.replace(/:00$/, '');
  return isMidnight ? day : `${day} ${clock}`;
}

function startOf(file: string): Buffer {
  const start = Buffer.alloc(4);
  try {
    const handle = fs.openSync(file, 'r');
    try {
      fs.readSync(handle, start, 0, 4, 0);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // Whoever reads the whole file meets the same fault and says what it is.
  }
  return start;
}
