import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pinnedNode, root } from './prepare.mjs';
import { withoutHelperThreads } from './run-pinned.mjs';

type Found = { readonly binary: string } | { readonly reason: string };

const packageFolder = path.join(root, 'node_modules/electron');
const failureNote = path.join(root, 'node_modules/.cache/baton/electron-failed');
const retryMilliseconds = 24 * 60 * 60 * 1000;
const stallSeconds = 10;
const mostSeconds = 100;
const earlyMilliseconds = 10_000;

/** Electron's binary, fetched if need be, or why this machine does without it. */
export async function findElectron(): Promise<Found> {
  const reason = unsuitable();
  if (reason !== null) return { reason };
  const present = installedBinary();
  if (present !== null) return { binary: present };
  if (hasFailedLately()) return { reason: 'Electron could not be fetched today' };
  console.error('Fetching Electron (once) …');
  await fetchElectron();
  const fetched = installedBinary();
  if (fetched !== null) return { binary: fetched };
  fs.mkdirSync(path.dirname(failureNote), { recursive: true });
  fs.writeFileSync(failureNote, new Date().toISOString());
  return { reason: 'Electron could not be fetched' };
}

function unsuitable(): string | null {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'this machine has no display for Electron';
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  return null;
}

/** As Electron's own package finds it. */
function installedBinary(): string | null {
  try {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(packageFolder, 'dist');
    const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const found = fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    const binary = path.join(folder, fs.readFileSync(path.join(packageFolder, 'path.txt'), 'utf8').trim());
    return found === version && fs.existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

function hasFailedLately(): boolean {
  const note = fs.statSync(failureNote, { throwIfNoEntry: false });
  return note !== undefined && Date.now() - note.mtimeMs < retryMilliseconds;
}

/** Runs the package's downloader as long as it gets on; it loads into a folder of its own, so that this can be seen. */
async function fetchElectron(): Promise<void> {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-electron-'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const child = spawn(pinnedNode(), [path.join(packageFolder, 'install.js')], { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const watch = setInterval(
    killWhenStalled(temporary, () => child.kill('SIGKILL')),
    1000,
  );
  await ended;
  clearInterval(watch);
  fs.rmSync(temporary, { recursive: true, force: true });
}

function killWhenStalled(folder: string, kill: () => void): () => void {
  let bytes = 0;
  let seconds = 0;
  let stalledSeconds = 0;
  return () => {
    const now = bytesIn(folder) + bytesIn(path.join(packageFolder, 'dist'));
    seconds += 1;
    stalledSeconds = now === bytes ? stalledSeconds + 1 : 0;
    bytes = now;
    if (stalledSeconds >= stallSeconds || seconds >= mostSeconds) kill();
  };
}

function bytesIn(folder: string): number {
  try {
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}

/** Runs the desktop app; `unable` when it dies at once for want of a library or of a sandbox. */
export async function startElectron(binary: string, data: string | null): Promise<number | 'unable'> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const started = Date.now();
  const child = spawn(
    binary,
    [`--js-flags=${withoutHelperThreads}`, root, ...(data === null ? [] : ['--data', data])],
    { env, stdio: 'inherit' },
  );
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve('unable'));
    child.once('exit', (code, signal) => {
      const isEarly = Date.now() - started < earlyMilliseconds;
      const isCrash = code === 127 || signal === 'SIGTRAP' || signal === 'SIGABRT' || signal === 'SIGSEGV';
      resolve(isEarly && isCrash ? 'unable' : (code ?? 1));
    });
  });
}
