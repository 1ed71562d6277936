import fs from 'node:fs';
import path from 'node:path';

const waitMilliseconds = 200;

/**
 * Does the work while no other process of this machine does work under the same folder's name.
 * Who died in the middle holds nobody up.
 * @param {string} folder
 * @param {() => void} work
 */
export async function alone(folder, work) {
  const note = path.join(folder, 'pid');
  while (!claim(folder, note)) await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
  try {
    work();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} note
 */
function claim(folder, note) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  try {
    fs.mkdirSync(folder);
    fs.writeFileSync(note, String(process.pid));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (isAbandoned(folder, note)) fs.rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/**
 * @param {string} folder
 * @param {string} note
 */
function isAbandoned(folder, note) {
  try {
    const pid = Number(fs.readFileSync(note, 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    // Between the folder and its note lies a moment; only a folder that stays without one is abandoned.
    return Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 5000;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
