import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../../main/host/start/prepare.mjs';

export type Door = {
  /** Opens Baton once. */
  readonly link: string;
  /** Ends as a broken machine would, with nothing said. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

const entry = join(root, 'dist/main/browser.js');

/** The built browser door as a process of its own. */
export async function openDoor(dataFolder: string, nodeOptions: readonly string[] = []): Promise<Door> {
  const args = [...nodeOptions, entry, '--data', dataFolder];
  const door = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  // A test that fails on its way leaves no door open behind it, and waits for none.
  door.unref();
  process.once('exit', () => door.kill('SIGKILL'));
  const end = async (signal: NodeJS.Signals) => {
    if (door.exitCode !== null || door.signalCode !== null) return;
    door.ref();
    const exit = once(door, 'exit');
    door.kill(signal);
    await exit;
  };
  return { link: await linkOf(door), kill: () => end('SIGKILL'), close: () => end('SIGTERM') };
}

async function linkOf(door: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of door.stdout ?? []) {
    said += String(part);
    const link = /Open (http:\S+)/.exec(said)?.[1];
    if (link !== undefined) return link;
  }
  throw new Error(`The browser door ended without a link: ${said}`);
}
