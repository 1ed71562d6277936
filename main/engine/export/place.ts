import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '../app-error.ts';
import { makeFolder } from '../db/make-folder.ts';
import { onFiles } from './file-error.ts';

/** Where a file is to stand; `isNumbered` if it may be called "name (2).csv" where the name is taken. */
export type Place = { readonly folder: string; readonly name: string; readonly isNumbered: boolean };

/** The place that a person named. The whole name counts: nothing that is there already is written over. */
export function namedPlace(given: string): Place {
  if (given.includes('\0') || !path.isAbsolute(given)) {
    throw new AppError('INVALID_INPUT', 'Name the file with its whole path, from the drive or the root on.', {
      field: 'path',
    });
  }
  const { dir: folder, base: name, ext } = path.parse(given);
  if (ext.toLowerCase() !== '.csv') {
    throw new AppError('INVALID_INPUT', 'Give the file a name that ends with .csv.', { field: 'path' });
  }
  if (onFiles(() => fs.lstatSync(given, { throwIfNoEntry: false })) !== undefined) throw nameTaken();
  return { folder, name, isNumbered: false };
}

export function nameTaken(): AppError {
  return new AppError(
    'CONFLICT',
    'A file of that name is there already, and it was left as it is. Choose another name.',
    { field: 'path' },
  );
}

/** The person's Downloads folder; where there is none, a folder beside the office's data. */
export function usualPlace(dataFile: string, name: string): Place {
  const downloads = path.join(os.homedir(), 'Downloads');
  if (isWritableFolder(downloads)) return { folder: downloads, name, isNumbered: true };
  const folder = path.join(path.dirname(dataFile), 'exports');
  onFiles(() => makeFolder(folder));
  return { folder, name, isNumbered: true };
}

function isWritableFolder(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return fs.statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
