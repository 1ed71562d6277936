/** `npm start` and `npm run dev`, on any Node from 20 up: sets up and builds what is missing, then starts Baton. */
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.mjs';
import { prepare, prepareInstallation } from './prepare.mjs';
import { callersFolder, orExplain, runPinned } from './run-pinned.mjs';

async function start() {
  const args = process.argv.slice(2);
  const folder = callersFolder();
  const read = readArguments(args, folder);
  if (typeof read === 'string') {
    console.error(read);
    return 2;
  }
  await (read.isDevelopment ? prepareInstallation() : prepare());
  return runPinned(fileURLToPath(new URL('start.ts', import.meta.url)), args, { cwd: folder });
}

await orExplain(start, 'Baton cannot start');
