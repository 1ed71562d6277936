import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppError } from '../../../main/engine/app-error.ts';
import { connectReader } from '../../../main/engine/db/database.ts';
import { applicationId, newestVersion } from '../../../main/engine/db/migrate.ts';
import { openData } from '../../../main/engine/db/open.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-db-'));
  file = path.join(folder, 'baton.db');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const open = () => openData(folder, { door: 'test' }, 0);

function openAndClose(): void {
  const { database, lock } = open();
  database.raw.pragma('wal_checkpoint(TRUNCATE)');
  database.raw.close();
  lock.release();
}

/** The code that opening is refused with; the data file must not have changed by a byte. */
function refusalOf(): string {
  const before = fs.readFileSync(file);
  try {
    openAndClose();
    return 'opened';
  } catch (error) {
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    return (error as AppError).code;
  }
}

test('the writer is durable, checked and tidy: its pragmas are read back', () => {
  const { database, lock } = open();
  const pragma = (name: string) => database.raw.pragma(name, { simple: true });
  expect({
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    foreignKeys: pragma('foreign_keys'),
    secureDelete: pragma('secure_delete'),
    trustedSchema: pragma('trusted_schema'),
    autocheckpoint: pragma('wal_autocheckpoint'),
    cache: pragma('cache_size'),
    tempStore: pragma('temp_store'),
    applicationId: pragma('application_id'),
    version: pragma('user_version'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    secureDelete: 1,
    trustedSchema: 0,
    autocheckpoint: 0,
    cache: -65_536,
    tempStore: 2,
    applicationId,
    version: newestVersion,
  });
  database.raw.close();
  lock.release();
});

test('every table is STRICT', () => {
  const { database, lock } = open();
  const loose = database.raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
    .pluck()
    .all()
    .filter((name) => !String(name).startsWith('sqlite_'));
  expect(loose).toEqual([]);
  database.raw.close();
  lock.release();
});

test('the reader cannot write', () => {
  openAndClose();
  const reader = connectReader(file);
  expect(() => reader.raw.exec('UPDATE data_version SET revision = 9')).toThrow(/readonly/);
  reader.raw.close();
});

test('opening again changes nothing in the schema', () => {
  openAndClose();
  const schema = () => {
    const database = new Database(file, { readonly: true });
    const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
    database.close();
    return rows;
  };
  const before = schema();
  openAndClose();
  expect(schema()).toEqual(before);
});

test('a file of a newer Baton is refused and stays equal to the byte', () => {
  openAndClose();
  const database = new Database(file);
  database.pragma(`user_version = ${newestVersion + 10}`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  expect(refusalOf()).toBe('DATA_NEWER');
});

test('the file of another program is refused and stays equal to the byte', () => {
  const other = new Database(file);
  other.exec('CREATE TABLE recipe (name TEXT)');
  other.close();
  expect(refusalOf()).toBe('DATA_DAMAGED');
});

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['emptied', () => Buffer.alloc(0)],
  ['a text', () => Buffer.from('Name,Phone\nDana,1\n')],
  ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['cut inside a page', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2) + 777)],
  ['cut at a page', (bytes) => bytes.subarray(0, 4096 * 20)],
  ['with a broken header', (bytes) => Buffer.concat([randomBytes(100), bytes.subarray(100)])],
  [
    'with a page of noise',
    (bytes) => Buffer.concat([bytes.subarray(0, 4096), randomBytes(4096), bytes.subarray(8192)]),
  ],
];

test.each(damages)('a data file that is %s is never opened in silence', (_name, damage) => {
  openAndClose();
  fs.writeFileSync(file, damage(fs.readFileSync(file)));
  expect(refusalOf()).toBe('DATA_DAMAGED');
});

test('damage in an index alone is found too', () => {
  openAndClose();
  const database = new Database(file);
  database.unsafeMode(true);
  database.exec("INSERT INTO branch (name) VALUES ('North'), ('South')");
  database.pragma('writable_schema = ON');
  database.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT NOT NULL COLLATE NOCASE UNIQUE', 'name TEXT NOT NULL COLLATE BINARY UNIQUE') WHERE name = 'branch'",
  );
  database.pragma('writable_schema = RESET');
  database.exec("INSERT INTO branch (name) VALUES ('north'), ('a'), ('Z')");
  database.pragma('writable_schema = ON');
  database.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, 'COLLATE BINARY UNIQUE', 'COLLATE NOCASE UNIQUE') WHERE name = 'branch'",
  );
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  expect(refusalOf()).toBe('DATA_DAMAGED');
});

test('a folder in the place of the file, a file in the place of the folder: one clear code each', () => {
  fs.mkdirSync(file);
  expect(() => openAndClose()).toThrow(expect.objectContaining({ code: 'DATA_DAMAGED' }));
  const text = path.join(folder, 'text');
  fs.writeFileSync(text, 'x');
  expect(() => openData(text, { door: 'test' }, 0)).toThrow(expect.objectContaining({ code: 'DATA_READ_ONLY' }));
});

test('a second host is refused and learns who holds the data; after a release it opens', () => {
  const first = open();
  expect(() => openAndClose()).toThrow(
    expect.objectContaining({ code: 'DATA_LOCKED', details: { door: 'test', pid: process.pid, since: 0 } }),
  );
  first.database.raw.close();
  first.lock.release();
  expect(() => openAndClose()).not.toThrow();
});

test('what is left of another file’s log does not get into a new file', () => {
  fs.writeFileSync(`${file}-wal`, randomBytes(5000));
  openAndClose();
  const database = new Database(file, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});
