/** `npm run check`: types, lint, format, layers, dead code, lock. */
import { fileURLToPath } from 'node:url';
import { prepareInstallation, root } from '../../main/host/start/prepare.mjs';
import { orExplain, runPinned } from '../../main/host/start/run-pinned.mjs';

await orExplain(async () => {
  await prepareInstallation();
  return runPinned(fileURLToPath(new URL('check.ts', import.meta.url)), process.argv.slice(2), { cwd: root });
}, 'The check cannot run');
