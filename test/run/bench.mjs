/** `npm run bench [-- --quick]`: what the speed is held to, each goal beside its yardstick. */
import { fileURLToPath } from 'node:url';
import { prepare, root } from '../../main/host/start/prepare.mjs';
import { orExplain, runPinned, withoutHelperThreads } from '../../main/host/start/run-pinned.mjs';

await orExplain(async () => {
  await prepare();
  const file = fileURLToPath(new URL('bench.ts', import.meta.url));
  return runPinned(file, process.argv.slice(2), { cwd: root, nodeOptions: [withoutHelperThreads] });
}, 'The bench cannot run');
