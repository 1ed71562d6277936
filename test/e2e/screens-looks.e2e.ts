import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../helpers/screens/axe-page.ts';
import { lookNames, wear } from '../helpers/screens/looks.ts';
import { zoomedWindow } from '../helpers/screens/pictures.ts';
import { lostControls } from '../helpers/screens/reach.ts';
import { floats, places } from '../helpers/screens/screens.ts';
import { show } from '../helpers/screens/show.ts';
import { openWalk, type Walk } from '../helpers/screens/walk.ts';

let walk: Walk;
let zoomed: Page;

beforeAll(async () => {
  walk = await openWalk();
  zoomed = await zoomedWindow(walk.page);
});

afterAll(() => walk.close());

/** Everything that axe finds, in every look that a machine may ask for. */
async function findingsInEveryLook(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const look of lookNames) {
    await wear(page, look);
    findings.push(...(await axeFindings(page)).map((finding) => `${look}: ${finding}`));
  }
  await wear(page, 'light');
  return findings;
}

describe('in every look', () => {
  test.each([...places, ...floats])('$name is without a finding of axe', async (screen) => {
    expect(await show(walk.page, screen, walk.facts)).toBe(true);
    expect(await findingsInEveryLook(walk.page)).toEqual([]);
  });
});

describe('at 200 % zoom', () => {
  test.each([...places, ...floats])('$name loses nothing', async (screen) => {
    expect(await show(zoomed, screen, walk.facts)).toBe(true);
    expect(await lostControls(zoomed)).toEqual([]);
  });
});
