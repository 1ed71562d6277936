/** `node --import ./register.ts dist/main/main.js` runs an unmodified Electron main bundle on Node and a Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const standIn = new URL('./electron.ts', import.meta.url).href;
const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8'),
) as { version: string };

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier) ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
if (isMainThread) Object.assign(process, { type: 'browser', resourcesPath: process.cwd() });
