import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';

/** Turns what SQLite or the file system reports into the codes a person can act on; anything else passes as it is. */
export function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Database.SqliteError ? error.code : ((error as NodeJS.ErrnoException)?.code ?? '');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new AppError(
      'DISK_FULL',
      'The disk is full. Nothing was changed. Make room and try again.',
      undefined,
      error,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError(
      'DATA_DAMAGED',
      'The data file is damaged. It was left as it is. Move it aside and restore a backup.',
      undefined,
      error,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'EACCES' || code === 'EROFS') {
    return new AppError(
      'DATA_READ_ONLY',
      'Baton may not write to its data folder. Nothing was changed. Give yourself write permission there, or choose another folder.',
      undefined,
      error,
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError(
      'DATA_LOCKED',
      'Another program holds the data file. Nothing was changed. Close it and try again.',
      undefined,
      error,
    );
  }
  return error;
}
