import { AppError } from '../app-error.ts';

const words: Readonly<Record<string, string>> = {
  ENOENT: 'The folder for the file does not exist. Make it first, or choose another one.',
  ENOTDIR: 'The folder for the file does not exist. Make it first, or choose another one.',
  EACCES: 'Baton may not write into that folder. Give yourself permission there, or choose another one.',
  EPERM: 'Baton may not write into that folder. Give yourself permission there, or choose another one.',
  EROFS: 'Nothing can be written on that disk: it is read-only. Choose another folder.',
  EISDIR: 'A folder bears that name. Choose another name for the file.',
  ENAMETOOLONG: 'The name of the file is too long. Choose a shorter one.',
  ELOOP: 'The folder for the file cannot be reached. Choose another one.',
};

/** What the file system reports, as a person can act on it. The path stays out: a log or a screen must not tell it. */
function toFileError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const cause = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (cause === 'ENOSPC' || cause === 'EDQUOT' || cause === 'EFBIG') {
    return new AppError(
      'DISK_FULL',
      'The disk is full: not everything found room. What was unfinished was removed. Make room, or choose another disk.',
      { cause },
      error,
    );
  }
  const why = words[cause] ?? 'The file could not be written there. Choose another folder, or try again.';
  return new AppError('INVALID_INPUT', `${why} Nothing was written.`, { field: 'path', cause }, error);
}

/** Work on files whose failures are the file system's. */
export function onFiles<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw toFileError(error);
  }
}
