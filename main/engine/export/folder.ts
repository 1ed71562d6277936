import fs from 'node:fs';
import path from 'node:path';
import type { WriteContext } from '../context.ts';
import { onFiles } from './file-error.ts';
import { writeWhole, type Write } from './file.ts';
import { namesFor, nameTaken, type Place } from './place.ts';

/** Adds a file to a folder in the making. */
export type AddFile = (name: string, fill: (write: Write) => void) => void;

/** Makes a folder of files, as `makeFile` does a file: it takes its name as a whole, or nothing is left of it. */
export function makeFolderOf(
  context: Pick<WriteContext, 'newId' | 'refuseToStop'>,
  place: Place,
  fill: (add: AddFile) => void,
): string {
  const draft = path.join(place.folder, `.baton-${context.newId()}.part`);
  onFiles(() => fs.mkdirSync(draft, { mode: 0o700 }));
  try {
    fill((name, fillFile) => writeWhole(path.join(draft, name), fillFile));
    context.refuseToStop();
    return onFiles(() => putInPlace(draft, place));
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

const taken = ['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM'];

/** A folder never replaces one that has something in it, nor a file. */
function putInPlace(draft: string, place: Place): string {
  for (const name of namesFor(place)) {
    const target = path.join(place.folder, name);
    if (fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      fs.renameSync(draft, target);
      return target;
    } catch (error) {
      const isTaken = taken.includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isTaken || fs.lstatSync(target, { throwIfNoEntry: false }) === undefined) throw error;
    }
  }
  throw nameTaken();
}
