import { join } from 'node:path';
import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import type { MenuChoice } from '../../shared/contract/events.ts';
import { openHost, type Host } from '../host/host.ts';
import { openLog } from '../host/log.ts';
import { makeFolder } from '../host/paths.ts';
import { eventChannel, pageUrl } from './channels.ts';
import { dataFolderFrom } from './data-folder.ts';
import { openSwitchboard } from './ipc.ts';
import { installMenu } from './menu.ts';
import { registerPageScheme, servePages } from './protocol.ts';
import { sentenceFor } from './refusal.ts';
import { lockDown } from './security.ts';
import { focusWindow, openMainWindow } from './window.ts';

const dataFolder = dataFolderFrom(process.argv);
const log = openLog(dataFolder);

registerPageScheme();
app.setAppUserModelId('app.baton.desktop');
if (takeDataFolder()) {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => refuse(sentenceFor(error), error));
}

/** The paths and the lock are settled before the app is ready, or not at all. */
function takeDataFolder(): boolean {
  const pageFolder = join(dataFolder, 'window');
  try {
    makeFolder(pageFolder);
  } catch (error) {
    refuse(`Baton may not write to ${dataFolder}. Allow it, or start with another folder.`, error);
    return false;
  }
  app.setPath('userData', dataFolder);
  app.setPath('sessionData', pageFolder);
  const isFirst = app.requestSingleInstanceLock();
  if (!isFirst) app.quit();
  return isFirst;
}

async function start(): Promise<void> {
  lockDown();
  servePages(join(import.meta.dirname, '../renderer'));
  const host = await openHost({ dataFolder, door: 'electron', workerEntry: new URL('./worker.js', import.meta.url) });
  closeBeforeQuitting(host);
  powerMonitor.on('resume', () => host.wake());
  powerMonitor.on('unlock-screen', () => host.wake());

  const switchboard = openSwitchboard(host);
  let window: BrowserWindow | undefined;
  const showWindow = () => {
    if (window) return focusWindow(window);
    window = openMainWindow(join(dataFolder, 'window.json'));
    window.once('closed', () => (window = undefined));
    switchboard.connect(window);
    window.loadURL(pageUrl).catch((error: unknown) => log(`the page did not load: ${String(error)}`));
  };
  installMenu((choice: MenuChoice) => {
    showWindow();
    window?.webContents.send(eventChannel, { type: 'menu', choice });
  }, dataFolder);
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  showWindow();
}

/** The windows are gone by then; the engine finishes what it has begun. */
function closeBeforeQuitting(host: Host): void {
  let closing: Promise<void> | undefined;
  app.on('will-quit', (event) => {
    event.preventDefault();
    closing ??= host.close().then(
      () => app.exit(0),
      (error: unknown) => {
        log(`error at the end: ${String(error)}`);
        app.exit(1);
      },
    );
  });
}

/** Says in one sentence why Baton cannot open the office, and ends. */
function refuse(sentence: string, error: unknown): void {
  log(`error at the start: ${error instanceof Error ? error.stack : String(error)}`);
  dialog.showErrorBox('Baton cannot open the office', sentence);
  app.exit(1);
}
