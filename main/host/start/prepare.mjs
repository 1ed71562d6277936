import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const builtStamp = path.join(root, 'dist/.stamp');
const sources = ['main', 'renderer', 'shared', 'package-lock.json', 'tsconfig.json'];

/** Something that keeps Baton from starting, in one sentence. */
export class Obstacle extends Error {}

/** Brings a fresh clone, or one whose sources changed, to where Baton can run. Says on standard error what it does. */
export async function prepare() {
  requireNode();
  if (isInstalled() && isBuilt()) return;
  await alone(path.join(root, '.cache/preparing'), () => {
    if (!isInstalled()) install();
    if (!isBuilt()) build();
  });
}

export async function prepareInstallation() {
  requireNode();
  if (isInstalled()) return;
  await alone(path.join(root, '.cache/preparing'), () => {
    if (!isInstalled()) install();
  });
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new Obstacle(`Baton needs Node 20 or newer to start, and this is Node ${process.versions.node}.`);
}

/** The Node that Baton runs on: the machine's own may be too old for the database driver. */
export function pinnedNode() {
  const file = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (fs.existsSync(file)) return file;
  if (Number(process.versions.napi) >= 10) return process.execPath;
  throw new Obstacle(
    'npm could not install Node 24 into this folder: install Node 24 on this machine and start again.',
  );
}

/** npm notes in node_modules what it installed; packages for other platforms are missing there, and may be. */
function isInstalled() {
  const installed = packagesIn(path.join(root, 'node_modules/.package-lock.json'));
  if (installed === null) return false;
  const wanted = Object.entries(packagesIn(path.join(root, 'package-lock.json')) ?? {});
  return wanted.every(([place, { version, integrity, optional }]) => {
    const found = installed[place];
    if (place === '') return true;
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | null}
 */
function packagesIn(file) {
  const text = readText(file);
  return text === null ? null : JSON.parse(text).packages;
}

function install() {
  console.error('Installing what Baton needs (once, a minute or two) …');
  // Windows cannot remove the folder that the running Node lies in.
  const verb = process.platform === 'win32' && fs.existsSync(path.join(root, 'node_modules')) ? 'install' : 'ci';
  const status = npm([verb, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new Obstacle('npm could not install what Baton needs: its message above says why.');
}

/**
 * npm as it was started, because its Windows command cannot be spawned without a shell.
 * @param {string[]} args
 */
function npm(args) {
  const script = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (script !== undefined && path.basename(script) === 'npm-cli.js') {
    return spawnSync(process.env['npm_node_execpath'] ?? process.execPath, [script, ...args], options).status;
  }
  const isWindows = process.platform === 'win32';
  return spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows }).status;
}

function isBuilt() {
  return readText(builtStamp) === hashOf(sources.map((name) => path.join(root, name)));
}

/**
 * Builds everything. With the gallery of primitives it is no build that people start Baton from: no stamp is left.
 * @param {{ withGallery?: boolean }} options
 */
export function build({ withGallery = false } = {}) {
  console.error('Building Baton …');
  const hash = hashOf(sources.map((name) => path.join(root, name)));
  fs.rmSync(builtStamp, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--app', '--config', path.join(root, 'main/vite.config.ts')];
  const env = { ...process.env, NODE_ENV: 'production', BATON_GALLERY: withGallery ? '1' : '' };
  const { status } = spawnSync(pinnedNode(), args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Obstacle('Baton could not be built: the message above says why.');
  if (!withGallery) fs.writeFileSync(builtStamp, hash);
}

/** @param {string[]} places files, and folders with everything in them */
function hashOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesIn)) hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (!fs.statSync(place).isDirectory()) return [place];
  const names = fs.readdirSync(place).toSorted();
  return names.flatMap((name) => filesIn(path.join(place, name)));
}

/** @param {string} file */
function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
