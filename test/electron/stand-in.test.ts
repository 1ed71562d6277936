import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EndedEarly, launchStandIn, type StandIn } from '../helpers/stand-in/launch.ts';

const main = fileURLToPath(new URL('../helpers/stand-in/fixture/main.js', import.meta.url));
const folders: string[] = [];

type Fixture = {
  constant: { answer: number };
  add(a: number, b: number): number;
  invoke(channel: string, value?: unknown): Promise<unknown>;
  pathOf(file: File): string;
};
declare const fixture: Fixture;

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-test-'));
  folders.push(folder);
  return folder;
}

async function answersAt(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

async function becomes(wanted: boolean, ask: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 300; turn++) {
    if ((await ask()) === wanted) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('an app on the stand-in', () => {
  const userData = freshFolder();
  let app: StandIn;
  let page: Page;

  beforeAll(async () => {
    app = await launchStandIn({ main, userData });
    page = await app.page();
    await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  }, 240_000);
  afterAll(async () => {
    app.process.kill('SIGKILL');
    await app.exit;
  });

  it('gives the page what the preload exposes, frozen, and nothing of its own', async () => {
    const seen = await page.evaluate(() => ({
      sum: fixture.add(2, 3),
      isFrozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.constant),
      inside: ['require', 'process', 'ipcRenderer', 'standInSend', 'standInReceive'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ sum: 5, isFrozen: true, inside: [] });
  });

  it('carries rich values both ways and refuses what cannot be cloned', async () => {
    const seen = await page.evaluate(async () => {
      const echo = (await fixture.invoke('echo', {
        date: new Date(5),
        map: new Map([[1, new Set([2])]]),
        bytes: new Uint8Array([1, 2, 255]),
        big: 10n,
        infinite: Infinity,
        list: [null, undefined, -0],
      })) as {
        date: Date;
        map: Map<number, Set<number>>;
        bytes: Uint8Array;
        big: bigint;
        infinite: number;
        list: unknown[];
      };
      const refused = await fixture.invoke('echo', { inside: () => 1 }).catch((error: Error) => error.message);
      return {
        date: echo.date.getTime(),
        hasTwo: echo.map.get(1)?.has(2),
        bytes: [...echo.bytes],
        big: String(echo.big),
        infinite: String(echo.infinite),
        list: [echo.list[0] === null, echo.list[1] === undefined, Object.is(echo.list[2], -0)],
        refused,
      };
    });
    expect(seen).toEqual({
      date: 5,
      hasTwo: true,
      bytes: [1, 2, 255],
      big: '10',
      infinite: 'Infinity',
      list: [true, true, true],
      refused: 'An object could not be cloned.',
    });
  });

  it('runs worker threads and gives errors as Electron does', async () => {
    expect(await page.evaluate(() => fixture.invoke('upper-case', 'grüße'))).toBe('GRÜSSE');
    expect(await page.evaluate(() => fixture.invoke('fail').catch((error: Error) => error.message))).toBe(
      "Error invoking remote method 'fail': TypeError: not today",
    );
  });

  it('tells a handler where a call comes from', async () => {
    expect(await page.evaluate(() => fixture.invoke('where-from'))).toEqual(['fixture://house', true]);
    expect(await app.call('invokeAs', { url: 'https://example.com/x', isSubframe: true }, 'where-from')).toEqual([
      'https://example.com',
      false,
    ]);
  });

  it('enforces the content security policy of the app protocol', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return 'injected' in window;
    });
    const fetched = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'blocked',
      ),
    );
    expect({ ran, fetched }).toEqual({ ran: false, fetched: 'blocked' });
  });

  it('asks the app about new windows and navigation, and opens neither', async () => {
    const pages = app.context.pages().length;
    await page.getByRole('link', { name: 'open' }).click();
    await page.getByRole('link', { name: 'away' }).click();
    await expect
      .poll(async () => (await app.journal()).filter((entry) => 'url' in entry))
      .toEqual([
        { type: 'open-external', url: 'https://example.com/opened' },
        { type: 'window-open', url: 'https://example.com/opened', action: 'deny' },
        { type: 'navigation-denied', url: 'https://example.com/away' },
      ]);
    expect(app.context.pages()).toHaveLength(pages);
    expect(await page.getByRole('heading', { name: 'Fixture' }).isVisible()).toBe(true);
  });

  it('lets the test act as the person and the system', async () => {
    await app.call('answerDialog', { canceled: false, filePath: '/office/leads.csv' });
    expect(await page.evaluate(() => fixture.invoke('save'))).toBe('/office/leads.csv');
    expect(await page.evaluate(() => fixture.invoke('save'))).toBe('');
    await app.call('offerFile', '/office/leads.csv');
    expect(await page.evaluate(() => fixture.pathOf(new File(['x'], 'leads.csv')))).toBe('/office/leads.csv');

    await app.call('clickMenu', 'new');
    await app.call('power', 'resume');
    await app.call('setSystemTheme', 'dark');
    await expect.poll(() => page.getByRole('listitem').allTextContents()).toEqual(['new', 'resume', 'dark']);
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await app.call('permission', 'geolocation')).toEqual({
      requested: false,
      checked: false,
      device: false,
    });
    expect(
      await page.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)),
    ).toBe('denied');
  });

  it('hands a second instance to the first', async () => {
    const second = await launchStandIn({ main, userData, args: ['leads.csv'] }).catch((error: unknown) => error);
    expect(second instanceof EndedEarly && second.code).toBe(0);
    await page.getByText('leads.csv', { exact: true }).waitFor();
  });

  it('quits with 0 after the app has said goodbye', async () => {
    expect([await app.quit(), app.output.includes('bye')]).toEqual([0, true]);
  });
});

describe('the end of the stand-in', () => {
  it('is an error when its browser dies', async () => {
    const app = await launchStandIn({ main, userData: freshFolder() });
    await (await app.page()).getByRole('heading', { name: 'Fixture' }).waitFor();
    const session = await app.context.browser()?.newBrowserCDPSession();
    await session?.send('Browser.crash').catch(() => undefined);
    expect(await app.exit).toBe(70);
  });

  it('takes its browser along, even when it is killed', async () => {
    const app = await launchStandIn({ main, userData: freshFolder() });
    const wasThere = await answersAt(app.debuggingAddress);
    app.process.kill('SIGKILL');
    expect([wasThere, await becomes(false, () => answersAt(app.debuggingAddress))]).toEqual([true, true]);
  });

  it('comes when the process that started it is gone', async () => {
    const starter = fork(fileURLToPath(new URL('../helpers/stand-in/fixture/starter.ts', import.meta.url)), [
      main,
      freshFolder(),
    ]);
    const address = await new Promise<string>((resolve) =>
      starter.once('message', (message) => resolve(message as string)),
    );
    const wasThere = await answersAt(address);
    starter.kill('SIGKILL');
    expect([wasThere, await becomes(false, () => answersAt(address))]).toEqual([true, true]);
  });
});
