import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlOpeners, crawlScreen } from '../helpers/screens/crawl.ts';
import { places } from '../helpers/screens/screens.ts';
import { show } from '../helpers/screens/show.ts';
import { openWalk, type Walk } from '../helpers/screens/walk.ts';

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk();
});

afterAll(() => walk.close());

/** What is opened from several screens, as a filter chip is, is walked through once. */
const opened = new Set<string>();

describe.each(places)('the screen $name', (screen) => {
  beforeAll(async () => {
    expect(await show(walk.page, screen, walk.facts)).toBe(true);
  });

  test('opens by keyboard what can be walked through, and left with Escape to where it was opened', async () => {
    expect(await crawlOpeners(walk.page, opened)).toEqual([]);
  });

  test('has no control that the keyboard alone does not reach, and none that holds the focus', async () => {
    expect(await crawlScreen(walk.page)).toEqual([]);
  });
});
