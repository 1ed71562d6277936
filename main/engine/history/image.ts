import type { ReadDatabase } from '../db/database.ts';
import { rulesOf, tableNames, type TableName } from './tables.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** What an act is about: leads, or a saved view. */
export type Subject = { readonly leadIds: readonly number[] } | { readonly viewId: number };

/** All rows of a subject, by table and key. */
export type Image = ReadonlyMap<string, Row>;

/** One row that an act changed: the columns that differ, or all of them where the row came or went (null). */
export type Cell = {
  readonly table: TableName;
  readonly key: number;
  readonly before: Row | null;
  readonly after: Row | null;
};

export function loadImage(db: ReadDatabase, subject: Subject): Image {
  const image = new Map<string, Row>();
  for (const table of tableNames) {
    for (const owner of ownersIn(table, subject)) {
      for (const { own_key: key, ...row } of loadRows(db, table, owner)) image.set(`${table} ${key}`, row);
    }
  }
  return image;
}

function ownersIn(table: TableName, subject: Subject): readonly number[] {
  if ('viewId' in subject) return table === 'saved_view' ? [subject.viewId] : [];
  return rulesOf(table).lead === null ? [] : subject.leadIds;
}

function loadRows(db: ReadDatabase, table: TableName, owner: number): (Row & { own_key: number })[] {
  const { key, lead, columns } = rulesOf(table);
  return db
    .statement<[number], Row & { own_key: number }>(
      `SELECT ${key} AS own_key, ${columns.join(', ')} FROM ${table} WHERE ${lead ?? key} = ?`,
    )
    .all(owner);
}

/** One row as it is now; null: there is none. */
export function loadRow(db: ReadDatabase, table: TableName, key: number): Row | null {
  const rules = rulesOf(table);
  const row = db
    .statement<[number], Row>(`SELECT ${rules.columns.join(', ')} FROM ${table} WHERE ${rules.key} = ?`)
    .get(key);
  return row ?? null;
}

/** What differs between two images. Pure. */
export function differences(before: Image, after: Image): Cell[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((place) => {
    const [table, key] = place.split(' ') as [TableName, string];
    return cellOf({
      table,
      key: Number(key),
      before: before.get(place) ?? null,
      after: after.get(place) ?? null,
    });
  });
}

function cellOf(cell: Cell): Cell[] {
  const { table, before, after } = cell;
  if (before === null || after === null) return [cell];
  const { columns, identity } = rulesOf(table);
  const changed = columns.filter((column) => before[column] !== after[column]);
  if (changed.length === 0) return [];
  const kept = columns.filter((column) => changed.includes(column) || identity.includes(column));
  return [{ ...cell, before: pick(before, kept), after: pick(after, kept) }];
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
