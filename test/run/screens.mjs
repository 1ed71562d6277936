/** `npm run screens [-- --out DIR] [--only STATE]`: pictures of every screen in every state, both themes and each size. */
import { fileURLToPath } from 'node:url';
import { prepare, root } from '../../main/host/start/prepare.mjs';
import { orExplain, runPinned } from '../../main/host/start/run-pinned.mjs';

await orExplain(async () => {
  await prepare();
  return runPinned(fileURLToPath(new URL('screens.ts', import.meta.url)), process.argv.slice(2), { cwd: root });
}, 'The pictures cannot be taken');
