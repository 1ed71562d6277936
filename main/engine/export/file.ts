import fs from 'node:fs';
import path from 'node:path';
import { onFiles } from './file-error.ts';
import { nameTaken, type Place } from './place.ts';

/** A file in the making: under another name beside its place until it is whole. */
export type ExportFile = {
  write(text: string): void;
  /** Puts the whole file in its place, durably, and returns its path. */
  finish(): string;
  /** Leaves nothing behind; for a file that is not finished. */
  drop(): void;
};

const mostNames = 10_000;

/** Begins a file; `mark` tells its passing name from those of others. Throws AppError, as everything here does. */
export function beginFile(place: Place, mark: string): ExportFile {
  const draft = path.join(place.folder, `.baton-${mark}.part`);
  let handle: number | null = onFiles(() => fs.openSync(draft, 'wx', 0o600));
  const close = () => {
    const open = handle;
    handle = null;
    if (open !== null) fs.closeSync(open);
  };
  return {
    write: (text) => onFiles(() => fs.writeFileSync(handle ?? draft, text)),
    finish: () =>
      onFiles(() => {
        if (handle !== null) fs.fsyncSync(handle);
        close();
        return putInPlace(draft, place);
      }),
    drop() {
      try {
        close();
      } finally {
        fs.rmSync(draft, { force: true });
      }
    },
  };
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

function reserve({ folder, name, isNumbered }: Place): string {
  const { name: stem, ext } = path.parse(name);
  for (let count = 1; count <= (isNumbered ? mostNames : 1); count += 1) {
    const target = path.join(folder, count === 1 ? name : `${stem} (${count})${ext}`);
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
