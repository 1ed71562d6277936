import type { FileSource, Mapping } from '../../../shared/contract/intake.ts';
import type { MappingGuess } from '../../../shared/domain/intake/mapping.ts';
import { needsDateOrder, type DateOrder } from '../../../shared/domain/intake/moment.ts';
import { orderOfTitle } from '../../../shared/domain/intake/title-order.ts';
import { AppError } from '../app-error.ts';
import { forEachRow, type Table } from './read-file.ts';

const rowsPerStep = 250;

type Proof = { readonly order: DateOrder; readonly date: string; readonly line: number };
type Questions = MappingGuess['questions'];

const words: Readonly<Record<DateOrder, string>> = { day_first: 'day first', month_first: 'month first' };

/** The columns of a mapping that hold the date of the inquiry. */
export function dateColumns(mapping: Mapping | MappingGuess['proposals']): number[] {
  return mapping.filter(({ field }) => field === 'receivedAt').map(({ column }) => column);
}

/**
 * Whether the order of day and month must be asked, by all rows that were looked at instead of the few that are shown.
 * `columns` hold the dates. A guess that saw such dates and asks nothing knows the order from elsewhere.
 */
export function dateQuestions(guess: MappingGuess, columns: number[], table: Table): Questions {
  const { sampleRows, headRows } = table;
  if (toldOrder(table, columns) !== null) return [];
  const dates = valuesOf(headRows, columns);
  if (!needsDateOrder(dates).mustAsk) return [];
  const isAsked = guess.questions.some(({ kind }) => kind === 'date_order');
  const isSameColumns = String(dateColumns(guess.proposals)) === String(columns);
  if (!isAsked && isSameColumns && needsDateOrder(valuesOf(sampleRows, columns)).mustAsk) return [];
  return [{ kind: 'date_order', text: `Is ${openDate(dates)} written day first or month first?`, columns }];
}

function valuesOf(rows: readonly (readonly string[])[], columns: readonly number[]): string[] {
  return rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
}

function toldOrder({ header }: Table, columns: readonly number[]): DateOrder | null {
  return columns.map((column) => orderOfTitle(header[column] ?? '')).find((order) => order !== null) ?? null;
}

/** What the dates of a whole file prove or their titles tell, as `needsDateOrder` says, and a date of it that can be read two ways. */
export function provenOrder(
  source: FileSource,
  table: Table,
  columns: readonly number[],
  onStep: () => void,
): { readonly order: DateOrder | null; readonly example: string } {
  const dates = new Set<string>();
  forEachDate(source, table, columns, onStep, (date) => dates.add(date));
  return { order: needsDateOrder(dates).order ?? toldOrder(table, columns), example: openDate(dates) };
}

function openDate(dates: Iterable<string>): string {
  for (const date of dates) if (needsDateOrder([date]).mustAsk) return date.trim();
  return '';
}

/** Refuses what the broker said of the dates if the file itself proves the other order, and names the line that does. */
export function refuseDisproved(
  said: DateOrder,
  source: FileSource,
  table: Table,
  columns: readonly number[],
  onStep: () => void,
): void {
  const seen = new Set<string>();
  const proofs: Proof[] = [];
  let isOpen = false;
  forEachDate(source, table, columns, onStep, (date, line) => {
    if (seen.has(date)) return;
    seen.add(date);
    const { order, mustAsk } = needsDateOrder([date]);
    isOpen ||= mustAsk;
    if (order !== null && hasLargeNumber(date)) proofs.push({ order, date, line });
  });
  const [first] = proofs;
  const isBorneOut = proofs.some(({ order }) => order === said);
  if (isOpen && first !== undefined && !isBorneOut) throw disproved(said, first, columns);
}

/** Dots prove an order, too, but not so surely that nobody may say otherwise. */
function hasLargeNumber(date: string): boolean {
  return (date.match(/\d+/g) ?? []).slice(0, 2).some((number) => Number(number) > 12);
}

function disproved(said: DateOrder, { order, date, line }: Proof, columns: readonly number[]): AppError {
  return new AppError(
    'INVALID_INPUT',
    `Line ${line} has the date “${date.trim().slice(0, 40)}”, which can only be ${words[order]}, so the dates of this file are not read ${words[said]}. Say ${words[order]}, or mend that line.`,
    { question: 'date_order', columns: [...columns] },
  );
}

function forEachDate(
  source: FileSource,
  table: Table,
  columns: readonly number[],
  onStep: () => void,
  onDate: (date: string, line: number) => void,
): void {
  let looked = 0;
  forEachRow(source, table, ({ cells, line }) => {
    if (looked % rowsPerStep === 0) onStep();
    looked += 1;
    for (const column of columns) onDate(cells[column] ?? '', line);
    return true;
  });
}
