import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { millisecondsOf } from './measure.ts';

/** By the column that says which lead a row belongs to. */
const tables = { lead: 'id', lead_contact: 'lead_id', inquiry: 'lead_id' } as const;
const names = Object.keys(tables);

/**
 * The yardstick of an import: the same rows, cleaned already, read from CSV by the sqlite3 command line into the same
 * tables with the same indexes, in one transaction and without any of the checks. The first `present` leads are there
 * before. Milliseconds.
 */
export async function plainImport(folder: string, present = 0): Promise<number> {
  const source = path.join(folder, 'baton.db');
  const target = path.join(folder, 'plain-import.db');
  const csv = (table: string) => path.join(folder, `${table}.csv`);
  for (const [table, lead] of Object.entries(tables)) {
    const file = fs.openSync(csv(table), 'w');
    execFileSync('sqlite3', ['-csv', source, `SELECT * FROM ${table} WHERE ${lead} > ${present} ORDER BY 1`], {
      stdio: ['ignore', file, 'inherit'],
    });
    fs.closeSync(file);
  }
  createTables(source, target, present);
  const script = [
    'PRAGMA synchronous = FULL;',
    'PRAGMA cache_size = -65536;',
    'PRAGMA wal_autocheckpoint = 0;',
    'PRAGMA temp_store = MEMORY;',
    'BEGIN;',
    '.mode csv',
    ...names.map((table) => `.import "${csv(table)}" ${table}`),
    'COMMIT;',
  ].join('\n');
  const time = await millisecondsOf(() =>
    execFileSync('sqlite3', [target], { input: `${script}\n`, stdio: ['pipe', 'ignore', 'inherit'] }),
  );
  requireSame(source, target);
  for (const table of names) fs.rmSync(csv(table));
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(target + suffix, { force: true });
  return time;
}

/** Empty cells of a CSV are texts, which strict tables refuse. */
function createTables(source: string, target: string, present: number): void {
  const from = new Database(source, { readonly: true });
  const statements = (type: 'table' | 'index') =>
    from
      .prepare<[string, string], string>(
        `SELECT sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND type = ? AND tbl_name IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(type, JSON.stringify(names));
  const to = new Database(target);
  to.pragma('journal_mode = WAL');
  to.pragma('foreign_keys = OFF');
  for (const sql of statements('table')) to.exec(sql.replace(/\) STRICT$/, ')'));
  to.prepare('ATTACH ? AS filled').run(source);
  for (const [table, lead] of Object.entries(tables)) {
    to.exec(`INSERT INTO ${table} SELECT * FROM filled.${table} WHERE ${lead} <= ${present}`);
  }
  for (const sql of statements('index')) to.exec(sql);
  from.close();
  to.close();
}

function requireSame(source: string, target: string): void {
  const count = (file: string, table: string) => {
    const database = new Database(file, { readonly: true });
    const rows = database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    database.close();
    return rows;
  };
  for (const table of names) {
    if (count(source, table) !== count(target, table)) throw new Error(`The yardstick did not read all of ${table}.`);
  }
}
