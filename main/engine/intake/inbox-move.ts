import fs from 'node:fs';
import path from 'node:path';
import type { InboxCandidate } from './inbox-folder.ts';

/** Where a file goes once it is settled; `reason` is written beside one that failed. */
export type InboxMove = { readonly file: InboxCandidate; readonly to: 'done' | 'failed'; readonly reason: string };

const mostNames = 10_000;

/**
 * Moves a settled file into a folder beside it, under a name that nobody has there. False if it could not be moved; a
 * file that was changed since it was read is another one now, and stays.
 */
export function moveSettled({ file, to, reason }: InboxMove): boolean {
  try {
    const stats = fs.lstatSync(file.path, { throwIfNoEntry: false });
    if (stats === undefined) return true;
    if (stats.size !== file.size || stats.mtimeMs !== file.modifiedAt) return true;
    const folder = path.join(path.dirname(file.path), to);
    fs.mkdirSync(folder, { recursive: true });
    const target = reserve(folder, file.name);
    try {
      fs.renameSync(file.path, target);
    } catch (cause) {
      fs.rmSync(target, { force: true });
      throw cause;
    }
    if (to === 'failed') fs.writeFileSync(`${target}.reason.txt`, `${reason}\n`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes an empty file under the first free name, "mail (2).eml": no other program can take that name any more. An empty
 * one that is there already was left by a crash at this point.
 */
function reserve(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let count = 1; count < mostNames; count += 1) {
    const target = path.join(folder, count === 1 ? name : `${stem} (${count})${ext}`);
    if (fs.existsSync(`${target}.reason.txt`)) continue;
    try {
      fs.closeSync(fs.openSync(target, 'wx'));
      return target;
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
      const there = fs.lstatSync(target, { throwIfNoEntry: false });
      if (there?.isFile() === true && there.size === 0) return target;
    }
  }
  throw new Error('no free name for a settled file');
}
