import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../helpers/browser/visitor.ts';
import { axeFindings } from '../helpers/screens/axe-page.ts';
import { crawlFloat, crawlOpeners, crawlScreen } from '../helpers/screens/crawl.ts';
import { lookNames, wear } from '../helpers/screens/looks.ts';
import { openSample, type OpenOffice } from '../helpers/screens/offices.ts';
import { zoomedWindow } from '../helpers/screens/pictures.ts';
import { lostControls } from '../helpers/screens/reach.ts';
import { floats, places } from '../helpers/screens/screens.ts';
import { show } from '../helpers/screens/show.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-screens-'));
let browser: Browser;
let office: OpenOffice;
let page: Page;
let zoomed: Page;

beforeAll(async () => {
  browser = await launchChromium();
  office = await openSample(browser, join(folder, 'sample'));
  page = office.page;
  zoomed = await zoomedWindow(page);
  await wear(page, 'light');
});

afterAll(async () => {
  await browser.close();
  await office.door.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What is opened from several screens, as a filter chip is, is walked through once. */
const opened = new Set<string>();

/** Everything that axe finds, in every look that a machine may ask for. */
async function findingsInEveryLook(): Promise<string[]> {
  const findings: string[] = [];
  for (const look of lookNames) {
    await wear(page, look);
    findings.push(...(await axeFindings(page)).map((finding) => `${look}: ${finding}`));
  }
  await wear(page, 'light');
  return findings;
}

describe.each(places)('the screen $name', (screen) => {
  beforeAll(async () => {
    expect(await show(page, screen, office.facts)).toBe(true);
  });

  test('is without a finding of axe in every look', async () => {
    expect(await findingsInEveryLook()).toEqual([]);
  });

  test('opens by keyboard what can be walked through, and left with Escape to where it was opened', async () => {
    expect(await crawlOpeners(page, opened)).toEqual([]);
  });

  test('has no control that the keyboard alone does not reach, and none that holds the focus', async () => {
    expect(await crawlScreen(page)).toEqual([]);
  });
});

describe.each(floats)('what floats: $name', (screen) => {
  beforeAll(async () => {
    expect(await show(page, screen, office.facts)).toBe(true);
  });

  test('is without a finding of axe in every look', async () => {
    expect(await findingsInEveryLook()).toEqual([]);
  });

  test('can be walked through by keyboard alone, and Escape closes it', async () => {
    expect(await crawlFloat(page)).toEqual([]);
  });
});

describe('at 200 % zoom', () => {
  test.each([...places, ...floats])('$name loses nothing', async (screen) => {
    expect(await show(zoomed, screen, office.facts)).toBe(true);
    expect(await lostControls(zoomed)).toEqual([]);
  });
});
