import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { applyPermissions } from './permissions.ts';
import { toPageUrl } from './protocol.ts';
import { browserContext, nextId, preventableEvent, registry } from './registry.ts';
import { nativeTheme } from './theme.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & { show?: boolean; title?: string; webPreferences?: WebPreferences };
type Mode = 'normal' | 'minimized' | 'maximized' | 'full-screen';

export class BrowserWindow extends EventEmitter {
  readonly id = nextId();
  readonly webContents: WebContents;
  page: Page | undefined;
  readonly #attached: Promise<Page>;
  #bounds: Bounds;
  #title: string;
  #isVisible: boolean;
  #isDestroyed = false;
  #mode: Mode = 'normal';

  constructor(options: Options = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options;
    refuseUnsafe(webPreferences);
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? app.getName();
    this.#isVisible = options.show !== false;
    this.webContents = new WebContents(this);
    registry.windows.add(this);
    app.emit('web-contents-created', preventableEvent(), this.webContents);
    setImmediate(() => app.emit('browser-window-created', preventableEvent(), this));
    this.#attached = this.#open(webPreferences);
    this.#attached.catch(() => undefined);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...registry.windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...registry.windows].findLast((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(webContents: WebContents): BrowserWindow | null {
    return [...registry.windows].find((window) => window.webContents === webContents) ?? null;
  }

  async #open(preferences: WebPreferences): Promise<Page> {
    const page = await browserContext().newPage();
    this.page = page;
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    await nativeTheme.paint(page);
    await this.webContents.attach(page, preferences);
    return page;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#attached;
    const pageUrl = toPageUrl(url);
    this.webContents.expectedUrl = pageUrl;
    await applyPermissions(this.webContents, url);
    await page.goto(pageUrl);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }

  focus(): void {
    void this.page?.bringToFront().catch(() => undefined);
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return this.#isVisible && this.#mode !== 'minimized';
  }

  minimize(): void {
    this.#changeMode('minimized', 'minimize');
  }

  restore(): void {
    this.#changeMode('normal', 'restore');
  }

  maximize(): void {
    this.#changeMode('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#changeMode('normal', 'unmaximize');
  }

  setFullScreen(isFullScreen: boolean): void {
    if (isFullScreen) this.#changeMode('full-screen', 'enter-full-screen');
    else this.#changeMode('normal', 'leave-full-screen');
  }

  isMinimized(): boolean {
    return this.#mode === 'minimized';
  }

  isMaximized(): boolean {
    return this.#mode === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#mode === 'full-screen';
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }

  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { width, height } = this.#bounds;
    void this.page?.setViewportSize({ width, height }).catch(() => undefined);
    this.emit('resize');
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setBackgroundColor(): void {}

  setMenuBarVisibility(): void {}

  /** False when a listener of `close` kept the window open. */
  close(): boolean {
    const event = preventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    this.pageClosed();
    void this.page?.close().catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  pageClosed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    registry.windows.delete(this);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (registry.windows.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) setImmediate(() => app.emit('window-all-closed'));
    else app.quit();
  }

  #changeMode(mode: Mode, event: string): void {
    this.#mode = mode;
    this.emit(event);
  }
}

function refuseUnsafe(preferences: WebPreferences): void {
  const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag } = preferences;
  const isSafe =
    !nodeIntegration && !webviewTag && [contextIsolation, sandbox, webSecurity].every((set) => set !== false);
  if (!isSafe) throw new Error('The stand-in has sandboxed, isolated windows without Node and webviews only.');
}
