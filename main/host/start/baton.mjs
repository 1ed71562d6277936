/** `npm run -s baton -- OPERATION`: the command line, set up and built first where that is needed. */
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { callersFolder, runPinned } from './run-pinned.mjs';

try {
  await prepare();
  const file = path.join(root, 'dist/main/cli.js');
  process.exitCode = await runPinned(file, process.argv.slice(2), { cwd: callersFolder() });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.log(JSON.stringify({ ok: false, error: { code: 'INTERNAL', message } }));
  process.exitCode = 1;
}
