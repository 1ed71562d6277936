import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';

export type LockHolder = { readonly door: string; readonly pid: number; readonly since: number };

export type DataLock = { release(): void };

/**
 * One host for each data folder. SQLite's own lock on a small file beside the data holds it: the operating system
 * lets go of it when the process dies, however it dies, so there is no stale lock to clean up.
 */
export function lockDataFolder(folder: string, holder: LockHolder): DataLock {
  const noteFile = path.join(folder, 'baton.lock.json');
  const lock = new Database(path.join(folder, 'baton.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw refusal(readHolder(noteFile));
    throw error;
  }
  fs.writeFileSync(noteFile, JSON.stringify(holder));
  return {
    release() {
      fs.rmSync(noteFile, { force: true });
      lock.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function readHolder(noteFile: string): LockHolder | null {
  try {
    return JSON.parse(fs.readFileSync(noteFile, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

function refusal(holder: LockHolder | null): AppError {
  const who = holder ? `Baton (${holder.door}, process ${holder.pid})` : 'Another Baton';
  return new AppError(
    'DATA_LOCKED',
    `${who} already has this data folder open. Use that window, or close it and try again.`,
    holder ? { door: holder.door, pid: holder.pid, since: holder.since } : undefined,
  );
}
