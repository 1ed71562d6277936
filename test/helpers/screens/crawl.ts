import type { Page } from 'playwright-core';
import { watchControls, type Control, type Crawl, type Crawling } from './in-page.ts';

/** More stops than any screen has. */
const mostStops = 800;
/** A field of a date or time has a few stops in itself. */
const mostOnOneStop = 16;
const mostSteps = 80;
const mostWidgets = 12;
/** Of a board. */
const mostColumns = 12;
const mostSaid = 10;
/** So many presses without anything new, and the widget has no more to show that way. */
const stepsAtOnce = 6;
const patienceMs = 1500;

type Asked = { readonly [K in keyof Crawl]: Parameters<Crawl[K]> };

async function ask<K extends keyof Crawl>(page: Page, name: K, ...args: Asked[K]): Promise<ReturnType<Crawl[K]>> {
  return page.evaluate(
    ([name, args]) => {
      const { crawl } = globalThis as Crawling;
      if (!crawl) throw new Error('Nobody watches the controls of this page.');
      return (crawl[name] as (...args: unknown[]) => unknown)(...args);
    },
    [name, args] as const,
  ) as Promise<ReturnType<Crawl[K]>>;
}

/** What the keyboard alone does not reach on the screen, or cannot leave; nothing where all is well. */
export async function crawlScreen(page: Page): Promise<string[]> {
  await watchControls(page);
  await ask(page, 'begin');
  return crawlScope(page, false);
}

/** Walks through the page, or through what floats over it. */
async function crawlScope(page: Page, isFloat: boolean): Promise<string[]> {
  const forth = await goRound(page, 'Tab');
  const back = isFloat ? forth : await goRound(page, 'Shift+Tab');
  await walkWidgets(page);
  const lost = (await ask(page, 'unreached')).map((control) => `not reached: ${said(control)}`);
  if (lost.length > mostSaid) lost.splice(mostSaid, lost.length, `and ${lost.length - mostSaid} more`);
  const boxes = (await ask(page, 'boxes')).map((control) => `a stop of Tab that is no control: ${said(control)}`);
  const nameless = (await ask(page, 'nameless')).map((control) => `without a name: ${said(control)}`);
  const left = await ask(
    page,
    'stopsAt',
    forth.stops.filter((stop) => !back.stops.includes(stop)),
  );
  const oneWay = left.map((control) => `Shift+Tab leaves out: ${said(control)}`);
  return [...new Set([...forth.traps, ...back.traps]), ...lost, ...boxes, ...nameless, ...oneWay];
}

/** One widget after the other: what the arrows reach may be the way to more. */
async function walkWidgets(page: Page): Promise<void> {
  for (let walked = 0; walked < mostWidgets; walked += 1) {
    await settle(page);
    const widget = await ask(page, 'nextWidget');
    if (widget === null) return;
    await walkWidget(page, widget);
  }
}

type Widget = NonNullable<ReturnType<Crawl['nextWidget']>>;
type Round = { readonly stops: readonly number[]; readonly traps: readonly string[] };

/** Once around, until the first stop comes again. */
async function goRound(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Round> {
  const stops: number[] = [];
  let idle = 0;
  await ask(page, 'trail');
  for (let press = 0; press < mostStops; press += stepsAtOnce) {
    await pressTimes(page, key, stepsAtOnce);
    const trail = await ask(page, 'trail');
    for (const stop of trail) {
      if (stop === stops[0]) return { stops, traps: [] };
      stops.push(stop);
    }
    idle = trail.length === 0 ? idle + stepsAtOnce : 0;
    if (idle > mostOnOneStop) return { stops, traps: stops.length > 1 ? [`${key} stays on one control`] : [] };
  }
  return { stops, traps: [`${key} does not come round in ${mostStops} steps`] };
}

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press(key);
}

/** A widget moves the focus a moment after the key: on a busy machine that would fall into the next widget's walk. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** Along the arrows from a stop of Tab until nothing is left, or nothing new comes. */
async function walkWidget(page: Page, widget: Widget): Promise<void> {
  const isGrid = widget === 'grid';
  if (isGrid) await page.keyboard.press('Control+Home');
  await walk(page, 'ArrowDown');
  if (widget === 'line') {
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowLeft']) await walk(page, key);
    return;
  }
  await page.keyboard.press(isGrid ? 'Control+Home' : 'Home');
  if (isGrid) await page.keyboard.press('ArrowUp');
  await walk(page, 'ArrowRight');
  if ((await walk(page, 'ArrowUp')) > 0) await walkColumns(page);
}

async function walkColumns(page: Page): Promise<void> {
  await pressTimes(page, 'ArrowLeft', mostColumns);
  for (let column = 0; column < mostColumns; column += 1) {
    await page.keyboard.press('Home');
    if ((await walk(page, 'ArrowDown')) === 0) return;
    await page.keyboard.press('ArrowRight');
  }
}

/**
 * Presses a key as long as it reaches something new; says how many controls are left. A busy machine may draw what one
 * press changed only after the next: nothing new is believed the second time.
 */
async function walk(page: Page, key: string): Promise<number> {
  let left = (await ask(page, 'unreached')).length;
  let idle = 0;
  for (let step = 0; left > 0 && idle < 2 && step < mostSteps; step += stepsAtOnce) {
    await pressTimes(page, key, stepsAtOnce);
    await settle(page);
    const now = (await ask(page, 'unreached')).length;
    idle = now === left ? idle + 1 : 0;
    left = now;
  }
  return left;
}

/** What goes wrong with the menus, popovers and dialogs that the screen's controls say they open; each kind once. */
export async function crawlOpeners(page: Page, seen: Set<string>): Promise<string[]> {
  await watchControls(page);
  await ask(page, 'begin');
  const count = await ask(page, 'openers');
  const problems: string[] = [];
  for (let opener = 0; opener < count; opener += 1) {
    const name = await ask(page, 'focusOpener', opener);
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    await page.keyboard.press('Enter');
    if (!(await reaches(page, 1))) {
      problems.push(`${name}: Enter opens nothing`);
      continue;
    }
    problems.push(...(await crawlFloat(page)).map((problem) => `${name}: ${problem}`));
    if (!(await waitFor(page, () => ask(page, 'isOnOpener', opener)))) {
      problems.push(`${name}: Escape does not bring the focus back`);
    }
  }
  return problems;
}

/** Walks through what floats on top, closes it with Escape, and says what went wrong. */
export async function crawlFloat(page: Page): Promise<string[]> {
  await watchControls(page);
  await ask(page, 'begin');
  const floats = await ask(page, 'floats');
  const problems = await crawlScope(page, true);
  for (let press = 0; press < 3 && (await ask(page, 'floats')) >= floats; press += 1) {
    await page.keyboard.press('Escape');
    await waitFor(page, async () => (await ask(page, 'floats')) !== floats);
    // The walk itself may have changed a field, and then the dialog asks before it lets go.
    if ((await ask(page, 'floats')) > floats) {
      await page.getByRole('button', { name: 'Discard', exact: true }).press('Enter');
      await reaches(page, floats - 1);
    }
  }
  if ((await ask(page, 'floats')) >= floats) problems.push('Escape does not close it');
  return problems;
}

/** Whether so many parts float before long. */
function reaches(page: Page, floats: number): Promise<boolean> {
  return waitFor(page, async () => (await ask(page, 'floats')) === floats);
}

async function waitFor(page: Page, isSo: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline;) {
    if (await isSo()) return true;
    await page.waitForTimeout(15);
  }
  return false;
}

function said({ name, role, place }: Control): string {
  return `${role} “${name}” in ${place}`;
}
