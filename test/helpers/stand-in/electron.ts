/** Electron's main-process module as far as Baton uses it, on Node and a real Chromium. */
import './remote-control.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard, nativeImage, Notification, powerMonitor, screen, shell, Tray } from './desktop.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu, MenuItem } from './menu.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { nativeTheme } from './theme.ts';
