import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { note } from './journal.ts';
import { preventableEvent } from './registry.ts';

type NotificationOptions = { title?: string; body?: string };

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: NotificationOptions = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    Notification.shown.push(this);
    note('notification', { title: this.title, body: this.body });
    setImmediate(() => this.emit('show', preventableEvent()));
  }

  close(): void {
    this.emit('close', preventableEvent());
  }
}

export class Tray extends EventEmitter {
  static readonly all: Tray[] = [];
  #isDestroyed = false;

  constructor() {
    super();
    Tray.all.push(this);
  }

  setToolTip(toolTip: string): void {
    note('tray-tool-tip', { toolTip });
  }

  setContextMenu(): void {}

  setImage(): void {}

  destroy(): void {
    this.#isDestroyed = true;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}

function image(png: Buffer): object {
  const size =
    png.length > 24 ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : { width: 0, height: 0 };
  return { isEmpty: () => png.length === 0, toPNG: () => png, getSize: () => size, setTemplateImage() {} };
}

export const nativeImage = {
  createEmpty: () => image(Buffer.alloc(0)),
  createFromPath: (path: string) => image(existsSync(path) ? readFileSync(path) : Buffer.alloc(0)),
  createFromBuffer: image,
};

export const shell = {
  async openExternal(url: string): Promise<void> {
    note('open-external', { url });
  },
  async openPath(path: string): Promise<string> {
    note('open-path', { path });
    return '';
  },
  showItemInFolder(path: string): void {
    note('show-item', { path });
  },
  beep(): void {},
};

let clipboardText = '';
export const clipboard = {
  async writeText(text: string): Promise<void> {
    clipboardText = text;
  },
  readText: async (): Promise<string> => clipboardText,
};

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
};
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
});

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  isOnBatteryPower: () => false,
});
