import path from 'node:path';
import { root } from './prepare.mjs';
import { runPinned, withoutHelperThreads } from './run-pinned.mjs';

export type DoorSettings = {
  readonly data: string | null;
  readonly port: number | null;
  readonly opensBrowser: boolean;
};

export const doorFile = path.join(root, 'dist/main/browser.js');

export function doorArguments({ data, port, opensBrowser }: DoorSettings): string[] {
  return [
    ...(data === null ? [] : ['--data', data]),
    ...(port === null ? [] : ['--port', String(port)]),
    ...(opensBrowser ? ['--open'] : []),
  ];
}

export function startBrowserDoor(settings: DoorSettings): Promise<number> {
  return runPinned(doorFile, doorArguments(settings), { nodeOptions: [withoutHelperThreads] });
}
