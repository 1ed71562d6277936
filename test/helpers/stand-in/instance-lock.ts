import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SecondInstance = { argv: string[]; cwd: string; data: unknown };

const tellFirst = `require('node:net').connect(JSON.parse(process.argv[1])).on('error', () => {}).end(process.argv[2])`;

/** True when this process is the first on the folder; otherwise the first is told what the second was started with. */
export function takeInstanceLock(folder: string, data: unknown, onSecond: (second: SecondInstance) => void): boolean {
  const lockFile = join(folder, 'stand-in.lock');
  const address = socketAddress(folder);
  if (holderIsAlive(lockFile)) {
    const second: SecondInstance = { argv: process.argv, cwd: process.cwd(), data };
    spawnSync(process.execPath, ['-e', tellFirst, JSON.stringify(address), JSON.stringify(second)]);
    return false;
  }
  writeFileSync(lockFile, String(process.pid));
  removeSocket(address);
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (text += part));
    socket.on('end', () => onSecond(JSON.parse(text) as SecondInstance));
  });
  server.listen(address).unref();
  process.once('exit', () => {
    rmSync(lockFile, { force: true });
    removeSocket(address);
  });
  return true;
}

function socketAddress(folder: string): string {
  const name = `stand-in-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // On Linux an abstract socket leaves no file behind when the process is killed.
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}

function removeSocket(address: string): void {
  if (process.platform === 'darwin') rmSync(address, { force: true });
}

function holderIsAlive(lockFile: string): boolean {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    return holder !== process.pid && process.kill(holder, 0);
  } catch {
    return false;
  }
}
