import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '../app-error.ts';
import { makeFolder } from '../db/make-folder.ts';
import { onFiles } from './file-error.ts';

/** Where a file or folder is to stand; `isNumbered` if it may be called "name (2).csv" where the name is taken. */
export type Place = { readonly folder: string; readonly name: string; readonly isNumbered: boolean };

/** The place that a person named for a file. The whole name counts: nothing that is there already is written over. */
export function namedPlace(given: string, endings: readonly string[]): Place {
  refuseUnclear(given, 'file');
  const { dir: folder, base: name, ext } = path.parse(given);
  if (!endings.includes(ext.slice(1).toLowerCase())) {
    const allowed = endings.map((ending) => `.${ending}`).join(' or ');
    throw new AppError('INVALID_INPUT', `Give the file a name that ends with ${allowed}.`, { field: 'path' });
  }
  refuseTaken(given);
  return { folder, name, isNumbered: false };
}

/** The same for a whole folder. */
export function namedFolder(given: string): Place {
  refuseUnclear(given, 'folder');
  refuseTaken(given);
  const { dir: folder, base: name } = path.parse(path.normalize(given));
  return { folder, name, isNumbered: false };
}

function refuseUnclear(given: string, what: 'file' | 'folder'): void {
  if (!given.includes('\0') && path.isAbsolute(given)) return;
  throw new AppError('INVALID_INPUT', `Name the ${what} with its whole path, from the drive or the root on.`, {
    field: 'path',
  });
}

function refuseTaken(given: string): void {
  if (onFiles(() => fs.lstatSync(given, { throwIfNoEntry: false })) !== undefined) throw nameTaken();
}

export function nameTaken(): AppError {
  return new AppError(
    'CONFLICT',
    'A file of that name is there already, and it was left as it is. Choose another name.',
    { field: 'path' },
  );
}

const mostNames = 10_000;

/** The names to try in their order: "leads.csv", "leads (2).csv", … */
export function* namesFor({ name, isNumbered }: Place): Generator<string> {
  yield name;
  const { name: stem, ext } = path.parse(name);
  const last = isNumbered ? mostNames : 1;
  for (let count = 2; count <= last; count += 1) yield `${stem} (${count})${ext}`;
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
