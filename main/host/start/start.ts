/** The part of `npm start` that runs on the pinned Node: chooses the door and stays until it closes. */
import { readArguments } from './arguments.mjs';
import { startBrowserDoor } from './browser-door.ts';
import { startDevelopment } from './development.ts';
import { findElectron, startElectron } from './electron.ts';
import { prepareSample, sampleFolder } from './sample.ts';
import { orExplain } from './run-pinned.mjs';

async function start(): Promise<number> {
  const settings = readArguments(process.argv.slice(2), process.cwd());
  if (typeof settings === 'string') throw new Error(settings);
  const data = settings.data ?? (settings.isSample ? sampleFolder() : null);
  if (settings.isSample && data !== null) prepareSample(data);
  const door = { data, port: settings.port, opensBrowser: settings.opensBrowser };
  if (settings.isDevelopment) return startDevelopment(door);

  const electron = settings.isBrowserForced ? { reason: 'as asked' } : await findElectron();
  if ('reason' in electron) {
    console.log(`Baton opens in the browser: ${electron.reason}.`);
    return startBrowserDoor(door);
  }
  const ended = await startElectron(electron.binary, data);
  if (ended !== 'unable') return ended;
  console.log('Baton opens in the browser: Electron does not run on this machine.');
  return startBrowserDoor(door);
}

await orExplain(start, 'Baton cannot start');
