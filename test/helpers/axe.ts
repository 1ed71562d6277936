import { run } from 'axe-core';
import { expect } from 'vitest';

/** jsdom draws nothing, so contrast is left to the tests in a browser; a part of a page has no landmarks of its own. */
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };

/** axe measures letters on a canvas if there is one, and jsdom says at length that there is none. */
HTMLCanvasElement.prototype.getContext = () => null;

/** Fails with what axe finds in what is on screen. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await run(document.body, { rules });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
