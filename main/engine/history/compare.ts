import type { Cell, Row, Value } from './image.ts';
import { rulesOf, type TableName } from './tables.ts';

/** The way an act is turned: what has to stand there now, and what is to stand there. */
export type Turn = { readonly from: Row | null; readonly to: Row | null };

export function turnOf(cell: Cell, to: 'done' | 'undone'): Turn {
  return to === 'undone' ? { from: cell.after, to: cell.before } : { from: cell.before, to: cell.after };
}

/**
 * The first column that is not as the act left it; null: all are. A row that is missing or one too many counts as its
 * first column. What follows from other rows is not looked at. Pure.
 */
export function changedColumn(table: TableName, turn: Turn, current: Row | null): string | null {
  const { columns, loose } = rulesOf(table);
  const firm = columns.filter((column) => !loose.includes(column));
  if (table === 'lead_need') return sameSaid(turn.from, current) ? null : 'said';
  if (turn.from === null || current === null) return turn.from === current ? null : (firm[0] ?? null);
  const { from } = turn;
  return firm.find((column) => column in from && !isAsLeft(table, column, turn, current)) ?? null;
}

/** Whether all that follows from other rows is as the act left it, too. Pure. */
export function isLooselyAsLeft(table: TableName, { from }: Turn, current: Row | null): boolean {
  if (from === null || current === null) return from === current;
  return rulesOf(table).loose.every((column) => !(column in from) || from[column] === current[column]);
}

function isAsLeft(table: TableName, column: string, { from, to }: Turn, current: Row): boolean {
  const [left, found, goal] = [from?.[column] ?? null, current[column] ?? null, to?.[column] ?? null];
  if (table !== 'lead' || column !== 'flags') return left === found;
  // Each flag stands for itself: another one that was set since is no obstacle.
  return ((bits(left) ^ bits(found)) & (bits(left) ^ bits(goal))) === 0;
}

/** The flags with those of the act turned, and the others as they are now. Pure. */
export function turnedFlags({ from, to }: Turn, current: Row): number {
  return bits(current['flags']) ^ bits(from?.['flags']) ^ bits(to?.['flags']);
}

function bits(value: Value | undefined): number {
  return Number(value ?? 0);
}

function sameSaid(left: Row | null, right: Row | null): boolean {
  if (left !== null && !('said' in left)) return true;
  return saidText(left) === saidText(right);
}

/** What a person said, whatever the order of its fields. The subject stands with the person and counts there. */
export function saidText(row: Row | null): string {
  const said = JSON.parse(String(row?.['said'] ?? '{}')) as Readonly<Record<string, unknown>>;
  const fields = Object.entries(said).filter(([field]) => field !== 'subject');
  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
