import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../app-error.ts';
import { connectWriter, type WriteDatabase } from './database.ts';
import { watchSlowTables } from './kept.ts';
import { lockDataFolder, type DataLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { migrate, refuseForeign, schemaVersion } from './migrate.ts';
import { asAppError } from './sqlite-error.ts';

export const dataFileName = 'baton.db';

export type OpenedData = { readonly database: WriteDatabase; readonly lock: DataLock; readonly checkedAt: number };

const magic = Buffer.from('SQLite format 3\0', 'latin1');

/** Opens the office's data for writing: locked, verified, migrated. Whatever is refused is left as it was. */
export function openData(folder: string, holder: { door: string }, now: number): OpenedData {
  prepareFolder(folder);
  const lock = takeLock(folder, holder.door, now);
  try {
    const file = path.join(folder, dataFileName);
    if (fs.existsSync(file)) inspectHeader(file);
    else createData(file);
    const database = connectVerified(file);
    return { database, lock, checkedAt: now };
  } catch (error) {
    lock.release();
    throw asAppError(error);
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.R_OK | fs.constants.X_OK);
    const probe = path.join(folder, `.baton-${process.pid}.probe`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw folderError(error);
  }
}

function folderError(error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return new AppError('DISK_FULL', 'The disk is full. Make room, then start Baton again.');
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new AppError('DATA_READ_ONLY', 'The data folder is not a folder. Choose a folder that Baton may write to.');
  }
  return new AppError(
    'DATA_READ_ONLY',
    'Baton may not write to its data folder. Nothing was changed. Give yourself write permission there, or choose another folder.',
    { cause: code ?? 'unknown' },
  );
}

function takeLock(folder: string, door: string, now: number): DataLock {
  try {
    return lockDataFolder(folder, { door, pid: process.pid, since: now });
  } catch (error) {
    throw asAppError(error);
  }
}

/** Reads the header's bytes without opening the file, so that a refused file stays equal to the byte. */
function inspectHeader(file: string): void {
  const header = readHeader(file);
  if (header.length < 100 || !header.subarray(0, 16).equals(magic)) {
    throw new AppError(
      'DATA_DAMAGED',
      'The data file is not a Baton database: it is damaged or was replaced. It was left as it is. Move it aside and restore a backup.',
    );
  }
  refuseForeign({ version: header.readUInt32BE(60), applicationId: header.readUInt32BE(68), tables: 1 });
}

function readHeader(file: string): Buffer {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const header = Buffer.alloc(100);
      return header.subarray(0, fs.readSync(handle, header, 0, 100, 0));
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    throw new AppError(
      'DATA_DAMAGED',
      'The data file cannot be read. It was left as it is. Check the disk and the permissions of the data folder.',
      { cause: (error as NodeJS.ErrnoException).code ?? 'unknown' },
    );
  }
}

/** A new file comes into being whole under another name: an empty `baton.db` is always damage, never a fresh start. */
function createData(file: string): void {
  const draft = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(draft + suffix, { force: true });
  for (const suffix of ['-wal', '-shm']) {
    if (fs.existsSync(file + suffix)) fs.renameSync(file + suffix, `${file}${suffix}.orphan`);
  }
  const database = connectWriter(draft);
  migrate(database);
  database.raw.pragma('wal_checkpoint(TRUNCATE)');
  database.raw.close();
  fs.renameSync(draft, file);
}

function connectVerified(file: string): WriteDatabase {
  const database = connectWriter(file);
  try {
    const foundId = Number(database.raw.pragma('application_id', { simple: true }));
    refuseForeign({ version: schemaVersion(database), applicationId: foundId, tables: 1 });
    verifyIntegrity(database);
    migrate(database);
    watchSlowTables(database);
    return database;
  } catch (error) {
    database.raw.close();
    throw error;
  }
}

function verifyIntegrity(database: WriteDatabase): void {
  const faults = database.raw.pragma('integrity_check(5)') as { integrity_check: string }[];
  const orphans = database.raw.pragma('foreign_key_check') as unknown[];
  if (faults[0]?.integrity_check === 'ok' && orphans.length === 0) return;
  throw new AppError(
    'DATA_DAMAGED',
    'The data file is damaged: its integrity check failed. It was left as it is. Move it aside and restore a backup.',
    { faults: faults.length, orphans: orphans.length },
  );
}
