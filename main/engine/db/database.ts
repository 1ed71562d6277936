import Database from 'better-sqlite3';

declare const writes: unique symbol;

/** A connection that may only read; every query use case takes this. */
export type ReadDatabase = {
  readonly raw: Database.Database;
  readonly file: string;
  /** The prepared statement for this text, compiled once per connection. */
  statement<Parameters extends unknown[] = unknown[], Row = unknown>(sql: string): Database.Statement<Parameters, Row>;
};

/** The one connection that writes. */
export type WriteDatabase = ReadDatabase & { readonly [writes]: true };

const cacheKilobytes = 64 * 1024;

function wrap(raw: Database.Database, file: string): ReadDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    raw,
    file,
    statement<Parameters extends unknown[], Row>(sql: string) {
      let found = statements.get(sql);
      if (!found) {
        found = raw.prepare(sql);
        statements.set(sql, found);
      }
      return found as unknown as Database.Statement<Parameters, Row>;
    },
  };
}

function applyCommonPragmas(raw: Database.Database): void {
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma(`cache_size = -${cacheKilobytes}`);
  raw.pragma('temp_store = MEMORY');
}

/** The pragmas of the writer. FULL is set by hand: the shipped build falls back to NORMAL under WAL. */
export function connectWriter(file: string): WriteDatabase {
  const raw = new Database(file, { timeout: 5000 });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('secure_delete = ON');
  raw.pragma('wal_autocheckpoint = 0');
  applyCommonPragmas(raw);
  return wrap(raw, file) as WriteDatabase;
}

export function connectReader(file: string): ReadDatabase {
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  applyCommonPragmas(raw);
  return wrap(raw, file);
}
