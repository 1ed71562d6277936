import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Obstacle, pinnedNode } from './prepare.mjs';

/**
 * V8 without helper threads, for whatever has a window to keep answering: on a machine of few cores they take turns
 * with the window's thread (the 99th percentile of its loop during an import is 1.5 times the idle one with them, 1.0
 * without). It can be said at the start only.
 */
export const withoutHelperThreads = '--single-threaded';

const ownScripts = ['start', 'dev', 'baton'];

/** Where the person stands who typed the command; npm itself changes to the package's folder. */
export function callersFolder() {
  const isThroughNpm = ownScripts.includes(process.env['npm_lifecycle_event'] ?? '');
  return (isThroughNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}

/**
 * Runs a script on the pinned Node with this terminal, and gives its exit code.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, nodeOptions?: readonly string[] }} [options]
 * @returns {Promise<number>}
 */
export function runPinned(file, args, { cwd = process.cwd(), env = process.env, nodeOptions = [] } = {}) {
  const child = spawn(pinnedNode(), [...nodeOptions, file, ...args], { cwd, env, stdio: 'inherit' });
  // What a signal means is the child's business; this process ends after it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Runs the whole of a starting script: an obstacle is one sentence and exit code 1, nothing else is caught.
 * @param {() => Promise<number>} main
 * @param {string} name as in "Baton cannot start"
 */
export async function orExplain(main, name) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
