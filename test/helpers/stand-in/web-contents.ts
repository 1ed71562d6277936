import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { BrowserWindow } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { note } from './journal.ts';
import { originOf, toAppUrl } from './protocol.ts';
import { browserContext, nextId, preventableEvent } from './registry.ts';
import { session } from './session.ts';
import { bridgeEnd } from './world/bridge.ts';
import { codec } from './world/codec.ts';
import { preloadWorld, type Incoming, type Outgoing } from './world/preload-world.ts';

export type WebPreferences = { preload?: string; additionalArguments?: string[] } & Record<string, unknown>;
export type Frame = { readonly url: string; readonly origin: string; readonly parent: Frame | null };
type OpenHandler = (details: { url: string; frameName: string; features: string }) => { action: 'allow' | 'deny' };

const isolatedWorld = 'Electron Isolated Context';
const { encode, decode } = codec();

export class WebContents extends EventEmitter {
  readonly id = nextId();
  readonly session = session.defaultSession;
  readonly mainFrame: Frame;
  /** The page address of the load that the app itself asked for. */
  expectedUrl = '';
  zoomLevel = 0;
  readonly #window: BrowserWindow;
  readonly #filePaths = new Map<string, string>();
  #cdp: CDPSession | undefined;
  #isolatedContextId: number | undefined;
  #openHandler: OpenHandler | undefined;

  constructor(window: BrowserWindow) {
    super();
    this.#window = window;
    const currentUrl = () => this.getURL();
    this.mainFrame = {
      parent: null,
      get url() {
        return currentUrl();
      },
      get origin() {
        return originOf(currentUrl());
      },
    };
  }

  async attach(page: Page, preferences: WebPreferences): Promise<void> {
    const cdp = await browserContext().newCDPSession(page);
    this.#cdp = cdp;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name === isolatedWorld && frameId === frameTree.frame.id) this.#isolatedContextId = context.id;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#isolatedContextId = undefined;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standInSend') void this.#receive(JSON.parse(payload) as Outgoing);
    });
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.#windowOpened(url, windowName, windowFeatures),
    );
    this.#followPage(page);
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'standInSend', executionContextName: isolatedWorld });
    if (preferences.preload)
      await this.#installPreload(cdp, preferences.preload, preferences.additionalArguments ?? []);
  }

  async #installPreload(cdp: CDPSession, file: string, args: string[]): Promise<void> {
    const { platform, arch, versions } = process;
    const seen = {
      platform,
      arch,
      versions,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      env: {},
      argv: args,
    };
    const preload = readFileSync(file, 'utf8');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${String(bridgeEnd)})(${String(codec)}, 'page', 'isolated')`,
    });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: isolatedWorld,
      source: `(${String(preloadWorld)})(${String(codec)}, ${String(bridgeEnd)}, ${JSON.stringify(seen)}, function (require, exports, module, process) {${preload}\n})`,
    });
  }

  #followPage(page: Page): void {
    page.on('console', (message) => this.emit('console-message', { level: message.type(), message: message.text() }));
    page.on('pageerror', (error) => note('page-error', { message: String(error) }));
    page.on('crash', () => this.emit('render-process-gone', preventableEvent(), { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => void this.#pageClosed());
    page.on('load', () => {
      void this.#tellFilePaths();
      this.emit('dom-ready');
      this.emit('did-finish-load');
      if (!this.#window.isVisible()) this.#window.emit('ready-to-show');
    });
  }

  /** A dying browser closes its pages first: that is no window closed by a person. */
  async #pageClosed(): Promise<void> {
    const isBrowserAlive = await browserContext()
      .cookies()
      .then(() => true)
      .catch(() => false);
    if (isBrowserAlive) this.#window.pageClosed();
  }

  #windowOpened(pageUrl: string, frameName: string, windowFeatures: string[]): void {
    const url = toAppUrl(pageUrl);
    const { action } = this.#openHandler?.({ url, frameName, features: windowFeatures.join(',') }) ?? {
      action: 'allow',
    };
    note('window-open', { url, action });
    if (action === 'allow') console.error(`The stand-in opens no window for ${url}: it knows only the answer "deny".`);
  }

  async #receive(message: Outgoing): Promise<void> {
    const event = this.ipcEvent(this.mainFrame);
    const args = decode(message.args) as unknown[];
    if (message.kind === 'send') {
      if (!ipcMain.emit(message.channel, event, ...args)) note('ipc-unheard', { channel: message.channel });
      return;
    }
    const answer = await ipcMain.answer(event, message.channel, args).then(
      (value) => ({ ok: true, value: encode(value) }),
      (error: Error) => ({ ok: false, value: error.message }),
    );
    await this.#deliver({ kind: 'reply', id: message.id, ...answer });
  }

  async #deliver(message: Incoming): Promise<void> {
    await this.#inIsolatedWorld(`standInReceive(${JSON.stringify(message)})`);
  }

  async #inIsolatedWorld(expression: string): Promise<void> {
    const contextId = this.#isolatedContextId;
    if (contextId === undefined || this.isDestroyed()) return;
    await this.#cdp?.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  }

  ipcEvent(senderFrame: Frame | null): { sender: WebContents; senderFrame: Frame | null; type: 'frame' } {
    return { sender: this, senderFrame, type: 'frame' };
  }

  /** From now on `webUtils.getPathForFile` answers this path for a file of its name. */
  async offerFile(name: string, path: string): Promise<void> {
    this.#filePaths.set(name, path);
    await this.#tellFilePaths();
  }

  async #tellFilePaths(): Promise<void> {
    await this.#inIsolatedWorld(`standInFilePaths = new Map(${JSON.stringify([...this.#filePaths])})`);
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#deliver({ kind: 'event', channel, args: encode(args) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getURL(): string {
    return this.#window.page ? toAppUrl(this.#window.page.url()) : '';
  }

  getTitle(): string {
    return this.#window.getTitle();
  }

  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }

  reload(): void {
    this.expectedUrl = this.#window.page?.url() ?? '';
    void this.#window.page?.reload();
  }

  focus(): void {}

  openDevTools(): void {
    note('dev-tools-opened');
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }

  getZoomLevel(): number {
    return this.zoomLevel;
  }
}
