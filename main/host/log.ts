import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from './paths.ts';

export type Log = (line: string) => void;

const limitBytes = 2 * 1024 * 1024;

/** A log file with one predecessor. It holds names of operations and ids, never what they carried. */
export function openLog(folder: string): Log {
  const file = path.join(folder, 'baton.log');
  return (line) => {
    try {
      makeFolder(folder);
      if (fs.existsSync(file) && fs.statSync(file).size > limitBytes) fs.renameSync(file, `${file}.1`);
      fs.appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A log that cannot be written must not stop the work that it would describe.
    }
  };
}
