import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '../../engine/app-error.ts';
import { openHost } from '../host.ts';
import { defaultDataFolder } from '../paths.ts';
import { openInBrowser } from './open-in-browser.ts';
import { openBrowserDoor, type BrowserDoor } from './server.ts';

type Start = { readonly args: string[]; readonly workerEntry: URL; readonly pageFolder: URL };
type Settings = { readonly dataFolder: string; readonly port: number; readonly opensBrowser: boolean };

/** Runs until it is told to stop; the answer is the exit code. */
export async function runBrowserDoor(start: Start): Promise<number> {
  const settings = readSettings(start.args);
  if (typeof settings === 'string') return refuse('INVALID_INPUT', settings, 2);
  // From the first moment on, so that nothing that has been opened is left open.
  const stopped = whenStopped();
  try {
    const host = await openHost({
      dataFolder: settings.dataFolder,
      door: 'browser',
      workerEntry: start.workerEntry,
    });
    try {
      const pageFolder = fileURLToPath(start.pageFolder);
      const door = await openBrowserDoor({ host, pageFolder, dataFolder: settings.dataFolder, port: settings.port });
      offerLinks(door, settings.opensBrowser);
      await stopped;
      await door.close();
    } finally {
      await host.close();
    }
    return 0;
  } catch (error) {
    return explain(error, settings.port);
  }
}

function readSettings(args: string[]): Settings | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return 'A port is a number from 1 to 65535.';
    const dataFolder = values.data === undefined ? defaultDataFolder() : path.resolve(values.data);
    return { dataFolder, port, opensBrowser: values.open };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function offerLinks(door: BrowserDoor, opensBrowser: boolean): void {
  const offer = (): string => {
    const link = door.newLink();
    console.log(`Open ${link}`);
    return link;
  };
  const first = offer();
  if (opensBrowser) openInBrowser(first);
  if (!process.stdin.isTTY) return;
  door.onLinkUsed(() => console.log('The link has been used. Press Enter for another one, Ctrl+C to stop Baton.'));
  const lines = readline.createInterface({ input: process.stdin });
  lines.on('line', offer);
  process.once('exit', () => lines.close());
}

function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        process.stdin.destroy();
        resolve();
      });
    }
  });
}

function explain(error: unknown, port: number): number {
  if (error instanceof AppError) return refuse(error.code, error.message, 1);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return refuse('CONFLICT', `Another program uses port ${port}. Name another with --port, or leave it out.`, 1);
  }
  if (code === 'EACCES') return refuse('FORBIDDEN', `This machine does not give out port ${port}. Name another.`, 1);
  return refuse('INTERNAL', error instanceof Error ? error.message : String(error), 1);
}

function refuse(code: string, sentence: string, exitCode: number): number {
  console.error(`Baton cannot start (${code}): ${sentence}`);
  return exitCode;
}
