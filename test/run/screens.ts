import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../main/host/start/prepare.mjs';
import { launchChromium } from '../helpers/browser/visitor.ts';
import { states } from '../helpers/screens/photograph.ts';
import { openAlbum } from '../helpers/screens/pictures.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string', multiple: true } } });
const folder = values.out === undefined ? join(root, 'release/screens') : resolve(values.out);
const wanted = states.filter(({ name }) => values.only?.includes(name) ?? true);
const scratch = mkdtempSync(join(tmpdir(), 'baton-screens-'));
const started = performance.now();

// Nothing else that may lie in a folder of the caller's choice.
const old = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.png')) : [];
for (const name of old) rmSync(join(folder, name));
const album = openAlbum(folder);
const browser = await launchChromium();
try {
  const waiting = [...wanted];
  const takeWaiting = async () => {
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      await state
        .take(browser, album, join(scratch, state.name))
        .catch((error: unknown) => album.miss(state.name, String(error)));
    }
  };
  await Promise.all([takeWaiting(), takeWaiting()]);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

const { pictures, missing } = album.bind();
for (const line of missing.toSorted()) console.log(`not there: ${line}`);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${pictures} pictures in ${seconds} s: ${join(folder, 'index.html')}`);
process.exitCode = missing.length === 0 ? 0 : 1;
