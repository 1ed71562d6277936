import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawlFloat } from '../helpers/screens/crawl.ts';
import { floats } from '../helpers/screens/screens.ts';
import { show } from '../helpers/screens/show.ts';
import { openWalk, type Walk } from '../helpers/screens/walk.ts';

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk();
});

afterAll(() => walk.close());

test.each(floats)('$name can be walked through by keyboard alone, and Escape closes it', async (screen) => {
  expect(await show(walk.page, screen, walk.facts)).toBe(true);
  expect(await crawlFloat(walk.page)).toEqual([]);
});
