import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { takeInstanceLock } from './instance-lock.ts';
import { note } from './journal.ts';
import { answerRequest } from './network.ts';
import { sealSchemes } from './protocol.ts';
import { preventableEvent, registry } from './registry.ts';

export type BrowserToUse = { executablePath: string; env: Record<string, string>; args: string[] };

/** Exit code when the browser dies while the app still runs. */
const browserDied = 70;

class App extends EventEmitter {
  readonly isPackaged = process.env['STAND_IN_PACKAGED'] === '1';
  readonly commandLine = {
    appendSwitch() {},
    hasSwitch: (name: string) => process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    getSwitchValue: switchValue,
  };
  readonly #manifest = readManifest();
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new Map<string, string>();
  name = this.#manifest.name;
  #isReady = false;
  #isQuitting = false;
  #isFinished = false;
  #hasLock = false;

  constructor() {
    super();
    setImmediate(() => void this.#start());
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#manifest.version;
  }

  getAppPath(): string {
    return this.#manifest.folder;
  }

  getLocale(): string {
    return switchValue('lang') || 'en-US';
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? this.#defaultPath(name);
    if (!path) throw new Error(`Failed to get '${name}' path`);
    if (name !== 'exe') mkdirSync(path, { recursive: true });
    return path;
  }

  #defaultPath(name: string): string | undefined {
    const appData = join(homedir(), '.config');
    if (name === 'userData') return switchValue('user-data-dir') || join(appData, this.name);
    if (name === 'sessionData') return this.getPath('userData');
    if (name === 'logs') return join(this.getPath('userData'), 'logs');
    const folders = new Map([
      ['appData', appData],
      ['home', homedir()],
      ['temp', tmpdir()],
      ['exe', process.execPath],
      ['documents', join(homedir(), 'Documents')],
      ['downloads', join(homedir(), 'Downloads')],
    ]);
    return folders.get(name);
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    this.#hasLock = takeInstanceLock(this.getPath('userData'), data, (second) =>
      this.emit('second-instance', preventableEvent(), second.argv, second.cwd, second.data),
    );
    return this.#hasLock;
  }

  hasSingleInstanceLock(): boolean {
    return this.#hasLock;
  }

  enableSandbox(): void {}

  setAppUserModelId(): void {}

  setAboutPanelOptions(options: object): void {
    note('about-panel-options', { options });
  }

  showAboutPanel(): void {
    note('about-panel');
  }

  focus(): void {}

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  quit(): void {
    if (this.#isFinished) return;
    const before = preventableEvent();
    this.#isQuitting = true;
    this.emit('before-quit', before);
    const isStopped = before.defaultPrevented || [...registry.windows].some((window) => !window.close());
    const will = preventableEvent();
    if (!isStopped) this.emit('will-quit', will);
    if (isStopped || will.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    void this.#finish(0);
  }

  exit(code = 0): void {
    void this.#finish(code);
  }

  async #start(): Promise<void> {
    if (this.#isFinished) return;
    sealSchemes();
    try {
      const debuggingAddress = await this.#launchBrowser();
      this.#isReady = true;
      this.#ready.resolve();
      this.emit('ready', preventableEvent(), {});
      process.send?.({ kind: 'ready', debuggingAddress });
    } catch (error) {
      console.error('The stand-in could not start its browser:', error);
      process.exit(browserDied);
    }
  }

  async #launchBrowser(): Promise<string> {
    const profile = join(this.getPath('sessionData'), 'chromium');
    mkdirSync(profile, { recursive: true });
    const browser = JSON.parse(process.env['STAND_IN_BROWSER'] ?? '{}') as BrowserToUse;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browser.executablePath,
      env: { ...(process.env as Record<string, string>), ...browser.env },
      args: [...browser.args, '--remote-debugging-port=0', '--disable-gpu', '--block-new-web-contents'],
      // On a signal the app quits in its own time; the browser must not go before it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      viewport: null,
      locale: this.getLocale(),
      colorScheme: 'light',
    });
    registry.context = context;
    context.on('close', () => {
      if (!this.#isFinished) console.error('The browser of the stand-in ended before the app did.');
      void this.#finish(browserDied);
    });
    await context.route('**/*', answerRequest);
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    return `http://127.0.0.1:${port}`;
  }

  async #finish(code: number): Promise<void> {
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.emit('quit', preventableEvent(), code);
    await registry.context?.close().catch(() => undefined);
    process.exit(code);
  }
}

function switchValue(name: string): string {
  return process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
}

function readManifest(): { name: string; version: string; folder: string } {
  let folder = dirname(resolve(process.argv[1] ?? '.'));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string | undefined>;
  return {
    name: manifest['productName'] ?? manifest['name'] ?? 'app',
    version: manifest['version'] ?? '0.0.0',
    folder,
  };
}

export const app = new App();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
// The test that started the app is gone: do not outlive it.
process.on('disconnect', () => app.exit(0));
