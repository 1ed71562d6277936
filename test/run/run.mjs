/** `npm test`: sets itself up on a fresh clone, then checks, tests, walks through the app and packs it. */
import { fileURLToPath } from 'node:url';
import { prepare, root } from '../../main/host/start/prepare.mjs';
import { orExplain, runPinned } from '../../main/host/start/run-pinned.mjs';

await orExplain(async () => {
  await prepare();
  return runPinned(fileURLToPath(new URL('run.ts', import.meta.url)), process.argv.slice(2), { cwd: root });
}, 'The tests cannot run');
