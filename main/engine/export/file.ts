import fs from 'node:fs';
import path from 'node:path';
import type { WriteContext } from '../context.ts';
import { onFiles } from './file-error.ts';
import { namesFor, nameTaken, type Place } from './place.ts';

/** Adds to a file in the making. Throws AppError, as everything here does. */
export type Write = (part: string | Uint8Array) => void;

/**
 * Makes a file: under another name beside its place until it is whole, and nothing is left of it if that fails. It takes
 * its name last, when nothing of the act can fail any more but the commit. Returns its path.
 */
export function makeFile(
  context: Pick<WriteContext, 'newId' | 'refuseToStop'>,
  place: Place,
  fill: (write: Write) => void,
): string {
  const draft = path.join(place.folder, `.baton-${context.newId()}.part`);
  writeWhole(draft, fill);
  try {
    context.refuseToStop();
    return onFiles(() => putInPlace(draft, place));
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet, durably and readable for this person only; nothing is left of one that fails. */
export function writeWhole(file: string, fill: (write: Write) => void): void {
  let handle: number | null = onFiles(() => fs.openSync(file, 'wx', 0o600));
  const close = () => {
    const open = handle;
    handle = null;
    if (open !== null) fs.closeSync(open);
  };
  try {
    fill((part) => onFiles(() => fs.writeFileSync(handle ?? file, part)));
    onFiles(() => {
      if (handle !== null) fs.fsyncSync(handle);
      close();
    });
  } catch (error) {
    try {
      close();
    } finally {
      fs.rmSync(file, { force: true });
    }
    throw error;
  }
}

/** An empty file takes the name first, so that no other program's file can be written over. */
function putInPlace(draft: string, place: Place): string {
  const target = reserve(place);
  try {
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(target, { force: true });
    throw error;
  }
  return target;
}

function reserve(place: Place): string {
  for (const name of namesFor(place)) {
    const target = path.join(place.folder, name);
    if (isMadeEmpty(target)) return target;
  }
  throw nameTaken();
}

/** False if the name is taken. */
function isMadeEmpty(target: string): boolean {
  let handle: number;
  try {
    handle = fs.openSync(target, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    fs.closeSync(handle);
    return true;
  } catch (error) {
    fs.rmSync(target, { force: true });
    throw error;
  }
}
