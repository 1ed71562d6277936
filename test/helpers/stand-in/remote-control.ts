import { basename } from 'node:path';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard, Notification, powerMonitor } from './desktop.ts';
import { answerNextDialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { journal } from './journal.ts';
import { Menu, type MenuOutline } from './menu.ts';
import { originOf } from './protocol.ts';
import { preventableEvent } from './registry.ts';
import type { PermissionAnswers } from './session.ts';
import { nativeTheme } from './theme.ts';
import type { Frame } from './web-contents.ts';

function firstWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('The app has no window.');
  return window;
}

/** What a test may do to the app from outside, where a person or the system would act. */
const commands = {
  journal: () => journal,
  answerDialog: (answer: unknown) => answerNextDialog(answer),
  menu: (): MenuOutline[] => Menu.getApplicationMenu()?.items.map((item) => item.outline()) ?? [],
  clickMenu(id: string): void {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`There is no menu item ${id}.`);
    item.click(BrowserWindow.getFocusedWindow());
  },
  clickNotification: (index: number) => void Notification.shown.at(index)?.emit('click', preventableEvent()),
  setSystemTheme: (scheme: 'light' | 'dark') => nativeTheme.setSystemScheme(scheme),
  power: (event: string) => void powerMonitor.emit(event),
  readClipboard: () => clipboard.readText(),
  offerFile: (path: string) => firstWindow().webContents.offerFile(basename(path), path),
  setWindow(change: { x?: number; y?: number; width?: number; height?: number; maximized?: boolean }): void {
    const { maximized, ...bounds } = change;
    firstWindow().setBounds(bounds);
    if (maximized) firstWindow().maximize();
  },
  windows: () =>
    BrowserWindow.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      bounds: window.getBounds(),
      isVisible: window.isVisible(),
      isMinimized: window.isMinimized(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      zoomLevel: window.webContents.getZoomLevel(),
    })),
  minimize: () => firstWindow().minimize(),
  closeWindow: () => firstWindow().close(),
  permission(name: string): Promise<PermissionAnswers> {
    const { webContents } = firstWindow();
    return webContents.session.permissionAnswers(webContents, name, webContents.mainFrame.origin);
  },
  /** Whether a listener of the window's contents prevented the event: `will-redirect`, `will-attach-webview`, … */
  isPrevented(eventName: string, url: string): boolean {
    const event = preventableEvent({ url });
    firstWindow().webContents.emit(eventName, event, url);
    return event.defaultPrevented;
  },
  /** Calls an IPC handler as a frame of another address, or a subframe, would. */
  invokeAs({ url, isSubframe }: { url: string; isSubframe: boolean }, channel: string, ...args: unknown[]): unknown {
    const { webContents } = firstWindow();
    const frame: Frame = { url, origin: originOf(url), parent: isSubframe ? webContents.mainFrame : null };
    return ipcMain.answer(webContents.ipcEvent(frame), channel, args);
  },
  quit: () => void setImmediate(() => app.quit()),
};

export type Commands = typeof commands;
type Order = { id: number; command: keyof Commands; args: unknown[] };

async function obey({ id, command, args }: Order): Promise<void> {
  try {
    const value = await (commands[command] as (...args: unknown[]) => unknown)(...args);
    process.send?.({ kind: 'answer', id, value });
  } catch (error) {
    process.send?.({ kind: 'answer', id, error: String(error) });
  }
}

process.on('message', (order: Order) => void obey(order));
process.channel?.unref();
