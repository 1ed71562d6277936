import fs from 'node:fs';
import path from 'node:path';
import type { InboxCandidate } from './inbox-folder.ts';

/** Where a file goes once it is settled, with a report beside it: what became of it, and the rows that were refused. */
export type InboxMove = {
  readonly file: InboxCandidate;
  readonly to: 'done' | 'failed';
  readonly note: string;
  /** The refused rows of a table as a CSV; null: there are none. */
  readonly rejected: string | null;
};

const mostNames = 10_000;
const byteOrderMark = '\uFEFF';
const besides = { done: '.report.txt', failed: '.reason.txt', rejected: '.rejected.csv' } as const;

/**
 * Moves a settled file into a folder beside it, under a name that nobody has there. False if it could not be moved; a
 * file that was changed since it was read is another one now, and stays.
 */
export function moveSettled({ file, to, note, rejected }: InboxMove): boolean {
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
    writeReport(target, to, note, rejected);
    return true;
  } catch {
    return false;
  }
}

function writeReport(target: string, to: InboxMove['to'], note: string, rejected: string | null): void {
  const lines = [note];
  if (rejected !== null) {
    const rows = `${target}${besides.rejected}`;
    fs.writeFileSync(rows, `${byteOrderMark}${rejected}`);
    lines.push(
      `The rejected rows are in ${path.basename(rows)}, each with its reason. Mend them there and import that.`,
    );
  }
  fs.writeFileSync(`${target}${besides[to]}`, `${lines.join('\n')}\n`);
}

/**
 * Makes an empty file under the first free name, "mail (2).eml": no other program can take that name any more. An empty
 * one that is there already was left by a crash at this point.
 */
function reserve(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let count = 1; count < mostNames; count += 1) {
    const target = path.join(folder, count === 1 ? name : `${stem} (${count})${ext}`);
    if (Object.values(besides).some((ending) => fs.existsSync(`${target}${ending}`))) continue;
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
