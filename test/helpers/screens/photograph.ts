import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openDoor } from '../browser/door.ts';
import { visit } from '../browser/visitor.ts';
import { openEmpty, openLarge, openLong, openOne, openSample, type OpenOffice } from './offices.ts';
import { zoomedWindow, type Album } from './pictures.ts';
import { floats, places, type Screen } from './screens.ts';
import { settle, show } from './show.ts';

export type State = { readonly name: string; take(browser: Browser, album: Album, folder: string): Promise<void> };

/** Where nothing is read or nothing is there, nothing can be ticked. */
const bare = places.filter(({ opens }) => opens === undefined);

type Open = (browser: Browser, folder: string) => Promise<OpenOffice>;

/** Everything that can be seen, in the states that it can be in. */
export const states: readonly State[] = [
  { name: 'usual', take: (...all) => takeAll('usual', openSample, [...places, ...floats], ...all) },
  { name: 'long', take: (...all) => takeAll('long', openLong, [...places, ...floats], ...all) },
  { name: 'large', take: (...all) => takeAll('large', openLarge, places, ...all) },
  { name: 'empty', take: (...all) => takeAll('empty', openEmpty, bare, ...all) },
  { name: 'one', take: (...all) => takeAll('one', openOne, places, ...all) },
  { name: 'error', take: (...all) => takeAll('error', openSample, bare, ...all) },
  { name: 'stopped', take: takeStopped },
  { name: 'entrance', take: takeEntrance },
];

async function takeAll(
  state: string,
  open: Open,
  screens: readonly Screen[],
  browser: Browser,
  album: Album,
  folder: string,
): Promise<void> {
  const office = await open(browser, folder);
  const large = await zoomedWindow(office.page);
  if (state === 'error') await Promise.all([failCalls(office.page), failCalls(large)]);
  // An ordinary window and a zoomed one, side by side: each waits for the engine most of its time.
  const take = async (page: Page, shoot: Album['shoot'], name: string) => {
    for (const screen of screens) {
      try {
        if (await show(page, screen, office.facts)) await shoot(page, `${state}-${screen.name}`);
      } catch (error) {
        album.miss(`${state}-${screen.name} (${name})`, reasonOf(error));
      }
    }
  };
  await Promise.all([take(office.page, album.shoot, 'ordinary'), take(large, album.shootZoomed, 'zoomed')]);
  if (state === 'usual')
    await takePrint(office, album).catch((error: unknown) => album.miss('usual-print', reasonOf(error)));
  await Promise.all([office.page.context().close(), large.context().close()]);
  await office.door.close();
}

/** The list as the printer gets it. */
async function takePrint({ page, facts }: OpenOffice, album: Album): Promise<void> {
  const leads = places.find(({ name }) => name === 'leads');
  if (!leads) return;
  await show(page, leads, facts);
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await page.getByRole('button', { name: /print/ }).click();
  await page.getByRole('menuitem', { name: /^Print/ }).click();
  await page.locator('body[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.screenshot({ path: join(album.folder, 'usual-print.png') });
  await page.emulateMedia({ media: null });
}

const readable = /\/call\/(session\.|office\.get|preferences\.)/;
const failed = {
  ok: false,
  error: { code: 'INTERNAL', message: 'Something went wrong inside Baton. Nothing was changed.', details: {} },
};

/** Every question but who is signed in goes wrong. */
async function failCalls(page: Page): Promise<void> {
  await page.route('**/call/*', (route) =>
    readable.test(route.request().url()) ? route.continue() : route.fulfill({ json: failed }),
  );
}

/** The engine went away while the window was open: what has been read stays. */
async function takeStopped(browser: Browser, album: Album, folder: string): Promise<void> {
  const office = await openSample(browser, folder);
  const { page, door, facts } = office;
  const walk = async (visitEach: (name: string) => Promise<void>) => {
    for (const { name, address } of places) {
      const place = address(facts);
      if (place === null) continue;
      await page.evaluate((hash) => (window.location.hash = hash), place);
      await settle(page);
      await visitEach(name);
    }
  };
  await walk(() => Promise.resolve());
  await door.kill();
  await walk((name) => album.shoot(page, `stopped-${name}`));
  await page.context().close();
}

/** What stands before the office: the first start, and the sign-in. */
async function takeEntrance(browser: Browser, album: Album, folder: string): Promise<void> {
  const first = await openDoor(join(folder, 'nothing'));
  const fresh = await visit(browser, first.link);
  await takeDoor(fresh, album, 'first-start');
  await first.close();

  const { page, door } = await openOne(browser, join(folder, 'office'));
  await page.evaluate(() =>
    fetch('./call/session.signOut', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  );
  await takeDoor(page, album, 'sign-in');
  await door.close();
}

async function takeDoor(page: Page, album: Album, name: string): Promise<void> {
  await page.reload();
  await settle(page);
  await album.shoot(page, name);
  const large = await zoomedWindow(page);
  await settle(large);
  await album.shootZoomed(large, name);
  await Promise.all([page.context().close(), large.context().close()]);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
