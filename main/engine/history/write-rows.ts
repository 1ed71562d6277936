import type { WriteContext } from '../context.ts';
import type { WriteDatabase } from '../db/database.ts';
import { indexAgain } from '../leads/api.ts';
import { keepChanges, loadUndoneOf, type Changes } from './act-rows.ts';
import { isLooselyAsLeft, turnedFlags, turnOf, type Turn } from './compare.ts';
import { loadRow, type Cell, type Row, type Value } from './image.ts';
import { comesBack } from './obstacles.ts';
import { rulesOf } from './tables.ts';

/** Writes the rows of an act as they stood before it, or after it. Returns the cells under the numbers they have now. */
export function writeRows(context: WriteContext, cells: readonly Cell[], to: 'done' | 'undone'): Cell[] {
  return cells.map((cell) => {
    const turn = turnOf(cell, to);
    const current = loadRow(context.db, cell.table, cell.key);
    if (!mayWrite(cell, turn, current)) return cell;
    const key = writeRow(context.db, cell, turn, current);
    return key === cell.key ? cell : { ...cell, key };
  });
}

/** What Baton has read or listed by itself in the meantime stays; who turns the act works it out anew. */
function mayWrite({ table }: Cell, turn: Turn, current: Row | null): boolean {
  return (table !== 'attention' && table !== 'lead_need') || isLooselyAsLeft(table, turn, current);
}

function writeRow(db: WriteDatabase, cell: Cell, turn: Turn, current: Row | null): number {
  const { table, key } = cell;
  if (turn.to === null) {
    db.statement(`DELETE FROM ${table} WHERE ${rulesOf(table).key} = ?`).run(key);
    return key;
  }
  if (current !== null && !(turn.from === null && comesBack(cell))) {
    updateRow(db, cell, turn, current);
    return key;
  }
  return insertRow(db, cell, turn.to, current === null ? key : null);
}

function updateRow(db: WriteDatabase, { table, key }: Cell, turn: Turn, current: Row): void {
  const { columns, loose, key: keyColumn } = rulesOf(table);
  const written = columns.filter((column) => turn.to !== null && column in turn.to);
  const own = table === 'lead' ? written.filter((column) => !loose.includes(column)) : written;
  if (own.length === 0) return;
  const values = own.map((column): Value => {
    return table === 'lead' && column === 'flags' ? turnedFlags(turn, current) : (turn.to?.[column] ?? null);
  });
  const set = own.map((column) => `${column} = ?`).join(', ');
  db.statement(`UPDATE ${table} SET ${set} WHERE ${keyColumn} = ?`).run(...values, key);
}

/** A row whose number another one got meanwhile comes back under a new number. */
function insertRow(db: WriteDatabase, { table, key: before }: Cell, row: Row, key: number | null): number {
  const { columns, key: keyColumn } = rulesOf(table);
  const places = columns.map(() => '?').join(', ');
  const inserted = db
    .statement(`INSERT INTO ${table} (${keyColumn}, ${columns.join(', ')}) VALUES (?, ${places})`)
    .run(key, ...columns.map((column) => row[column] ?? null));
  const now = key === null ? Number(inserted.lastInsertRowid) : before;
  if (table === 'inquiry') indexAgain(db, now, String(row['text']));
  return now;
}

/** Other undone acts about the lead know rows under the number that they had. */
export function renumber(
  db: WriteDatabase,
  leadId: number | null,
  before: readonly Cell[],
  now: readonly Cell[],
): void {
  const moved = before.flatMap((cell, index) => {
    const key = now[index]?.key ?? cell.key;
    return key === cell.key ? [] : [{ cell, key }];
  });
  if (moved.length === 0 || leadId === null) return;
  for (const { id, changes } of loadUndoneOf(db, leadId)) {
    const cells = changes.cells.map((cell) => ({
      ...cell,
      key: moved.find((each) => isSameRow(each.cell, cell))?.key ?? cell.key,
    }));
    keepChanges(db, id, { ...changes, cells } satisfies Changes);
  }
}

function isSameRow(moved: Cell, other: Cell): boolean {
  if (moved.table !== other.table || moved.key !== other.key) return false;
  const [own, another] = [moved.after ?? moved.before, other.before ?? other.after];
  return rulesOf(moved.table).identity.every((column) => own?.[column] === another?.[column]);
}
