import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { millisecondsOf } from './measure.ts';

const tables = ['lead', 'lead_contact', 'inquiry'] as const;

/**
 * The yardstick of an import: the same rows, cleaned already, read from CSV by the sqlite3 command line into the same
 * tables with the same indexes, in one transaction and without any of the checks. Milliseconds.
 */
export async function plainImport(folder: string): Promise<number> {
  const source = path.join(folder, 'baton.db');
  const target = path.join(folder, 'plain-import.db');
  const csv = (table: string) => path.join(folder, `${table}.csv`);
  for (const table of tables) {
    const file = fs.openSync(csv(table), 'w');
    execFileSync('sqlite3', ['-csv', source, `SELECT * FROM ${table} ORDER BY 1`], {
      stdio: ['ignore', file, 'inherit'],
    });
    fs.closeSync(file);
  }
  createTables(source, target);
  const script = [
    'PRAGMA synchronous = FULL;',
    'PRAGMA cache_size = -65536;',
    'PRAGMA wal_autocheckpoint = 0;',
    'PRAGMA temp_store = MEMORY;',
    'BEGIN;',
    '.mode csv',
    ...tables.map((table) => `.import "${csv(table)}" ${table}`),
    'COMMIT;',
  ].join('\n');
  const time = await millisecondsOf(() =>
    execFileSync('sqlite3', [target], { input: `${script}\n`, stdio: ['pipe', 'ignore', 'inherit'] }),
  );
  requireSame(source, target);
  for (const table of tables) fs.rmSync(csv(table));
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(target + suffix, { force: true });
  return time;
}

/** Empty cells of a CSV are texts, which strict tables refuse. */
function createTables(source: string, target: string): void {
  const from = new Database(source, { readonly: true });
  const statements = from
    .prepare<[string], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND type IN ('table', 'index') AND tbl_name IN (SELECT value FROM json_each(?))
       ORDER BY type DESC`,
    )
    .pluck()
    .all(JSON.stringify(tables));
  from.close();
  const to = new Database(target);
  to.pragma('journal_mode = WAL');
  to.pragma('foreign_keys = OFF');
  for (const sql of statements) to.exec(sql.replace(/\) STRICT$/, ')'));
  to.close();
}

function requireSame(source: string, target: string): void {
  const count = (file: string, table: string) => {
    const database = new Database(file, { readonly: true });
    const rows = database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    database.close();
    return rows;
  };
  for (const table of tables) {
    if (count(source, table) !== count(target, table)) throw new Error(`The yardstick did not read all of ${table}.`);
  }
}
