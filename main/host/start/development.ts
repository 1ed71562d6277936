import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { doorArguments, doorFile, type DoorSettings } from './browser-door.ts';
import { build, pinnedNode, root } from './prepare.mjs';
import { withoutHelperThreads } from './run-pinned.mjs';

const settleMilliseconds = 150;

/**
 * The browser door, built anew at every change of a source; a change of the pages alone needs only a reload. Beside the
 * app it has the gallery of primitives, at /gallery/index.html.
 */
export function startDevelopment(settings: DoorSettings): Promise<number> {
  build({ withGallery: true });
  console.log('The primitives stand in the gallery: /gallery/index.html');
  let door = openDoor(settings);
  let timer: NodeJS.Timeout | undefined;
  let isEngineChanged = false;

  async function renew(): Promise<void> {
    const isRestart = isEngineChanged;
    isEngineChanged = false;
    try {
      build({ withGallery: true });
    } catch (error) {
      return console.error(error instanceof Error ? error.message : String(error));
    }
    if (!isRestart) return console.log('The pages are new: reload.');
    await closed(door);
    door = openDoor({ ...settings, opensBrowser: false });
  }

  for (const folder of ['main', 'renderer', 'shared']) {
    fs.watch(path.join(root, folder), { recursive: true }, () => {
      isEngineChanged ||= folder !== 'renderer';
      clearTimeout(timer);
      timer = setTimeout(() => void renew(), settleMilliseconds);
    });
  }
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(
        signal,
        () =>
          void closed(door)
            .then(() => resolve(0))
            .then(() => process.exit()),
      );
    }
  });
}

function openDoor(settings: DoorSettings): ChildProcess {
  return spawn(pinnedNode(), [withoutHelperThreads, doorFile, ...doorArguments(settings)], { stdio: 'inherit' });
}

async function closed(door: ChildProcess): Promise<void> {
  if (door.exitCode !== null || door.signalCode !== null) return;
  const ended = new Promise((resolve) => door.once('exit', resolve));
  door.kill('SIGTERM');
  await ended;
}
