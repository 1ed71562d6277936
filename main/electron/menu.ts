import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { MenuChoice } from '../../shared/contract/events.ts';

type Choose = (choice: MenuChoice) => void;
type Item = MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const separator: Item = { type: 'separator' };

/** The native menu; what a page has to do is told to it as a choice. */
export function installMenu(choose: Choose, dataFolder: string): void {
  const menus = [fileMenu(choose), editMenu(), viewMenu(choose), windowMenu(), helpMenu(dataFolder)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? [appMenu(choose), ...menus] : menus));
}

function settingsItem(choose: Choose): Item {
  return { id: 'settings', label: 'Settings…', accelerator: 'CmdOrCtrl+,', click: () => choose('settings') };
}

function appMenu(choose: Choose): Item {
  return {
    label: app.name,
    submenu: [
      { role: 'about' },
      separator,
      settingsItem(choose),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(choose: Choose): Item {
  const leave: Item[] = isMac ? [{ role: 'close' }] : [settingsItem(choose), separator, { role: 'quit' }];
  return {
    label: '&File',
    submenu: [
      { id: 'import', label: 'Import…', accelerator: 'CmdOrCtrl+I', click: () => choose('import') },
      separator,
      ...leave,
    ],
  };
}

function editMenu(): Item {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      separator,
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(choose: Choose): Item {
  const forDevelopers: Item[] = app.isPackaged ? [] : [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      {
        label: 'Appearance',
        submenu: [
          { id: 'theme-system', label: 'As the System', click: () => choose('theme-system') },
          { id: 'theme-light', label: 'Light', click: () => choose('theme-light') },
          { id: 'theme-dark', label: 'Dark', click: () => choose('theme-dark') },
        ],
      },
      separator,
      { role: 'togglefullscreen' },
      ...forDevelopers,
    ],
  };
}

function windowMenu(): Item {
  const arrange: Item[] = isMac ? [{ role: 'zoom' }, separator, { role: 'front' }] : [{ role: 'close' }];
  return { label: '&Window', role: 'window', submenu: [{ role: 'minimize' }, ...arrange] };
}

function helpMenu(dataFolder: string): Item {
  const about: Item[] = isMac ? [] : [separator, { role: 'about' }];
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      { id: 'data-folder', label: 'Show the Data Folder', click: () => void shell.openPath(dataFolder) },
      ...about,
    ],
  };
}
