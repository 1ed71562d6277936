import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../shared/contract/envelope.ts';
import { securityHeaders } from '../../main/host/page-files.ts';
import { built, ensureBuilt } from '../helpers/built.ts';
import type { MenuOutline } from '../helpers/stand-in/menu.ts';
import { EndedEarly, launchStandIn, type StandIn } from '../helpers/stand-in/launch.ts';

const folders: string[] = [];
const contentSecurityPolicy = securityHeaders['content-security-policy'];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-door-'));
  folders.push(folder);
  return folder;
}

function launch(dataFolder: string, env: Record<string, string> = {}): Promise<StandIn> {
  return launchStandIn({ main: built.main, userData: dataFolder, args: ['--data', dataFolder], env });
}

/** Clicks a link as a person does; a page's own click would not count as one. */
async function clickLink(page: Page, address: string, target: string): Promise<void> {
  await page.evaluate(
    ([href, where]) => {
      const link = document.createElement('a');
      Object.assign(link, { href, target: where, textContent: 'Way out' });
      link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 99';
      document.body.append(link);
    },
    [address, target] as const,
  );
  await page.getByRole('link', { name: 'Way out' }).click({ force: true });
  await page.evaluate(() => document.body.lastElementChild?.remove());
}

function ids(items: readonly MenuOutline[]): string[] {
  return items.flatMap((item) => [...(item.id ? [item.id] : []), ...ids(item.submenu ?? [])]);
}

beforeAll(ensureBuilt, 240_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('Baton in its window', () => {
  const dataFolder = freshFolder();
  let app: StandIn;
  let page: Page;

  beforeAll(async () => {
    app = await launch(dataFolder);
    page = await app.page();
    await page.waitForLoadState('load');
  }, 240_000);
  afterAll(async () => {
    app.process.kill('SIGKILL');
    await app.exit;
  });

  it('gives its page one door and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      address: location.pathname,
      bridge: Object.entries(window.baton ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      isFrozen: Object.isFrozen(window.baton),
      door: window.baton?.door,
      inside: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({
      address: '/',
      bridge: ['door: string', 'call: function', 'onEvent: function', 'pathForFile: function'],
      isFrozen: true,
      door: 'electron',
      inside: [],
    });
  });

  it('answers calls from the engine, and what is no call with its code', async () => {
    const answers = await page.evaluate(async () => {
      const bridge = window.baton as unknown as { call: (operation: unknown, input: unknown) => Promise<Envelope> };
      const asked = [bridge.call('session.current', {}), bridge.call('no.such', {}), bridge.call({ $ne: 1 }, 'x')];
      return (await Promise.all(asked)).map((envelope) => (envelope.ok ? 'ok' : envelope.error.code));
    });
    expect(answers).toEqual(['ok', 'UNKNOWN_OPERATION', 'INVALID_INPUT']);
  });

  it('refuses a call from another page, a subframe or with more than a call holds', async () => {
    const call = { operation: 'session.current', input: {} };
    const from = (url: string, isSubframe: boolean, message: unknown) =>
      app.call('invokeAs', { url, isSubframe }, 'baton:call', message) as Promise<Envelope>;
    const answers = await Promise.all([
      from('app://baton/', false, call),
      from('https://example.com/', false, call),
      from('app://other/', false, call),
      from('app://baton/', true, call),
      from('app://baton/', false, { ...call, caller: { role: 'broker' } }),
      from('app://baton/', false, undefined),
    ]);
    expect(answers.map((envelope) => (envelope.ok ? 'ok' : envelope.error.code))).toEqual([
      'ok',
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
  });

  it('puts its policy on every answer, and the browser holds the page to it', async () => {
    const seen = await page.evaluate(async () => {
      const blocked: string[] = [];
      addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
      const outside = await fetch('https://example.com/').then(
        () => 'reached',
        () => 'blocked',
      );
      const policies = await Promise.all(
        ['./', './none.js'].map(async (path) => (await fetch(path)).headers.get('content-security-policy')),
      );
      script.remove();
      style.remove();
      return { injected: 'injected' in window, outside, blocked: blocked.toSorted(), policies };
    });
    expect(seen).toEqual({
      injected: false,
      outside: 'blocked',
      blocked: ['connect-src', 'script-src-elem', 'style-src-elem'],
      policies: [contentSecurityPolicy, contentSecurityPolicy],
    });
  });

  it('opens no window and goes nowhere; web, mail and telephone links leave to their own programs', async () => {
    const before = (await app.journal()).length;
    const pages = app.context.pages().length;
    await clickLink(page, 'https://example.com/help', '_blank');
    await clickLink(page, 'http://example.com/plain', '_blank');
    await clickLink(page, 'https://example.com/away', '_self');
    await clickLink(page, './assets/', '_self');
    await expect
      .poll(async () => (await app.journal()).slice(before).filter(({ type }) => type !== 'page-error'))
      .toEqual([
        { type: 'open-external', url: 'https://example.com/help' },
        { type: 'window-open', url: 'https://example.com/help', action: 'deny' },
        { type: 'window-open', url: 'http://example.com/plain', action: 'deny' },
        { type: 'navigation-denied', url: 'https://example.com/away' },
        { type: 'navigation-denied', url: 'app://baton/assets/' },
      ]);
    expect([app.context.pages().length, await page.evaluate(() => location.pathname)]).toEqual([pages, '/']);
  });

  it('prevents redirects, frames, webviews and odd schemes, and lets the page reload', async () => {
    const before = (await app.journal()).length;
    const prevented = await Promise.all([
      app.call('isPrevented', 'will-redirect', 'app://baton/'),
      app.call('isPrevented', 'will-frame-navigate', 'https://example.com/'),
      app.call('isPrevented', 'will-attach-webview', 'https://example.com/'),
      app.call('isPrevented', 'will-navigate', 'mailto:office@example.com'),
      app.call('isPrevented', 'will-navigate', 'file:///etc/passwd'),
      app.call('isPrevented', 'will-navigate', 'app://baton/#/leads'),
    ]);
    expect(prevented).toEqual([true, true, true, true, true, false]);
    expect((await app.journal()).slice(before)).toEqual([{ type: 'open-external', url: 'mailto:office@example.com' }]);
    await page.reload();
    expect(await page.evaluate(() => window.baton?.door)).toBe('electron');
  });

  it('grants its page the copying of text after a click, and no other permission', async () => {
    const names = [
      'geolocation',
      'media',
      'notifications',
      'clipboard-read',
      'midi',
      'fullscreen',
      'hid',
      'openExternal',
    ];
    const refused = { requested: false, checked: false, device: false };
    expect(await Promise.all(names.map((name) => app.call('permission', name)))).toEqual(names.map(() => refused));
    expect(await app.call('permission', 'clipboard-sanitized-write')).toEqual({
      ...refused,
      requested: true,
      checked: true,
    });

    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  it('tells the page what was chosen in the native menu', async () => {
    expect(ids(await app.call('menu'))).toEqual(
      process.platform === 'darwin'
        ? ['settings', 'import', 'theme-system', 'theme-light', 'theme-dark', 'data-folder']
        : ['import', 'settings', 'theme-system', 'theme-light', 'theme-dark', 'data-folder'],
    );
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      window.baton?.onEvent((event) => event.type === 'menu' && heard.push(event.choice));
    });
    await app.call('clickMenu', 'theme-dark');
    await app.call('clickMenu', 'import');
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'heard') as unknown))
      .toEqual(['theme-dark', 'import']);
  });

  it('brings its window to the front when somebody starts it a second time', async () => {
    await app.call('minimize');
    const second = await launch(dataFolder).catch((error: unknown) => error);
    expect(second instanceof EndedEarly && second.code).toBe(0);
    await expect.poll(async () => (await app.call('windows')).map(({ isMinimized }) => isMinimized)).toEqual([false]);
  });

  it('quits cleanly, and opens again where its window was', async () => {
    const bounds = { x: 60, y: 40, width: 900, height: 700 };
    await app.call('setWindow', { ...bounds, maximized: true });
    await app.call('closeWindow');
    expect([await app.exit, app.output.includes('error')]).toEqual([0, false]);

    const again = await launch(dataFolder);
    await again.page();
    expect(await again.call('windows')).toMatchObject([{ bounds, isMaximized: true }]);
    again.process.kill('SIGTERM');
    expect(await again.exit).toBe(0);
  });
});

describe('Baton without its data', () => {
  it('says in one sentence that it may not write to the folder, and ends with 1', async () => {
    const file = join(freshFolder(), 'a-file');
    writeFileSync(file, '');
    const ended = await launch(join(file, 'inside')).catch((error: unknown) => error);
    expect(ended instanceof EndedEarly && [ended.code, ended.output.trim()]).toEqual([
      1,
      `Baton cannot open the office: Baton may not write to ${join(file, 'inside')}. Allow it, or start with another folder.`,
    ]);
  });

  it('says in the engine’s sentence why the office cannot be opened, leaves the file alone, and ends with 1', async () => {
    const folder = freshFolder();
    const file = join(folder, 'baton.db');
    writeFileSync(file, 'a letter, not a database');
    const app = await launch(folder).catch((error: unknown) => error);
    const ended = app instanceof EndedEarly ? app : await (app as StandIn).page().catch((error: unknown) => error);
    expect(ended instanceof EndedEarly && [ended.code, ended.output.trim(), readFileSync(file, 'utf8')]).toEqual([
      1,
      'Baton cannot open the office: The data file is not a Baton database: it is damaged or was replaced. It was left as it is. Move it aside and restore a backup.',
      'a letter, not a database',
    ]);
  });
});
